import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { COUNTING_ENGINE } from '../support/experiment-repo.ts';
import { type Ended, startProgram } from '../support/program.ts';

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'epycloud-doctor-'));
  for (const name of ['bucket', 'work', 'forecast/experiments']) {
    await mkdir(join(dir, name), { recursive: true });
  }
});
afterEach(async () => await rm(dir, { recursive: true, force: true }));

async function doctor(
  env: Readonly<Record<string, string>> = {},
  args: readonly string[] = ['doctor', '--json'],
): Promise<Ended> {
  const sound = {
    EXECUTION_MODE: 'local',
    LOCAL_DATA_PATH: join(dir, 'bucket'),
    FORECAST_REPO_DIR: join(dir, 'forecast'),
    WORK_DIR: join(dir, 'work'),
    ENGINE_COMMAND: COUNTING_ENGINE,
    STAGE: '',
    LOG_FORMAT: '',
  };
  return await startProgram('stage', args, { cwd: dir, env: { ...sound, ...env } }).ended;
}

async function findings(env: Readonly<Record<string, string>> = {}) {
  const { stdout, exit } = await doctor(env);
  const report = JSON.parse(stdout);
  expect(report).toMatchObject({ kind: 'doctor', version: 1, exit_code: exit });
  const byCheck: Record<string, { state: string; message: string; hint?: string; facts?: object }> =
    Object.fromEntries(report.findings.map((each: { check: string }) => [each.check, each]));
  return { exit, ...byCheck };
}

test('all is well: what is there, with versions; nothing is left behind', async () => {
  const found = await findings();
  expect(found).toMatchObject({
    exit: 0,
    mode: { state: 'ok', facts: { mode: 'local' } },
    node: { state: 'ok', facts: { version: process.version } },
    user: { state: process.getuid?.() === 0 ? 'warning' : 'ok' },
    engine: { state: 'ok', facts: { name: 'counting' } },
    python: { state: 'skipped' },
    work_dir: { state: 'ok' },
    bucket: { state: 'ok' },
    forecast: { state: 'ok' },
  });
  expect(await readdir(join(dir, 'bucket'))).toEqual([]);
  expect(await readdir(join(dir, 'work'))).toEqual([]);
});

test('for people it is lines, also by STAGE; as JSON by LOG_FORMAT too', async () => {
  const text = await doctor({}, ['doctor']);
  expect(text.exit).toBe(0);
  expect(text.stdout).toMatch(/^ok {6}engine {4}counting .* answers\.$/m);
  expect(text.stdout).toContain('All is well.');
  expect((await doctor({ STAGE: 'doctor' }, [])).stdout).toContain('All is well.');
  // Where a service is a runner, the argument asks for the doctor all the same.
  expect((await doctor({ STAGE: 'runner' }, ['doctor'])).stdout).toContain('All is well.');
  expect(JSON.parse((await doctor({ LOG_FORMAT: 'json' }, ['doctor'])).stdout).kind).toBe('doctor');
});

test.each([
  ['bucket', { LOCAL_DATA_PATH: '/none/there' }, 'is not there', 'LOCAL_DATA_PATH'],
  ['work_dir', { WORK_DIR: '/dev/null' }, 'cannot be written', 'WORK_DIR'],
  ['forecast', { FORECAST_REPO_DIR: '/none/there' }, 'cannot be read', 'FORECAST_REPO_DIR'],
  ['engine', { ENGINE_COMMAND: 'no-such-engine' }, 'There is no engine', 'ENGINE_COMMAND'],
  ['engine', { ENGINE_COMMAND: 'cat' }, 'describe', ''],
  ['engine', { ENGINE_COMMAND: '' }, 'ENGINE_COMMAND is not set', 'image'],
  ['settings', { EXECUTION_MODE: 'moon' }, 'EXECUTION_MODE="moon"', 'cloud or local'],
])('what is wrong with %s is said, with the way out: %o', async (check, env, message, hint) => {
  const found: Record<string, unknown> = await findings(env as Record<string, string>);
  expect(found['exit']).toBe(1);
  expect(found[check]).toMatchObject({
    state: 'failed',
    message: expect.stringContaining(message),
  });
  if (hint !== '') expect(found[check]).toMatchObject({ hint: expect.stringContaining(hint) });
});

test('a repository without experiments is a warning, and in cloud mode no folder but the own is asked for', async () => {
  await rm(join(dir, 'forecast/experiments'), { recursive: true });
  expect(await findings()).toMatchObject({ exit: 0, forecast: { state: 'warning' } });
  const cloud: Record<string, unknown> = await findings({
    EXECUTION_MODE: 'cloud',
    LOCAL_DATA_PATH: '/none/there',
  });
  expect(cloud).toMatchObject({ exit: 0, work_dir: { state: 'ok' } });
  expect(cloud).not.toHaveProperty('bucket');
  expect(cloud).not.toHaveProperty('forecast');
});

const PYTHON = process.env['EPYCLOUD_PYTHON'] || 'python3';
const MAIN = `
import json, sys
for line in sys.stdin:
    request = json.loads(line)
    result = {"name": "small_library", "version": "1", "protocol": 1, "extensions": {"input": "txt", "result": "txt"}, "capabilities": []}
    print(json.dumps({"id": request["id"], "result": result}), flush=True)
`;

test.each([
  ['is imported whole', '', '', 'ok', 'Python 3.'],
  [
    'a module of the adapter cannot be imported',
    'import no_such_module',
    '',
    'failed',
    'no_such_module',
  ],
  ['its library cannot be imported', '', 'raise OSError("no libm")', 'failed', 'no libm'],
])('an engine in Python: %s', async (_, module, library, state, message) => {
  await mkdir(join(dir, 'small_engine'));
  await writeFile(join(dir, 'small_engine/__init__.py'), '');
  await writeFile(join(dir, 'small_engine/__main__.py'), MAIN);
  await writeFile(join(dir, 'small_engine/run.py'), `${module}\n`);
  await writeFile(join(dir, 'small_library.py'), `${library}\n`);
  const found: Record<string, unknown> = await findings({
    ENGINE_COMMAND: `${PYTHON} -m small_engine`,
    PYTHONPATH: dir,
  });
  expect(found).toMatchObject({
    exit: state === 'ok' ? 0 : 1,
    engine: { state: 'ok' },
    python: { state, message: expect.stringContaining(message) },
  });
});

test('an unknown word is wrong use', async () => {
  const ended = await doctor({}, ['doctor', '--jsno']);
  expect(ended.exit).toBe(2);
  expect(ended.stdout).toContain('doctor [--json]');
});
