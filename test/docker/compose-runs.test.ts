import { createHash, randomUUID } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  buildTestImage,
  containersOf,
  docker,
  makeContainerRepo,
  removeTestImage,
  TEST_IMAGE,
} from '../support/containers.ts';
import { needs } from '../support/needs.ts';
import { runCli } from '../support/program.ts';
import {
  expectedOutputs,
  outputsOf,
  readJson,
  runFolder,
  wholeTasks,
} from '../support/run-folder.ts';
import { temporaryFolder } from '../support/storage/temporary-folder.ts';

const EXECUTOR = ['--executor', 'compose', '--image', TEST_IMAGE];
const newRunId = () => `t-${randomUUID().slice(0, 8)}`;

describe.skipIf(needs('docker'))('runs in containers', () => {
  beforeAll(buildTestImage);
  afterAll(removeTestImage);

  describe('of the example experiments', () => {
    let cwd = '';
    beforeAll(async () => {
      cwd = await mkdtemp(join(tmpdir(), 'epycloud-compose-'));
    });
    afterAll(() => rm(cwd, { recursive: true, force: true }));

    test.each([
      ['basemodel-alone', []],
      ['basemodel-alone', ['--isolate']],
      ['flu-season-sampling', ['--jobs', '2']],
      ['flu-season-sampling', ['--isolate', '--jobs', '2']],
    ])('%s %j has the contents that processes give it', async (experiment, flags) => {
      const folders = [];
      for (const how of [
        ['--executor', 'process'],
        [...EXECUTOR, ...flags],
      ]) {
        const ended = await runCli(['demo', '--experiment', experiment, ...how, '--json'], { cwd });
        expect(ended.exit, ended.stderr).toBe(0);
        folders.push(join(cwd, JSON.parse(ended.stdout).run_path));
      }
      const [processes = '', containers = ''] = folders;
      const ours = await contentsOf(containers);
      expect([...ours.keys()].some((name) => name.endsWith('.npz.gz'))).toBe(true);
      expect(ours).toEqual(await contentsOf(processes));
    });

    test('run.json names the engine, what carried it, and the image', async () => {
      const ended = await runCli(
        ['demo', '--experiment', 'basemodel-alone', ...EXECUTOR, '--json'],
        {
          cwd,
          // No Python is looked for.
          env: { EPYCLOUD_PYTHON: '/nowhere', EPYCLOUD_CACHE_DIR: join(cwd, 'no-cache') },
        },
      );
      expect(ended.exit, ended.stderr).toBe(0);
      const document = JSON.parse(ended.stdout);
      const id = docker('image', 'inspect', '--format', '{{.Id}}', TEST_IMAGE);
      expect(document.executor).toEqual({
        name: 'compose',
        why: 'as asked for',
        isolate: false,
        image: { reference: TEST_IMAGE, id },
      });
      const folder = join(cwd, document.run_path);
      const manifest = await readJson(folder, 'builder-artifacts/manifest.json');
      const { name, version } = manifest['engine'] as Record<string, string>;
      expect(await readJson(folder, 'run.json')).toMatchObject({
        executor: 'compose',
        image: { reference: TEST_IMAGE, id },
        engine: { name, version },
      });
      expect(await readdir(cwd)).not.toContain('no-cache');
    });
  });

  test('everything belongs to who ran it, and nothing is left', async () => {
    await using repo = await makeContainerRepo({ tasks: 3 });
    const networks = docker('network', 'ls', '--quiet');
    const volumes = docker('volume', 'ls', '--quiet');
    const runId = newRunId();
    const run = ['run', 'workflow', '--local', '--exp-id', 'flu/test', '--run-id', runId];
    const ended = await runCli([...run, ...EXECUTOR], repo.options);
    expect(ended.exit, ended.stderr).toBe(0);
    expect(await outputsOf(runFolder(repo.dir, runId))).toBe(expectedOutputs(3));
    for (const file of await readdir(join(repo.dir, 'local'), { recursive: true })) {
      const { uid, gid } = await stat(join(repo.dir, 'local', file));
      expect([file, uid, gid]).toEqual([file, process.getuid?.(), process.getgid?.()]);
    }
    await expect.poll(() => containersOf(runId)).toEqual([]);
    expect(docker('network', 'ls', '--quiet')).toBe(networks);
    expect(docker('volume', 'ls', '--quiet')).toBe(volumes);
  });

  test('run job carries out one stage after the other, and one task', async () => {
    await using repo = await makeContainerRepo({ tasks: 3 });
    const runId = newRunId();
    const job = async (...args: string[]) => {
      const common = ['run', 'job', '--local', '--exp-id', 'flu/test', '--run-id', runId];
      const ended = await runCli([...common, ...args, ...EXECUTOR, '--json'], repo.options);
      expect(ended.stderr).toContain('Executor    compose, sha256:');
      return { exit: ended.exit, ...JSON.parse(ended.stdout) };
    };
    expect(await job('--stage', 'A')).toMatchObject({ exit: 0, details: { tasks: 3 } });
    expect(await job('--stage', 'B', '--task-index', '2')).toMatchObject({ exit: 0 });
    expect([...(await wholeTasks(runFolder(repo.dir, runId))).keys()]).toEqual([2]);
    expect(await job('--stage', 'B', '--isolate')).toMatchObject({
      details: { done: 2, skipped: 1 },
    });
    expect(await job('--stage', 'C')).toMatchObject({ exit: 0, executor: { name: 'compose' } });
    expect(await outputsOf(runFolder(repo.dir, runId))).toBe(expectedOutputs(3));
  });

  test('population data outside of the repository is seen, and named as it was written', async () => {
    await using repo = await makeContainerRepo({ tasks: 1 });
    await using elsewhere = await temporaryFolder();
    await writeFile(join(elsewhere.path, 'locations.csv'), 'location\n');
    const written = relative(repo.dir, elsewhere.path);
    const command = JSON.stringify(['node', '/data/forecast/look.mjs']);
    await repo.write(
      'look.mjs',
      `import { existsSync } from 'node:fs';
       process.stderr.write('seen: ' + existsSync('/data/population/locations.csv') + ' at /data/population\\n');
       process.exit(1);`,
    );
    const runId = newRunId();
    const ended = await runCli(
      [
        ...['run', 'workflow', '--local', '--exp-id', 'flu/test', '--run-id', runId, '--verbose'],
        ...['--population-data', written, '--forecast-dir', '.', ...EXECUTOR],
        ...['--engine-command', command],
      ],
      repo.options,
    );
    expect(ended.exit).toBe(1);
    expect(ended.stderr).toContain(`seen: true at ${written}`);
    expect(ended.stderr).not.toContain('/data/population');
  });
});

/** What a run holds that the same run always holds: inputs, results, tables; unpacked. */
async function contentsOf(folder: string): Promise<ReadonlyMap<string, string>> {
  const contents = new Map<string, string>();
  for (const name of (await readdir(folder, { recursive: true })).sort()) {
    if (!/^(builder-artifacts|runner-artifacts|outputs)\/.*\.gz$|^config\//.test(name)) continue;
    const bytes = await readFile(join(folder, name));
    const plain = name.endsWith('.gz') ? gunzipSync(bytes) : bytes;
    contents.set(
      name.replace(/^outputs\/[^/]+/, 'outputs'),
      createHash('sha256').update(plain).digest('hex'),
    );
  }
  return contents;
}
