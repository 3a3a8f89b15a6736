import { describe, expect, test } from 'vitest';
import { EXIT } from '../../../src/pipeline/exit-codes.ts';
import { exitCodeOfOutcome, isFinal, type Outcome } from '../../../src/pipeline/outcome.ts';
import { planRun } from '../../../src/pipeline/plan.ts';

const common = {
  schema_version: 1,
  min_reader_version: 1,
  exp_id: 'exp',
  run_id: 'run',
  finished_at: '2026-01-31T09:30:00.000Z',
  duration_seconds: 1,
};
const missing = [{ index: 1, name: 't1', why: 'it failed' }];
const outputs = 'outputs/20260131-093000';

const OUTCOMES = {
  succeeded: { ...common, status: 'succeeded', num_tasks: 2, outputs },
  succeededWithoutOutputs: { ...common, status: 'succeeded', num_tasks: 2 },
  partial: { ...common, status: 'partial', num_tasks: 2, missing, outputs },
  failed: { ...common, status: 'failed', stage: 'runner', code: 'tasks_failed', message: 'no' },
  interrupted: { ...common, status: 'interrupted' },
} as const satisfies Record<string, Outcome>;

type Name = keyof typeof OUTCOMES;

describe('what is left to do', () => {
  test('of a new run is everything, in order', () => {
    expect(planRun({ built: false, outputsWhole: false })).toEqual({
      kind: 'stages',
      stages: ['builder', 'runner', 'output'],
    });
  });

  test.each<Name>(['partial', 'failed', 'interrupted', 'succeededWithoutOutputs'])(
    'of a run that ended as %s and was built is all but the builder',
    (name) => {
      expect(planRun({ outcome: OUTCOMES[name], built: true, outputsWhole: false })).toEqual({
        kind: 'stages',
        stages: ['runner', 'output'],
      });
    },
  );

  test('of a run that was cut off in the builder is everything', () => {
    for (const outcome of [undefined, OUTCOMES.failed, OUTCOMES.interrupted]) {
      expect(planRun({ outcome, built: false, outputsWhole: false })).toMatchObject({
        stages: ['builder', 'runner', 'output'],
      });
    }
  });

  test('of a run that succeeded is nothing, as long as its outputs are whole', () => {
    const outcome = OUTCOMES.succeeded;
    expect(planRun({ outcome, built: true, outputsWhole: true })).toEqual({
      kind: 'finished',
      outcome,
    });
    expect(planRun({ outcome, built: true, outputsWhole: false })).toEqual({
      kind: 'stages',
      stages: ['runner', 'output'],
    });
  });
});

describe('a run that ended as', () => {
  test.each<[Name, number, boolean]>([
    ['succeeded', EXIT.done, true],
    ['succeededWithoutOutputs', EXIT.done, true],
    ['partial', EXIT.partial, true],
    ['failed', EXIT.failed, false],
    ['interrupted', EXIT.interrupted, false],
  ])('%s ends the program with %i; nothing is left to do: %s', (name, exitCode, final) => {
    expect(exitCodeOfOutcome(OUTCOMES[name])).toBe(exitCode);
    expect(isFinal(OUTCOMES[name])).toBe(final);
  });
});
