import { describe, expect, test } from 'vitest';
import { readLogSettings, readStageSettings } from '../../../src/settings/stage-settings.ts';
import { thrownBy } from '../pipeline/thrown.ts';

const LEAST = { STAGE: 'B', EXP_ID: 'flu/smoke', RUN_ID: 'r1', ENGINE_COMMAND: 'sh engine.sh' };

describe('a stage that is told the least', () => {
  test('takes the defaults that the table of variables names', () => {
    const { selection, ...settings } = readStageSettings(LEAST);
    expect(settings).toEqual({
      stage: 'runner',
      mode: 'cloud',
      run: { dirPrefix: 'pipeline/flu/', expId: 'flu/smoke', runId: 'r1' },
      bucketDir: './local/bucket',
      repoDir: './local/forecast',
      populationData: undefined,
      outputConfig: undefined,
      numTasks: undefined,
      jobs: undefined,
      attempts: 2,
      taskTimeout: 86_400,
      engineStartTimeout: 120,
      engineCommand: ['sh', 'engine.sh'],
      rerun: false,
      tolerance: { maxFailed: { kind: 'number', value: 0 }, required: [] },
      skipOutput: false,
      simulationsLimit: undefined,
      tasksLimit: undefined,
      workDir: undefined,
      exitOnStdinClose: false,
    });
    expect(selection).toThrow('No task index is set.');
  });

  test('needs no task index unless it is a runner that asks', () => {
    expect(() => readStageSettings({ ...LEAST, STAGE: 'C' })).not.toThrow();
    expect(readStageSettings({ ...LEAST, EXECUTION_MODE: 'local' }).selection()).toEqual({
      kind: 'all',
    });
  });
});

test.each([
  [
    { TASK_INDICES: '0-25,40' },
    {
      kind: 'ranges',
      ranges: [
        [0, 25],
        [40, 40],
      ],
    },
  ],
  [{ TASK_INDICES_KEY: 'waves/1.json' }, { kind: 'object', key: 'waves/1.json' }],
  [
    { TASK_INDEX: '7', BATCH_TASK_INDEX: '3' },
    { kind: 'ranges', ranges: [[7, 7]] },
  ],
  [
    { TASK_INDEX: '', BATCH_TASK_INDEX: '0' },
    { kind: 'ranges', ranges: [[0, 0]] },
  ],
  [
    { BATCH_TASK_INDEX: '3', TASKS_PER_SLICE: '10' },
    { kind: 'slice', slice: 3, size: 10 },
  ],
])('the environment %j selects %j', (variables, selected) => {
  expect(readStageSettings({ ...LEAST, ...variables }).selection()).toEqual(selected);
});

describe('which stage it is', () => {
  test('is said by the argument or by STAGE, in any form', () => {
    expect(readStageSettings({ ...LEAST, STAGE: '' }, 'a').stage).toBe('builder');
    expect(readStageSettings({ ...LEAST, STAGE: 'output' }).stage).toBe('output');
    expect(readStageSettings({ ...LEAST, STAGE: 'B' }, 'runner').stage).toBe('runner');
  });

  test('is refused where the two contradict each other, or there is no such stage', () => {
    expect(thrownBy(() => readStageSettings(LEAST, 'A'))).toMatchObject({
      code: 'usage',
      message: 'The argument says A, STAGE says B.',
    });
    expect(thrownBy(() => readStageSettings({ ...LEAST, STAGE: 'D' })).code).toBe('usage');
  });
});

describe('tolerance', () => {
  test('ALLOW_PARTIAL_RESULTS is the same as all of them', () => {
    const partial = readStageSettings({ ...LEAST, ALLOW_PARTIAL_RESULTS: 'true' });
    const all = readStageSettings({ ...LEAST, MAX_FAILED_TASKS: '100%' });
    expect(partial.tolerance).toEqual(all.tolerance);
  });

  test('ALLOW_PARTIAL_RESULTS=false leaves the number as it is', () => {
    const variables = { ALLOW_PARTIAL_RESULTS: 'false', MAX_FAILED_TASKS: '3' };
    expect(readStageSettings({ ...LEAST, ...variables }).tolerance.maxFailed).toEqual({
      kind: 'number',
      value: 3,
    });
  });

  test('both of them at once are refused', () => {
    const variables = { ALLOW_PARTIAL_RESULTS: 'true', MAX_FAILED_TASKS: '3' };
    expect(thrownBy(() => readStageSettings({ ...LEAST, ...variables }))).toMatchObject({
      code: 'invalid_settings',
      message: 'ALLOW_PARTIAL_RESULTS and MAX_FAILED_TASKS are both set.',
    });
  });

  test('required tasks are names parted by commas', () => {
    const { tolerance } = readStageSettings({ ...LEAST, REQUIRED_TASKS: 'US-MA, US-NY' });
    expect(tolerance.required).toEqual(['US-MA', 'US-NY']);
  });
});

describe('what is missing or wrong is named:', () => {
  test.each(['STAGE', 'EXP_ID', 'RUN_ID', 'ENGINE_COMMAND'])('no %s', (name) => {
    const error = thrownBy(() => readStageSettings({ ...LEAST, [name]: '' }));
    expect(error.code).toBe('invalid_settings');
    expect(error.message).toBe(`${name} is not set.`);
    expect(error.hint).toBeDefined();
  });

  test.each([
    ['EXP_ID', '../x', 'invalid_id', 'experiment id'],
    ['RUN_ID', 'a/b', 'invalid_id', 'run id'],
    ['DIR_PREFIX', '../x', 'invalid_id', 'directory prefix'],
    ['EXECUTION_MODE', 'docker', 'invalid_settings', 'EXECUTION_MODE="docker"'],
    ['MAX_FAILED_TASKS', 'some', 'invalid_settings', '"some"'],
    ['ENGINE_COMMAND', '[', 'invalid_settings', 'no engine command'],
    ['JOBS', '0', 'invalid_settings', 'JOBS="0" is less than 1'],
    ['TASK_INDEX', '-1', 'invalid_settings', 'TASK_INDEX="-1"'],
  ])('%s=%s', (name, value, code, message) => {
    const error = thrownBy(() => readStageSettings({ ...LEAST, [name]: value }));
    expect(error.code).toBe(code);
    expect(error.message).toContain(message);
  });

  test('several at once', () => {
    const error = thrownBy(() => readStageSettings({ JOBS: 'x', NUM_TASKS: 'y', RERUN: 'z' }));
    expect(error.problems).toHaveLength(3);
  });
});

describe('how to log', () => {
  test.each([
    [{}, { level: 'info', format: 'auto' }],
    [
      { LOG_LEVEL: 'WARNING', LOG_FORMAT: 'Json' },
      { level: 'warning', format: 'json' },
    ],
    [
      { LOG_LEVEL: '', LOG_FORMAT: '' },
      { level: 'info', format: 'auto' },
    ],
    [
      { LOG_LEVEL: 'loud', LOG_FORMAT: 'xml' },
      { level: 'info', format: 'auto' },
    ],
    [
      { LOG_LEVEL: 'debug', JOBS: 'wrong' },
      { level: 'debug', format: 'auto' },
    ],
  ])('is known whatever else is wrong: %j', (environment, settings) => {
    expect(readLogSettings(environment)).toEqual(settings);
  });
});
