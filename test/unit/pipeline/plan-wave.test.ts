import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { type Mend, mendOf, planWave } from '../../../src/pipeline/plan-wave.ts';
import type { Sidecar } from '../../../src/pipeline/sidecar.ts';
import { indicesOf, parseTaskRanges } from '../../../src/pipeline/task-ranges.ts';

/** A task that failed in the second attempt at a run, unless something else is said. */
function failed(code: string, retryable: boolean, more: Partial<Sidecar> = {}) {
  const sidecar = {
    schema_version: 1,
    min_reader_version: 1,
    exp_id: 'e',
    run_id: 'r',
    index: 0,
    name: 'a',
    input_sha256: '',
    engine: { name: 'x', version: '1' },
    attempt: 1,
    run_attempt: 2,
    started_at: '',
    duration_seconds: 1,
    status: 'failed',
    failure: { code, message: '', retryable },
    ...more,
  };
  return { kind: 'failed', sidecar } as Parameters<typeof mendOf>[0];
}

describe('a task that is not whole may be mended', () => {
  test.each<[string, Parameters<typeof mendOf>[0], Mend | undefined]>([
    ['when it was never run', { kind: 'absent' }, { reason: 'lost', wave: 0 }],
    ['when it is broken', { kind: 'broken', why: '' }, { reason: 'lost', wave: 0 }],
    ['when it was killed', failed('engine_killed', true), { reason: 'killed', wave: 0 }],
    [
      'when it was killed in a wave',
      failed('engine_killed', true, { wave: 1 }),
      { reason: 'killed', wave: 1 },
    ],
    ['when it crashed', failed('engine_crashed', true), { reason: 'failed', wave: 0 }],
    ['not when it failed for good', failed('engine_error', false), undefined],
    [
      'when it failed for good in an earlier attempt',
      failed('engine_error', false, { run_attempt: 1 }),
      { reason: 'failed', wave: 0 },
    ],
    [
      'with the memory of the first job, when it was killed in a wave of an earlier attempt',
      failed('engine_killed', true, { run_attempt: 1, wave: 3 }),
      { reason: 'killed', wave: 0 },
    ],
  ])('%s', (_, state, mend) => {
    expect(mendOf(state, 2)).toEqual(mend);
  });
});

const lost: Mend = { reason: 'lost', wave: 0 };
const killed = (wave: number): Mend => ({ reason: 'killed', wave });

describe('the memory of a wave', () => {
  test.each<[string, readonly Mend[], readonly number[], number]>([
    ['is as it was where none was killed', [lost, { reason: 'failed', wave: 0 }], [], 1],
    ['is as it was where one failed in a wave', [{ reason: 'failed', wave: 0 }], [2], 1],
    ['is twice that of the wave where one was lost in it', [lost], [1], 2],
    ['is twice that of the first job where one was killed there', [lost, killed(0)], [], 2],
    ['is twice that of the wave where one was killed there', [killed(1)], [2], 4],
    ['is what the hungriest needs', [killed(0), killed(1)], [2], 4],
    ['is not raised by a wave that the task was not in', [killed(0)], [2, 4], 2],
  ])('%s', (_, mends, factors, factor) => {
    const tasks = mends.map((mend, index) => ({ index, mend }));
    expect(planWave({ tasks, factors }).memory_factor).toBe(factor);
  });
});

it('holds each task that can be mended once, and counts why', () => {
  const someMend = fc.record({
    reason: fc.constantFrom('lost' as const, 'killed' as const, 'failed' as const),
    wave: fc.nat(2),
  });
  const someTasks = fc.uniqueArray(fc.record({ index: fc.nat(300), mend: someMend }), {
    minLength: 1,
    selector: (task) => task.index,
  });
  fc.assert(
    fc.property(someTasks, fc.constantFrom([], [1], [2, 4]), (tasks, factors) => {
      const wave = planWave({ tasks, factors });
      const indices = tasks.map((task) => task.index).sort((a, b) => a - b);
      expect([...indicesOf(parseTaskRanges(wave.indices))]).toEqual(indices);
      expect(wave.num_tasks).toBe(indices.length);
      const { lost, killed, failed } = wave.reasons;
      expect(lost + killed + failed).toBe(indices.length);
      expect(wave.memory_factor > 1).toBe(killed > 0 || (lost > 0 && factors.length > 0));
      expect(wave.on_demand).toBe(true);
    }),
  );
});
