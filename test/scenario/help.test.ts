import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { examplesOf } from '../../src/cli/command-examples.ts';
import { createProgram } from '../../src/cli/program.ts';
import { runCommand } from '../../src/shell/command.ts';
import { commandPaths, quietContext, visibleCommands } from '../support/command-tree.ts';
import { makeTestRepo } from '../support/experiment-repo.ts';
import { ROOT, runCli } from '../support/program.ts';
import { SOUND_MODEL, SOUND_OUTPUT } from '../support/sound-experiment.ts';

const program = createProgram(quietContext(), () => {});
const paths = commandPaths(program);
const cli = (...words: readonly string[]) => runCli(words, { cwd: ROOT });

describe.each(paths.map((path) => [path.join(' '), path] as const))(
  'help of "%s"',
  (name, path) => {
    test('is the same by --help and by help, with examples and the global options', async () => {
      const asked = await cli(...path, '--help');
      expect(asked.exit).toBe(0);
      expect(asked.stderr).toBe('');
      expect(asked.stdout).toContain('--no-color');
      if (name !== 'help') expect(asked.stdout).toContain('\nExamples:\n');
      const words = name === 'help' ? ['help'] : path;
      expect((await cli('help', ...words)).stdout).toBe(asked.stdout);
    });
  },
);

test('epycloud alone prints what there is, and ends with 0', async () => {
  const alone = await cli();
  expect(alone.exit).toBe(0);
  expect(alone.stderr).toBe('');
  expect(alone.stdout).toBe((await cli('--help')).stdout);
  expect((await cli('--quiet')).stdout).toBe(alone.stdout);
});

test.each([['run'], ['experiment']])('%s alone lacks a word: help on stderr, 2', async (group) => {
  const ended = await cli(group);
  expect(ended.exit).toBe(2);
  expect(ended.stdout).toBe('');
  expect(ended.stderr).toContain(`Usage: epycloud ${group}`);
});

test.each([
  [['stauts'], 'Did you mean status?'],
  [['run', 'workflw'], 'Did you mean workflow?'],
  [['experiment', 'lst'], 'Did you mean list?'],
  [['status', '--wach'], 'Did you mean --watch?'],
  [['results', '--format', 'tabel'], 'Did you mean table?'],
  [['run', 'job', '--stage', 'bilder'], 'Did you mean builder?'],
  [['help', 'run', 'jop'], 'Did you mean job?'],
  [['demo', '--experiment', 'basemodel-alon'], 'Did you mean basemodel-alone?'],
  [['completion', 'tcsh'], 'bash, zsh, fish'],
])('%j: %s', async (words, says) => {
  const ended = await cli(...words);
  expect(ended.exit).toBe(2);
  expect(ended.stderr).toContain(says);
  expect(ended.stderr).not.toMatch(/\n\s+at .*:\d+:\d+/);
});

describe('the examples of the help', () => {
  test('do what they say', async () => {
    await using repo = await makeTestRepo({ tasks: 3, tables: true });
    const engine = { tasks: 3, tables: true };
    await repo.write('experiments/flu/smoke/config/model.yaml', SOUND_MODEL);
    await repo.write('experiments/flu/smoke/config/output.yaml', SOUND_OUTPUT);
    // The other experiment means nothing to anybody but the counting engine.
    await rm(join(repo.dir, 'experiments/flu/test'), { recursive: true });
    await repo.write('experiments/flu/smoke/engine.json', JSON.stringify(engine));
    // Names that the examples give are those of a repository with other populations.
    const known = (words: string) =>
      words.replace('US-MA,US-NY', 'place-0,place-1').replace('US-MA', 'Place_0');
    // Images are built and pushed, and the workflow is deployed, in tests of their own.
    const planned = (words: string) =>
      /^(build|deploy)\b/.test(words) ? `${words} --dry-run` : words;
    const cloud = { EPYCLOUD_GOOGLE_CLOUD__PROJECT_ID: 'my-project' };
    const commands = visibleCommands(program).filter((each) => each.name() !== 'demo');
    const first = ['run workflow --local --exp-id flu/smoke --run-id before'];
    const examples = commands.flatMap((each) => examplesOf(each).map(([words]) => words));
    // Runs in the cloud have a project of their own: test/unit/cli/cloud/examples.test.ts.
    const isCloud = (words: string) =>
      /^workflow\b/.test(words) || (/^run (workflow|job)\b/.test(words) && !/--local/.test(words));
    const own = examples.filter((words) => words !== 'demo' && !isCloud(words));
    for (const words of [...first, ...new Set(own)]) {
      const result = await runCommand({
        program: 'sh',
        args: ['-c', `node ${join(ROOT, 'dist/cli.js')} ${planned(known(words))}`],
        cwd: repo.dir,
        environment: { ...process.env, ...repo.options.env, ...cloud },
      });
      expect(result, `${words}\n${JSON.stringify(result)}`).toMatchObject({ exitCode: 0 });
    }
    expect(own.length).toBeGreaterThan(20);
  });
});

describe('--quiet and colours', () => {
  const RUN = ['run', 'workflow', '--local', '--exp-id', 'flu/test'];

  test('--quiet, before or after the command, leaves results and errors', async () => {
    await using repo = await makeTestRepo({ tasks: 2, tables: true });
    const before = await runCli(['--quiet', ...RUN, '--run-id', 'a'], repo.options);
    expect(before).toMatchObject({ exit: 0, stderr: '' });
    expect(before.stdout).toContain('I_to_H_total');
    const after = await runCli([...RUN, '--run-id', 'b', '-q'], repo.options);
    expect(after.stdout).toBe(before.stdout);
    const refused = await runCli([...RUN, '--run-id', 'b', '--quiet'], repo.options);
    expect(refused.exit).toBe(2);
    expect(refused.stderr).toMatch(/^error: There is a run b/);
  });

  test('--quiet keeps PARTIAL RESULTS', async () => {
    await using repo = await makeTestRepo({ tasks: 2, faults: { 0: { kind: 'error' } } });
    const words = [...RUN, '--max-failed-tasks', '1', '--quiet'];
    const ended = await runCli(words, repo.options);
    expect(ended.exit).toBe(3);
    expect(ended.stderr).toMatch(/^PARTIAL RESULTS: 1 of 2 tasks is missing:\n {2}place-0/);
  });

  test('a pipe has no colours, but with FORCE_COLOR; --no-color and NO_COLOR forbid them', async () => {
    await using repo = await makeTestRepo({ tasks: 2, tables: true });
    await runCli([...RUN, '--run-id', 'a'], repo.options);
    const results = async (env: object, ...flags: readonly string[]) => {
      const options = { ...repo.options, env: { ...repo.options.env, ...env } };
      return (await runCli(['results', ...flags], options)).stdout.includes('\u001b[');
    };
    expect(await results({})).toBe(false);
    expect(await results({ FORCE_COLOR: '1' })).toBe(true);
    expect(await results({ FORCE_COLOR: '1' }, '--no-color')).toBe(false);
    expect(await results({ FORCE_COLOR: '1', NO_COLOR: '1' })).toBe(false);
    const error = await runCli(['--no-color', 'results', '--exp-id', 'x'], {
      ...repo.options,
      env: { ...repo.options.env, FORCE_COLOR: '1' },
    });
    expect(error.stderr).not.toContain('\u001b[');
  });
});
