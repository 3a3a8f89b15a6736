import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { failureOfAnswer, failureOfEnd } from '../../../src/engine/engine-failure.ts';
import { findMemoryKillCounter } from '../../../src/engine/memory-kills.ts';
import { readPeakMemory, resetPeakMemory } from '../../../src/engine/peak-memory.ts';

const killed = { kind: 'signalled', signal: 'SIGKILL' } as const;
const quiet = { stderrTail: '', memoryKill: undefined };

describe('an engine that was killed, not by us,', () => {
  test.each([
    [true, 'it ran out of memory.'],
    [undefined, 'probably out of memory.'],
    [false, 'not by this program, and the system counted no kill for want of memory.'],
  ])('where the system counted a kill for want of memory: %s', (memoryKill, why) => {
    for (const end of [killed, { kind: 'exited', code: 137 } as const]) {
      const failure = failureOfEnd('run of x', end, undefined, { stderrTail: '', memoryKill });
      expect(failure).toMatchObject({
        code: 'engine_killed',
        retryable: true,
        engineUsable: false,
      });
      expect(failure.message).toBe(`The engine was killed while at run of x: ${why}`);
    }
  });
});

describe('an engine that we killed is not said to have run out of memory:', () => {
  test.each([
    [{ kind: 'timeout', seconds: 5 }, 'engine_timeout'],
    [{ kind: 'garbage', line: 'x' }, 'engine_garbage'],
    [{ kind: 'pipe_closed' }, 'engine_crashed'],
    [{ kind: 'aborted' }, 'interrupted'],
  ] as const)('%j', (stop, code) => {
    const facts = { stderrTail: 'tail', memoryKill: true };
    const failure = failureOfEnd('run of x', killed, stop, facts);
    expect(failure).toMatchObject({ code, engineUsable: false, stderrTail: 'tail' });
    expect(failure.message).not.toContain('memory');
  });
});

test.each([
  [{ kind: 'exited', code: 1 }, 'with exit code 1'],
  [{ kind: 'signalled', signal: 'SIGSEGV' }, 'by SIGSEGV'],
  [{ kind: 'signalled', signal: 'SIGTERM' }, 'by SIGTERM'],
] as const)('an engine that ended %j says how', (end, how) => {
  const failure = failureOfEnd('build', end, undefined, quiet);
  expect(failure.code).toBe('engine_crashed');
  expect(failure.message).toBe(`The engine ended ${how} while at build.`);
});

describe('faults in the experiment', () => {
  test('are listed as the engine lists them', () => {
    const problems = [{ file: 'a.yaml', line: 1, column: 2, message: 'm', hint: 'h' }];
    const failure = failureOfAnswer({ code: 'invalid_experiment', message: 'x', problems }, '');
    expect(failure.problems).toEqual(problems);
  });

  test('are one where the engine names a single place', () => {
    const answer = { code: 'invalid_experiment', message: 'x', file: 'a.yaml', line: 3, hint: 'h' };
    expect(failureOfAnswer(answer, '').problems).toEqual([
      { file: 'a.yaml', line: 3, column: undefined, message: 'x', hint: 'h' },
    ]);
  });

  test('are none where no place is named, or where it is no fault of the experiment', () => {
    expect(failureOfAnswer({ code: 'invalid_experiment', message: 'x' }, '').problems).toEqual([]);
    const failure = failureOfAnswer({ code: 'internal', message: 'x', file: 'engine.py' }, '');
    expect(failure).toMatchObject({ code: 'engine_error', problems: [], retryable: false });
  });
});

describe('memory', () => {
  test.runIf(process.platform === 'linux')(
    'of a process is read, and its peak set back',
    async () => {
      const before = readPeakMemory(process.pid);
      expect(before).toBeGreaterThan(10_000_000);
      const big = Buffer.alloc(200_000_000, 1);
      const peak = readPeakMemory(process.pid);
      expect(peak).toBeGreaterThanOrEqual(big.length);
      resetPeakMemory(process.pid);
      expect(readPeakMemory(process.pid)).toBeGreaterThan(10_000_000);
    },
  );

  test('of a process that is gone is not known, and that is no error', async () => {
    const limit = await readFile('/proc/sys/kernel/pid_max', 'utf8').catch(() => '4194304');
    expect(readPeakMemory(Number(limit) + 1)).toBeUndefined();
    expect(() => resetPeakMemory(Number(limit) + 1)).not.toThrow();
  });

  test('kills are counted, or said not to be known', async () => {
    const count = findMemoryKillCounter()();
    if (count !== undefined) expect(count).toBeGreaterThanOrEqual(0);
    else expect(count).toBeUndefined();
  });
});
