import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ContainerRun } from '../../support/google/batch/back-end.ts';
import {
  type ProcessBackEndOptions,
  processBackEnd,
} from '../../support/google/batch/process-back-end.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'epycloud-test-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

interface Parts {
  readonly image?: ProcessBackEndOptions;
  readonly run?: Partial<ContainerRun>;
}

/** Starts a program as a container. */
function start(command: readonly [string, ...string[]], { image, run }: Parts = {}) {
  const backEnd = processBackEnd({ graceMs: 200, command, ...image });
  const ending = new AbortController();
  const lines: string[] = [];
  const running = (more: Partial<ContainerRun> = {}) =>
    backEnd.run({
      name: 'test',
      container: {},
      environment: {},
      limits: { cpuMilli: 1000, memoryMib: 512 },
      signal: ending.signal,
      onStart: () => {},
      onLine: (line, stream) => lines.push(`${stream}: ${line}`),
      ...run,
      ...more,
    });
  return {
    backEnd,
    again: running,
    ended: running(),
    lines,
    end: (how: string) => ending.abort(how),
  };
}

function shell(script: string, parts?: Parts) {
  return start(['/bin/sh', '-c', script], parts);
}

/** Waits for a file, and yields the number in it. */
async function pidIn(file: string): Promise<number> {
  while (!existsSync(file) || !readFileSync(file, 'utf8').endsWith('\n')) {
    await new Promise((done) => setTimeout(done, 5));
  }
  return Number(readFileSync(file, 'utf8'));
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}

describe('containers as processes', () => {
  test('yield their lines and their exit code', async () => {
    const { ended, lines } = shell('echo out; echo err >&2; printf unfinished; exit 75');
    expect((await ended).exitCode).toBe(75);
    expect(lines.toSorted()).toEqual(['stderr: err', 'stdout: out', 'stdout: unfinished']);
  });

  test('see the job’s variables over those of the image, and nothing of this process', async () => {
    process.env['OF_THE_TEST'] = 'yes';
    const { ended, lines } = shell('echo "$A $B [$OF_THE_TEST] $EPYCLOUD_TEST_MEMORY_MIB"', {
      image: { environment: { A: 'image', B: 'image' } },
      run: { environment: { B: 'job' } },
    });
    await ended;
    delete process.env['OF_THE_TEST'];
    expect(lines).toEqual(['stdout: image job [] 512']);
  });

  test('that kill themselves end with 128 and the signal', async () => {
    expect((await shell('kill -9 $$').ended).exitCode).toBe(137);
  });

  test('are asked to end, and may say how', async () => {
    const pid = join(folder, 'pid');
    const { ended, end } = shell(
      `trap 'exit 130' TERM; echo $$ >${pid}; while :; do sleep 0.01; done`,
    );
    await pidIn(pid);
    end('SIGTERM');
    expect((await ended).exitCode).toBe(130);
  });

  test('are killed when they do not end, with all that they started', async () => {
    const pid = join(folder, 'pid');
    const { ended, end } = shell(
      `trap '' TERM; (trap '' TERM; while :; do sleep 0.01; done) & echo $! >${pid}; wait`,
    );
    const inner = await pidIn(pid);
    end('SIGTERM');
    expect((await ended).exitCode).toBe(137);
    expect(isAlive(inner)).toBe(false);
  });

  test('leave nothing behind that keeps their output open', async () => {
    const pid = join(folder, 'pid');
    const { ended } = shell(`sleep 1000 & echo $! >${pid}; exit 0`);
    expect((await ended).exitCode).toBe(0);
    expect(isAlive(await pidIn(pid))).toBe(false);
  });

  test('are no more at a time than there are cores', async () => {
    const script = `mkdir ${folder}/$$; ls ${folder} | wc -l; sleep 0.05; rmdir ${folder}/$$`;
    const { again, ended, lines } = shell(script, { image: { cores: 2 } });
    await Promise.all([ended, ...Array.from({ length: 6 }, () => again())]);
    const seen = lines.map((line) => Number(line.replace('stdout: ', '')));
    expect(seen).toHaveLength(7);
    expect(Math.max(...seen)).toBeLessThanOrEqual(2);
  });

  test('a program that is not there is an error', async () => {
    await expect(start(['/no/such/program']).ended).rejects.toThrow(/ENOENT/);
  });

  test('disposing kills what runs, also what is on its way out, and starts nothing more', async () => {
    const pid = join(folder, 'pid');
    const script = `trap '' TERM; echo $$ >${pid}; while :; do sleep 0.01; done`;
    const { backEnd, ended, again, end } = shell(script, {
      image: { graceMs: 1_000_000, cores: 1 },
    });
    const waiting = again();
    const outer = await pidIn(pid);
    end('SIGTERM');
    await backEnd[Symbol.asyncDispose]();
    expect((await ended).exitCode).toBe(137);
    expect((await waiting).exitCode).toBe(143);
    expect(isAlive(outer)).toBe(false);
    const afterwards = await again({ signal: new AbortController().signal });
    expect(afterwards).toEqual({ exitCode: 137, milliseconds: 0 });
  });
});
