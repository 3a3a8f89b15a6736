import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { StageRequest } from '../../../src/execution/executor.ts';
import { stageEnvironment } from '../../../src/execution/stage-environment.ts';
import { STAGES } from '../../../src/pipeline/stage.ts';
import { parseMaxFailed, parseRequiredTasks } from '../../../src/pipeline/tolerance.ts';
import { readStageSettings, type StageSettings } from '../../../src/settings/stage-settings.ts';
import { stageVariables } from '../../../src/settings/stage-variables.ts';
import { someRun } from '../pipeline/arbitraries.ts';

const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const path = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => !text.includes('\0'));
const count = fc.integer({ min: 1, max: 999_999_999 });

const someRequest: fc.Arbitrary<StageRequest> = fc.record({
  stage: fc.constantFrom(...STAGES),
  mode: fc.constant('local'),
  run: someRun,
  bucketDir: path,
  repoDir: path,
  engineCommand: fc.array(path, { minLength: 1, maxLength: 4 }),
  populationData: optional(path),
  outputConfig: optional(path),
  jobs: optional(count),
  numTasks: optional(count),
  taskIndex: optional(fc.nat(999_999_999)),
  taskTimeout: optional(fc.integer({ min: 1, max: 100_000_000 }).map((tenths) => tenths / 10)),
  maxFailedTasks: optional(fc.constantFrom('0', '3', '5%', '12.5%', '100%')),
  requiredTasks: optional(fc.constantFrom('US-MA', 'US-MA,US-NY R0=1.3')),
  simulationsLimit: optional(count),
  tasksLimit: optional(count),
  skipOutput: fc.boolean(),
  rerun: fc.boolean(),
});

/** What a stage should make of a request; anything that the request has and this lacks fails to compile. */
function settingsOf(request: StageRequest): Omit<StageSettings, 'selection'> {
  const { maxFailedTasks, requiredTasks, taskIndex, taskTimeout, bucketDir, repoDir, ...same } =
    request;
  return {
    populationData: undefined,
    outputConfig: undefined,
    jobs: undefined,
    numTasks: undefined,
    simulationsLimit: undefined,
    tasksLimit: undefined,
    ...same,
    bucket: { kind: 'folder', dir: bucketDir },
    source: { kind: 'folder', dir: repoDir },
    attempt: 1,
    wave: 0,
    maxWaves: 0,
    tasksPerSlice: undefined,
    retryAttempt: 0,
    taskTimeout: taskTimeout ?? 86_400,
    tolerance: {
      maxFailed: parseMaxFailed(maxFailedTasks ?? '0'),
      required: parseRequiredTasks(requiredTasks ?? ''),
    },
    attempts: 2,
    engineStartTimeout: 120,
    workDir: undefined,
    exitOnStdinClose: false,
  };
}

describe('the environment of a stage', () => {
  it('tells it the request, whole', () => {
    fc.assert(
      fc.property(someRequest, (request) => {
        const { selection, ...settings } = readStageSettings(stageEnvironment(request));
        expect(settings).toEqual(settingsOf(request));
        if (request.taskIndex !== undefined) {
          const { taskIndex } = request;
          expect(selection()).toEqual({ kind: 'ranges', ranges: [[taskIndex, taskIndex]] });
        } else if (request.mode === 'local') expect(selection()).toEqual({ kind: 'all' });
        else expect(selection).toThrow('No task index is set.');
      }),
    );
  });

  it('has only variables that the stage program knows, none of them empty', () => {
    fc.assert(
      fc.property(someRequest, (request) => {
        for (const [name, value] of Object.entries(stageEnvironment(request))) {
          expect(name in stageVariables).toBe(true);
          expect(value).not.toBe('');
        }
      }),
    );
  });
});

test('a run in the root of the bucket stays there, and does not fall back to the default', () => {
  const request = fc.sample(someRequest, 1)[0];
  if (request === undefined) throw new Error('no sample');
  const run = { ...request.run, dirPrefix: '' as typeof request.run.dirPrefix };
  const variables = stageEnvironment({ ...request, run });
  expect(readStageSettings(variables).run.dirPrefix).toBe('');
});
