import { copyFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { firstLine } from '../machine.mjs';
import { epycloud, repositoryFile } from '../programs.mjs';
import { epycloudPipeline } from './epycloud.mjs';

const RUN = { expId: 'copies', runId: 'bench' };

/** The engine that copies, as a container sees it: it lies in the repository. */
const ENGINE = JSON.stringify(['python3', '/data/forecast/copy-engine.py']);

/** What cannot be measured without containers, and why; undefined where all is there. */
export function lackOfContainers({ docker, image }) {
  if (firstLine(docker, ['compose', 'version']) === '') return 'there is no Docker Compose';
  if (firstLine(docker, ['image', 'inspect', '--format', '{{.Id}}', image]) === '') {
    return `there is no image ${image}`;
  }
  return undefined;
}

/** The whole pipeline in containers: by default one with all tasks, with `--isolate` one a task. */
export function epycloudContainers(name, { image, flags = [] }) {
  return {
    ...epycloudPipeline(),
    name,
    prepare: layExperiment,
    command: () =>
      epycloud(
        ...['run', 'workflow', '--local', '--exp-id', RUN.expId, '--run-id', RUN.runId],
        ...['--jobs', '2', '--json', '--engine-command', ENGINE],
        ...['--executor', 'compose', '--image', image, ...flags],
      ),
  };
}

/**
 * Stage B as people do it by hand: `docker compose run --rm` for each task, two at a time. The builder has been
 * before, and the output stage does not follow.
 */
export function composeByHand({ docker, image }) {
  return {
    name: 'docker compose run a task',
    missing: undefined,
    prepare: layExperiment,
    /** Stage A, which is not measured. */
    before: () =>
      epycloud(
        ...['run', 'job', '--local', '--stage', 'A', '--exp-id', RUN.expId, '--run-id', RUN.runId],
        ...['--engine-command', ENGINE, '--executor', 'compose', '--image', image],
      ),
    environment: (folder) => ({
      EPYCLOUD_IMAGE: image,
      EPYCLOUD_USER: `${process.getuid()}:${process.getgid()}`,
      EPYCLOUD_BUCKET_DIR: join(folder, 'local/bucket'),
      EPYCLOUD_FORECAST_DIR: folder,
      EXP_ID: RUN.expId,
      RUN_ID: RUN.runId,
    }),
    command: (tasks) => [
      'sh',
      '-c',
      `seq 0 ${tasks - 1} | xargs -P 2 -I '{}' ${docker} compose -f '${repositoryFile('docker/compose.yaml')}' ` +
        `--progress quiet run --rm --no-TTY -e TASK_INDEX='{}' -e JOBS=1 -e ENGINE_COMMAND='${ENGINE}' runner`,
    ],
    check(folder, tasks) {
      const results = join(folder, 'local/bucket/pipeline/flu', RUN.expId, RUN.runId);
      const made = readdirSync(join(results, 'runner-artifacts')).filter((name) =>
        /^result_\d+\.json$/.test(name),
      ).length;
      if (made !== tasks) throw new Error(`${made} of ${tasks} tasks.`);
    },
  };
}

function layExperiment(folder, tasks) {
  epycloudPipeline().prepare(folder, tasks);
  copyFileSync(repositoryFile('bench/engines/copy-engine.py'), join(folder, 'copy-engine.py'));
}
