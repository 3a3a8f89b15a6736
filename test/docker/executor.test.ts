import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe } from 'vitest';
import { composeExecutor } from '../../src/execution/local/compose/compose-executor.ts';
import { containerPlaces } from '../../src/execution/local/compose/container-places.ts';
import { containerPrograms } from '../../src/execution/local/compose/container-programs.ts';
import { startStageContainer } from '../../src/execution/local/compose/stage-container.ts';
import { parseEngineCommand } from '../../src/settings/engine-command.ts';
import { dockerClient } from '../../src/shell/docker/docker-client.ts';
import { inspectImage } from '../../src/shell/docker/docker-image.ts';
import { directoryBucket } from '../../src/storage/directory-bucket.ts';
import { ownIdentity } from '../../src/storage/process-identity.ts';
import { describeExecutorContract } from '../contract/executor.contract.ts';
import {
  buildTestImage,
  ENGINE_INSIDE,
  makeContainerRepo,
  removeTestImage,
  TEST_IMAGE,
} from '../support/containers.ts';
import { needs } from '../support/needs.ts';
import { ROOT } from '../support/program.ts';

describe.skipIf(needs('docker'))('Docker', () => {
  beforeAll(buildTestImage);
  afterAll(removeTestImage);

  for (const isolated of [false, true]) {
    const name = isolated ? 'compose, a container a task' : 'compose';
    describeExecutorContract(name, async (plan, run) => {
      const repo = await makeContainerRepo(plan);
      const bucketDir = join(repo.dir, 'local/bucket');
      await mkdir(bucketDir, { recursive: true });
      const docker = dockerClient(process.env);
      const image = await inspectImage(docker, TEST_IMAGE);
      const places = await containerPlaces({
        bucket: { path: bucketDir, shown: bucketDir },
        repo: { path: repo.dir, shown: repo.dir },
        population: undefined,
      });
      const containers = {
        docker,
        composeFile: join(ROOT, 'docker/compose.yaml'),
        imageId: image.id,
        user: `${process.getuid?.()}:${process.getgid?.()}`,
        places,
        run,
        owner: await ownIdentity(),
      };
      const programs = containerPrograms(containers);
      const isolate = {
        bucket: directoryBucket(bucketDir),
        jobs: 2,
        startTask: (task: number) => startStageContainer(containers, 'runner', task),
      };
      return {
        repo,
        engineCommand: parseEngineCommand(ENGINE_INSIDE),
        executor: composeExecutor({
          programs,
          places,
          environment: image.environment,
          isolate: isolated ? isolate : undefined,
          onErrorLine: () => {},
        }),
        async [Symbol.asyncDispose]() {
          await programs[Symbol.asyncDispose]();
          await repo[Symbol.asyncDispose]();
        },
      };
    });
  }
});
