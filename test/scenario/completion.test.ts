import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCommand } from '../../src/shell/command.ts';
import { needs } from '../support/needs.ts';
import { ROOT, runCli } from '../support/program.ts';

let dir = '';

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'epycloud-completion-'));
  const folders = [
    'experiments/flu/smoke/config',
    'experiments/covid/config',
    'local/bucket/pipeline/flu/flu/smoke/20260101-000000-00000001',
    'local/bucket/pipeline/flu/flu/smoke/20260201-000000-00000002',
    'bin',
  ];
  for (const folder of folders) await mkdir(join(dir, folder), { recursive: true });
  const shim = `#!/bin/sh\nexec '${process.execPath}' '${join(ROOT, 'dist/cli.js')}' "$@"\n`;
  await writeFile(join(dir, 'bin/epycloud'), shim);
  await chmod(join(dir, 'bin/epycloud'), 0o755);
});

afterAll(async () => await rm(dir, { recursive: true, force: true }));

/** What a shell writes that runs a script in the test's folder. */
async function run(program: string, ...args: readonly string[]): Promise<string> {
  const environment = {
    ...process.env,
    PATH: `${join(dir, 'bin')}:${process.env['PATH']}`,
    HOME: dir,
    XDG_CONFIG_HOME: dir,
    TERM: 'xterm',
  };
  const result = await runCommand({ program, args, cwd: dir, environment });
  expect(result, JSON.stringify(result)).toMatchObject({ exitCode: 0 });
  return result.kind === 'exited' ? result.stdout : '';
}

/** A line up to the cursor, and what its last word can become. */
const LINES: readonly (readonly [line: string, candidates: readonly string[]])[] = [
  ['epycloud res', ['results']],
  ['epycloud run ', ['workflow', 'job', 'help']],
  ['epycloud run workflow --skip', ['--skip-output']],
  ['epycloud run job --stage ru', ['runner']],
  ['epycloud results --format ', ['table', 'csv', 'json']],
  ['epycloud status --exp-id f', ['flu/smoke']],
  [
    'epycloud status --exp-id flu/smoke --run-id ',
    ['20260201-000000-00000002', '20260101-000000-00000001'],
  ],
  ['epycloud status --quiet --exi', ['--exit-status']],
];

describe('bash', () => {
  const complete = async (words: readonly string[]) => {
    const script = `source <(epycloud completion bash)
      COMP_WORDS=(${words.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${words.length - 1}
      _epycloud; printf '%s\\n' "\${COMPREPLY[@]}"`;
    const written = await run('bash', '--norc', '-c', script);
    return written.trim().split('\n');
  };

  test.each(LINES)('%s', async (line, candidates) => {
    expect(await complete(line.split(' '))).toEqual(candidates);
  });

  test('a value behind "=", where bash parts words, and a path', async () => {
    expect(await complete(['epycloud', 'results', '--format', '=', 'c'])).toEqual(['csv']);
    expect(await complete(['epycloud', 'status', '--bucket-dir', 'loc'])).toEqual(['local']);
  });
});

describe.skipIf(needs('fish'))('fish', () => {
  const complete = async (line: string) => {
    const written = await run(
      'fish',
      '--no-config',
      '-c',
      `epycloud completion fish | source; complete -C '${line}'`,
    );
    return written
      .trim()
      .split('\n')
      .map((each) => each.split('\t')[0] ?? '');
  };

  test.each(LINES)('%s', async (line, candidates) => {
    expect(await complete(line)).toEqual(candidates);
  });

  test('a value behind "=", and a path', async () => {
    expect(await complete('epycloud results --format=c')).toEqual(['--format=csv']);
    expect(await complete('epycloud status --bucket-dir loc')).toEqual(['local/']);
    expect(await complete('epycloud status --bucket-dir=loc')).toEqual(['--bucket-dir=local/']);
  });
});

describe.skipIf(needs('zsh'))('zsh', () => {
  /** The candidates, as the completion hands them to the shell. */
  const candidates = async (line: string) => {
    const words = line.split(' ').map((word) => `'${word}'`);
    const script = `compdef() { :; }
      source <(epycloud completion zsh)
      _describe() { print -rl -- "\${(@)found%%:*}"; }
      _files() { print FILES "$PREFIX"; }
      compset() { PREFIX=\${PREFIX#*=}; }
      words=(${words.join(' ')}); CURRENT=${words.length}; PREFIX=\${words[-1]}
      _epycloud`;
    return (await run('zsh', '-f', '-c', script)).trim().split('\n');
  };

  test.each(LINES)('%s', async (line, expected) => {
    expect(await candidates(line)).toEqual(expected);
  });

  test('a value behind "=", and a path', async () => {
    expect(await candidates('epycloud results --format=c')).toEqual(['--format=csv']);
    expect(await candidates('epycloud status --bucket-dir loc')).toEqual(['FILES loc']);
    expect(await candidates('epycloud status --bucket-dir=loc')).toEqual(['FILES loc']);
  });

  test('the tab key in an interactive shell completes the line', async () => {
    const setUp = 'PS1=; autoload -U compinit; compinit -u -D; source <(epycloud completion zsh)';
    // Reading ends at what is waited for; the deadline is for where it never comes.
    const script = `zmodload zsh/zpty
      zpty shell zsh -f -i
      zpty -w shell '${setUp}; print LOAD''ED'
      zpty -r -m shell out '*LOADED*'
      zpty -w -n shell 'epycloud status --exp-id f'$'\\t'
      zpty -r -m shell out '*flu/smoke*' && print -r -- COMPLETED
      zpty -d shell`;
    expect(await run('timeout', '60', 'zsh', '-f', '-c', script)).toContain('COMPLETED');
  });
});

test('a shell that there is no completion for is told which there are', async () => {
  const ended = await runCli(['completion', 'ksh'], { cwd: dir });
  expect(ended.exit).toBe(2);
  expect(ended.stderr).toContain('bash, zsh, fish');
});
