import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { documents } from '../../src/cli/documents/documents.ts';
import { makeTestRepo, type TestRepo } from '../support/experiment-repo.ts';
import { runCli, startProgram } from '../support/program.ts';

type Kind = keyof typeof documents;

const RUN = ['run', 'workflow', '--local', '--exp-id', 'flu/test'];
const JOB = ['run', 'job', '--local', '--exp-id', 'flu/test'];
const SEEN = ['--exp-id', 'flu/test', '--run-id'];

let repo: TestRepo;
beforeAll(async () => {
  repo = await makeTestRepo({ tasks: 2, tables: true, faults: { 1: { kind: 'error' } } });
  await repo.write('experiments/empty/config/model.yaml', 'model: {name: empty}\n');
  await repo.write('experiments/faulty/config/model.yaml', 'modell: {name: faulty}\n');
});
afterAll(async () => await repo[Symbol.asyncDispose]());

/** Commands in the order in which they are given; each is a run's next step or a look at it. */
const COMMANDS: readonly (readonly [kind: Kind, exit: number, ...words: string[]])[] = [
  ['plan', 0, ...RUN, '--dry-run'],
  ['run', 1, ...RUN, '--run-id', 'failed'],
  ['run', 3, ...RUN, '--run-id', 'partial', '--max-failed-tasks', '1'],
  ['run', 0, ...RUN, '--run-id', 'small', '--tasks-limit', '1'],
  ['run', 0, ...RUN, '--run-id', 'small', '--resume'],
  ['run', 0, ...RUN, '--run-id', 'skip', '--tasks-limit', '1', '--skip-output'],
  ['error', 2, ...RUN, '--run-id', 'wrong', '--required-tasks', 'x'],
  ['plan', 0, ...RUN, '--run-id', 'failed', '--resume', '--dry-run'],
  ['job', 0, ...JOB, '--run-id', 'job', '--stage', 'A'],
  ['job', 1, ...JOB, '--run-id', 'job', '--stage', 'B'],
  ['job', 3, ...JOB, '--run-id', 'job', '--stage', 'C', '--max-failed-tasks', '1'],
  ['job', 1, ...JOB, '--run-id', 'job', '--stage', 'C'],
  ['experiments', 0, 'experiment', 'list'],
  ['experiments', 0, 'experiment', 'list', '--runs'],
  ['experiments', 0, 'experiment', 'list', '--latest', '--exp-id', 'flu/*'],
  ['experiments', 0, 'experiment', 'list', '--bucket-dir', 'nowhere'],
  ['images_plan', 0, 'build', '--dry-run'],
  ['images_plan', 0, 'build', '--dry-run', '--engine-source', 'git+https://example.org/x@1'],
  ['error', 2, 'build', '--dry-run', '--target', 'clout'],
  ['deployment_plan', 0, 'deploy', '--dry-run', '--project', 'my-project'],
  ['error', 2, 'deploy', '--dry-run'],
  ['status', 0, 'status'],
  ['status', 1, 'status', ...SEEN, 'failed', '--exit-status'],
  ['status', 3, 'status', ...SEEN, 'partial', '--exit-status'],
  ['status', 0, 'status', ...SEEN, 'skip'],
  ['status', 0, 'status', '--exp-id', 'empty'],
  ['status', 75, 'status', '--bucket-dir', 'nowhere', '--exit-status'],
  ['results', 3, 'results', ...SEEN, 'partial', '--all'],
  ['results', 0, 'results', ...SEEN, 'small', '--quantile', '0.5', '--target', 'I'],
  ['error', 2, 'results', ...SEEN, 'failed'],
  ['error', 2, 'status', '--exp-id', 'none'],
  ['error', 2, ...RUN, '--run-id', 'failed'],
  ['error', 2, 'run', 'workflow', '--local', '--exp-id', 'faulty'],
  ['error', 2, ...RUN, '--jobs', '0'],
  ['error', 2, 'statsu'],
  ['error', 2, 'run'],
];

const CASES = COMMANDS.map(([kind, exit, ...words]) => ({
  kind,
  exit,
  words,
  line: words.join(' '),
}));

test.each(CASES)('$kind, exit code $exit: $line', async ({ kind, exit, words }) => {
  const ended = await runCli([...words, '--json'], repo.options);
  expect(ended.exit, ended.stderr).toBe(exit);
  const document: unknown = JSON.parse(ended.stdout);
  expect(document).toMatchObject({ kind, version: 1, exit_code: exit });
  const read = documents[kind].safeParse(document);
  expect(read.error?.issues).toBeUndefined();
});

test('every kind of document is among them', () => {
  const seen = new Set(COMMANDS.map(([kind]) => kind));
  // Documents of commands that have tests of their own are held to their forms there.
  for (const kind of ['run', 'plan', 'job', 'experiments', 'status', 'results', 'error'] as const) {
    expect(seen).toContain(kind);
  }
});

test('of a run that is interrupted there is a document too', async () => {
  await using slow = await makeTestRepo({ tasks: 2, milliseconds: 60_000 });
  const run = startProgram('cli', [...RUN, '--json'], slow.options);
  await expect
    .poll(() => readFile(slow.engineLog, 'utf8').catch(() => ''), { timeout: 60_000 })
    .not.toBe('');
  run.child.kill('SIGINT');
  const ended = await run.ended;
  expect(ended.exit).toBe(130);
  const document: unknown = JSON.parse(ended.stdout);
  expect(document).toMatchObject({ kind: 'run', exit_code: 130, status: 'interrupted' });
  expect(documents.run.safeParse(document).error?.issues).toBeUndefined();
});

test('a document that has a member more, or less, is not of its form', async () => {
  const ended = await runCli(['status', '--json', '--bucket-dir', 'nowhere'], repo.options);
  const document = JSON.parse(ended.stdout);
  expect(documents.status.safeParse({ ...document, more: 1 }).success).toBe(false);
  const { status: _, ...less } = document;
  expect(documents.status.safeParse(less).success).toBe(false);
});

test('what a misspelt command meant stands in the document too', async () => {
  const ended = await runCli(['statsu', '--json'], repo.options);
  expect(JSON.parse(ended.stdout).error).toEqual({
    code: 'usage',
    message: "unknown command 'statsu'",
    hint: 'Did you mean status?',
  });
});
