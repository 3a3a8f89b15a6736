import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { completeWords } from '../../../src/cli/complete-words.ts';
import { createProgram } from '../../../src/cli/program.ts';
import { quietContext } from '../../support/command-tree.ts';

let dir = '';

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'epycloud-complete-'));
  for (const folder of [
    'repo/experiments/flu/smoke/config',
    'repo/experiments/covid/config',
    'bucket/p/flu/smoke/20260101-000000-00000001/config',
    'bucket/p/flu/smoke/20260201-000000-00000002/config',
    'bucket/p/flu/smoke/named',
    'bucket/p/flu/gone/20260101-000000-00000003',
  ]) {
    await mkdir(join(dir, folder), { recursive: true });
  }
  await writeFile(join(dir, 'bucket/p/flu/smoke/named/run.json'), '{}');
});

afterAll(async () => await rm(dir, { recursive: true, force: true }));

/** What the last word can become, without the meanings. */
async function complete(shell: string, ...words: readonly string[]): Promise<readonly string[]> {
  const context = quietContext({ cwd: dir });
  const program = createProgram(context, () => {});
  const lines = await completeWords(program, context, [`--shell=${shell}`, '--', ...words]);
  return lines.map((line) => line.split('\t')[0] ?? '');
}

const place = () => [
  '--forecast-dir',
  join(dir, 'repo'),
  `--bucket-dir=${dir}/bucket`,
  '--dir-prefix',
  'p',
];

describe('what a word can become', () => {
  test.each([
    [['ru'], ['run']],
    [
      ['run', ''],
      ['workflow', 'job', 'help'],
    ],
    [['run', 'workflow', '--resu'], ['--resume']],
    [['run', 'workflow', '--resume', '--resu'], []],
    [['--quiet', 'status', '--js'], ['--json']],
    [['status', '--qui'], ['--quiet']],
    [['status', '--he'], ['--help']],
    [
      ['run', 'job', '--stage', ''],
      ['A', 'B', 'C', 'builder', 'runner', 'output'],
    ],
    [['results', '--format', 'c'], ['csv']],
    [['results', '--format=c'], ['--format=csv']],
    [['results', '--format', 'csv', '--al'], ['--all']],
    [['results', '--target', 'a', 'b', '--al'], ['--all']],
    [['completion', 'f'], ['fish']],
    [['completion', 'fish', ''], []],
    [['help', 'run', 'wo'], ['workflow']],
    [['help', 'nothing', ''], []],
    [['status', '--forecast-dir', ''], [':files']],
    [['status', '--forecast-dir='], [':files']],
    [['run', 'workflow', '--jobs', ''], []],
    [['__comp'], []],
    [
      ['nothing', ''],
      [
        'demo',
        'validate',
        'run',
        'workflow',
        'experiment',
        'status',
        'results',
        'build',
        'deploy',
        'config',
        'completion',
        'help',
      ],
    ],
  ])('%j: %j', async (words, candidates) => {
    expect(await complete('zsh', ...words)).toEqual(candidates);
  });

  test('nothing at all: all commands', async () => {
    expect(await complete('fish')).toContain('run');
    expect(await complete('fish', '')).toContain('run');
  });

  test('an experiment: those of the repository on the line, and those that have runs alone', async () => {
    expect(await complete('zsh', 'status', ...place(), '--exp-id', '')).toEqual([
      'covid',
      'flu/smoke',
      'flu/gone',
    ]);
    expect(await complete('zsh', 'status', ...place(), '--exp-id=flu/s')).toEqual([
      '--exp-id=flu/smoke',
    ]);
  });

  test('a run: those of the experiment on the line', async () => {
    const words = ['status', ...place(), '--exp-id', 'flu/smoke', '--run-id', ''];
    expect(await complete('zsh', ...words)).toEqual([
      'named',
      '20260201-000000-00000002',
      '20260101-000000-00000001',
    ]);
    expect(await complete('zsh', 'status', ...place(), '--run-id', '')).toEqual([]);
    expect(
      await complete('zsh', 'status', ...place(), '--exp-id', '../..', '--run-id', ''),
    ).toEqual([]);
  });

  test('bash parts words at "=", and replaces what follows it', async () => {
    expect(await complete('bash', 'results', '--format', '=', 'c')).toEqual(['csv']);
    expect(await complete('bash', 'results', '--format', '=')).toEqual(['table', 'csv', 'json']);
    expect(await complete('bash', 'results', '--format', '=', 'csv', '--al')).toEqual(['--all']);
  });
});
