import { describe, expect, test } from 'vitest';
import {
  readLogSettings,
  readOutcomePlace,
  readStageSettings,
} from '../../../src/settings/stage-settings.ts';
import { thrownBy } from '../pipeline/thrown.ts';

const LEAST = {
  STAGE: 'B',
  EXP_ID: 'flu/smoke',
  RUN_ID: 'r1',
  ENGINE_COMMAND: 'sh engine.sh',
  BUCKET_NAME: 'my-bucket',
};
const LOCAL = { ...LEAST, EXECUTION_MODE: 'local' };

describe('a stage that is told the least', () => {
  test('takes the defaults that the table of variables names', () => {
    const { selection, ...settings } = readStageSettings(LEAST);
    expect(settings).toEqual({
      stage: 'runner',
      mode: 'cloud',
      run: { dirPrefix: 'pipeline/flu/', expId: 'flu/smoke', runId: 'r1' },
      bucket: { kind: 'gcs', bucket: 'my-bucket' },
      source: { kind: 'folder', dir: './local/forecast' },
      attempt: 1,
      wave: 0,
      maxWaves: 1,
      tasksPerSlice: undefined,
      retryAttempt: 0,
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

  test('has its bucket in a folder in local mode, and no waves', () => {
    expect(readStageSettings({ ...LOCAL, ATTEMPT: '3', BUCKET_NAME: '' })).toMatchObject({
      bucket: { kind: 'folder', dir: './local/bucket' },
      attempt: 1,
      maxWaves: 0,
    });
  });

  test('needs no task index unless it is a runner that asks', () => {
    expect(() => readStageSettings({ ...LEAST, STAGE: 'C' })).not.toThrow();
    expect(readStageSettings(LOCAL).selection()).toEqual({
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

describe('a runner of a wave', () => {
  test.each([
    [
      { WAVE: '2', BATCH_TASK_INDEX: '3' },
      { kind: 'wave', wave: 2, slice: 3, size: 1 },
    ],
    [
      { WAVE: '1', BATCH_TASK_INDEX: '0', TASKS_PER_SLICE: '5' },
      { kind: 'wave', wave: 1, slice: 0, size: 5 },
    ],
    [
      { WAVE: '0', BATCH_TASK_INDEX: '3' },
      { kind: 'ranges', ranges: [[3, 3]] },
    ],
  ])('told %j takes %j', (variables, selected) => {
    expect(readStageSettings({ ...LEAST, ...variables }).selection()).toEqual(selected);
  });

  test.each([
    [{ WAVE: '1' }, 'No task index is set.'],
    [{ WAVE: '1', TASK_INDEX: '3' }, 'TASK_INDEX and WAVE are both set.'],
  ])('told %j is refused', (variables, message) => {
    expect(readStageSettings({ ...LEAST, ...variables }).selection).toThrow(message);
  });
});

describe('the source of a stage in cloud mode', () => {
  const KEY = `sources/${'0a'.repeat(32)}.tar.gz`;
  const GITHUB = {
    kind: 'github',
    repository: 'me/forecast',
    ref: undefined,
    tokenSecret: undefined,
    apiUrl: 'https://api.github.com',
  };

  test.each([
    [{}, { kind: 'folder', dir: './local/forecast' }],
    [{ FORECAST_REPO_DIR: '/mnt/x' }, { kind: 'folder', dir: '/mnt/x' }],
    [{ SOURCE_KEY: KEY }, { kind: 'bundle', key: KEY }],
    [{ GITHUB_FORECAST_REPO: 'me/forecast' }, GITHUB],
    [
      {
        GITHUB_FORECAST_REPO: 'me/forecast',
        GITHUB_FORECAST_REPO_REF: 'v1',
        GITHUB_API_URL: 'https://github.example/api/v3',
      },
      { ...GITHUB, ref: 'v1', apiUrl: 'https://github.example/api/v3' },
    ],
    [
      {
        GITHUB_FORECAST_REPO: 'me/forecast',
        GITHUB_PAT_SECRET: 'pat',
        GOOGLE_CLOUD_PROJECT: 'my-project',
      },
      { ...GITHUB, tokenSecret: 'projects/my-project/secrets/pat/versions/latest' },
    ],
    [
      { GITHUB_FORECAST_REPO: 'me/forecast', GITHUB_PAT_SECRET: 'projects/p/secrets/s' },
      { ...GITHUB, tokenSecret: 'projects/p/secrets/s/versions/latest' },
    ],
    [
      { GITHUB_FORECAST_REPO: 'me/forecast', GITHUB_PAT_SECRET: 'projects/p/secrets/s/versions/3' },
      { ...GITHUB, tokenSecret: 'projects/p/secrets/s/versions/3' },
    ],
  ])('told %j is %j', (variables, source) => {
    expect(readStageSettings({ ...LEAST, ...variables }).source).toEqual(source);
  });
});

describe('what cloud mode is told wrong is refused:', () => {
  const KEY = `sources/${'0a'.repeat(32)}.tar.gz`;
  test.each([
    [{ BUCKET_NAME: '' }, 'BUCKET_NAME is not set.'],
    [
      { BUCKET_NAME: 'gs://my-bucket' },
      'BUCKET_NAME="gs://my-bucket" is not the name of a bucket.',
    ],
    [{ SOURCE_KEY: 'a.tar.gz' }, 'SOURCE_KEY="a.tar.gz" is not the key of a packed source.'],
    [
      { SOURCE_KEY: KEY, GITHUB_FORECAST_REPO: 'me/x' },
      'SOURCE_KEY and GITHUB_FORECAST_REPO are both set.',
    ],
    [{ GITHUB_FORECAST_REPO: 'x' }, 'GITHUB_FORECAST_REPO="x" is not a repository.'],
    [
      { GITHUB_FORECAST_REPO: 'me/x', GITHUB_PAT_SECRET: 'pat' },
      'GITHUB_PAT_SECRET names no project, and GOOGLE_CLOUD_PROJECT is not set.',
    ],
    [
      { EXECUTION_MODE: 'local', SOURCE_KEY: KEY },
      'SOURCE_KEY is set, and EXECUTION_MODE is local.',
    ],
    [
      { EXECUTION_MODE: 'local', GITHUB_FORECAST_REPO: 'me/x' },
      'GITHUB_FORECAST_REPO is set, and EXECUTION_MODE is local.',
    ],
    [{ EXECUTION_MODE: 'local', WAVE: '1' }, 'WAVE is set, and EXECUTION_MODE is local.'],
    [{ EXECUTION_MODE: 'local', MAX_WAVES: '1' }, 'MAX_WAVES is set, and EXECUTION_MODE is local.'],
  ])('%j', (variables, message) => {
    const error = thrownBy(() => readStageSettings({ ...LEAST, ...variables }));
    expect(error).toMatchObject({ code: 'invalid_settings', message, hint: expect.any(String) });
  });

  test('a token in the place of a secret, which is not repeated', () => {
    const token = `ghp.${'x'.repeat(36)}`;
    const variables = { GITHUB_FORECAST_REPO: 'me/x', GITHUB_PAT_SECRET: token };
    const error = thrownBy(() => readStageSettings({ ...LEAST, ...variables }));
    expect(error.message).toBe('GITHUB_PAT_SECRET is not the name of a secret.');
    expect(`${error.message}${error.hint}`).not.toContain(token);
  });
});

describe('where the outcome goes of a stage whose settings are wrong', () => {
  test('is known as far as run and bucket are', () => {
    expect(
      readOutcomePlace({
        ...LEAST,
        STAGE: 'A',
        ATTEMPT: '2',
        JOBS: 'x',
        WAVE: 'y',
        ENGINE_COMMAND: '',
      }),
    ).toMatchObject({
      stage: 'builder',
      mode: 'cloud',
      run: { expId: 'flu/smoke', runId: 'r1' },
      bucket: { kind: 'gcs', bucket: 'my-bucket' },
      attempt: 2,
    });
  });

  test.each(['STAGE', 'EXP_ID', 'RUN_ID', 'BUCKET_NAME'])('is not known without %s', (name) => {
    expect(readOutcomePlace({ ...LEAST, [name]: '' })).toBeUndefined();
  });
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
    [{ EXECUTION_MODE: 'cloud' }, { level: 'info', format: 'json' }],
    [
      { EXECUTION_MODE: 'cloud', LOG_FORMAT: 'text' },
      { level: 'info', format: 'text' },
    ],
    [
      { LOG_LEVEL: 'debug', JOBS: 'wrong' },
      { level: 'debug', format: 'auto' },
    ],
  ])('is known whatever else is wrong: %j', (environment, settings) => {
    expect(readLogSettings(environment)).toEqual(settings);
  });
});
