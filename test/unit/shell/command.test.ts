import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Command, runCommand } from '../../../src/shell/command.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'epycloud-command-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

function node(script: string, more: Partial<Command> = {}) {
  return runCommand({ program: process.execPath, args: ['-e', script], environment: {}, ...more });
}

/** Resolves with the first line that begins with `word`, and hands the rest of it over. */
function lineWith(word: string) {
  let found: (rest: string) => void = () => {};
  const seen = new Promise<string>((resolve) => {
    found = resolve;
  });
  const onLine = (line: string) => {
    if (line.startsWith(word)) found(line.slice(word.length).trim());
  };
  return { seen, onLine };
}

function lives(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

describe('a program that ends by itself', () => {
  test('yields its exit code and what it wrote', async () => {
    await expect(
      node('console.log("out"); console.error("err"); process.exit(3)'),
    ).resolves.toEqual({ kind: 'exited', exitCode: 3, stdout: 'out\n', stderr: 'err\n' });
  });

  test('sees the given environment, folder and arguments, and nothing of ours', async () => {
    const lines: string[] = [];
    await runCommand({
      program: process.execPath,
      args: [
        '-e',
        'console.log(process.cwd()); console.log(Object.keys(process.env).join()); console.log(process.argv[1])',
        'a b"c',
      ],
      environment: { ONLY: 'this' },
      cwd: folder,
      onLine: (line) => lines.push(line),
    });
    expect(lines).toEqual([expect.stringContaining(path.basename(folder)), 'ONLY', 'a b"c']);
  });

  test('hands over lines as they come, the last one without line feed too', async () => {
    const lines: string[] = [];
    await node(
      'process.stdout.write("a\\r\\nb\\rc\\n\\nd"); process.stderr.write("ü".repeat(3) + "\\n")',
      { onLine: (line, stream) => lines.push(`${stream} ${line}`) },
    );
    expect(lines.filter((line) => line.startsWith('stdout'))).toEqual(
      ['a', 'b', 'c', 'd'].map((line) => `stdout ${line}`),
    );
    expect(lines).toContain('stderr üüü');
  });

  test('keeps only the end of what it wrote', async () => {
    const result = await node('for (let i = 0; i < 5000; i += 1) console.log("line " + i)', {
      tailCharacters: 20,
    });
    expect(result).toMatchObject({ stdout: 'line 4998\nline 4999\n' });
  });

  test('reads the text or the pieces that it is given', async () => {
    const echo = 'process.stdin.pipe(process.stdout)';
    await expect(node(echo, { input: 'password' })).resolves.toMatchObject({ stdout: 'password' });
    async function* pieces() {
      for (const piece of ['a', 'b', 'c']) yield Buffer.from(piece);
    }
    await expect(node(echo, { input: pieces() })).resolves.toMatchObject({ stdout: 'abc' });
  });

  test('may end before it has read everything', async () => {
    async function* endless() {
      for (let sent = 0; sent < 2_000; sent++) yield Buffer.alloc(65_536);
    }
    await expect(node('process.exit(4)', { input: endless() })).resolves.toMatchObject({
      exitCode: 4,
    });
  });

  test('reads an empty stdin', async () => {
    await expect(
      node('process.stdin.on("end", () => console.log("end")).resume()'),
    ).resolves.toMatchObject({ stdout: 'end\n' });
  });
});

describe('a program that cannot be started', () => {
  test.each([['no-such-program'], ['/no/such/program']])('%s is not found', async (program) => {
    await expect(runCommand({ program, args: [], environment: { PATH: folder } })).resolves.toEqual(
      { kind: 'not_found' },
    );
  });

  test('a file without the right to be executed is told apart from none', async () => {
    const program = path.join(folder, 'plain');
    await writeFile(program, 'text');
    await chmod(program, 0o644);
    await expect(runCommand({ program, args: [], environment: {} })).resolves.toMatchObject({
      kind: 'not_executable',
    });
  });
});

describe('a program that is stopped', () => {
  test('is ended when the signal is aborted, with all that it started', async () => {
    const controller = new AbortController();
    const { seen, onLine } = lineWith('grandchild');
    const running = node(
      `const { spawn } = require('node:child_process');
       const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'inherit' });
       console.log('grandchild', child.pid);
       setInterval(() => {}, 1000)`,
      { signal: controller.signal, onLine },
    );
    const grandchild = Number(await seen);
    expect(lives(grandchild)).toBe(true);
    controller.abort();
    await expect(running).rejects.toMatchObject({ code: 'interrupted' });
    await expect.poll(() => lives(grandchild), { timeout: 10_000 }).toBe(false);
  });

  test('is killed where it does not end when asked to', async () => {
    const controller = new AbortController();
    const { seen, onLine } = lineWith('ready');
    const running = node(
      `process.on('SIGTERM', () => console.log('no')); setInterval(() => {}, 1000); console.log('ready')`,
      { signal: controller.signal, graceMs: 50, onLine },
    );
    await seen;
    controller.abort();
    await expect(running).rejects.toMatchObject({ code: 'interrupted' });
  });

  test('is not started where the signal is aborted already', async () => {
    await expect(
      runCommand({
        program: 'no-such-program',
        args: [],
        environment: {},
        signal: AbortSignal.abort(),
      }),
    ).rejects.toMatchObject({ code: 'interrupted' });
  });

  test('is ended when its time is over', async () => {
    await expect(node('setInterval(() => {}, 1000)', { timeoutMs: 200 })).resolves.toMatchObject({
      kind: 'timed_out',
      timeoutMs: 200,
    });
  });

  test('a signal of somebody else is told', async () => {
    await expect(node('process.kill(process.pid, "SIGKILL")')).resolves.toMatchObject({
      kind: 'killed',
      signal: 'SIGKILL',
    });
  });
});
