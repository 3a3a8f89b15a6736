import { cloudStageVariables } from './cloud-stage-variables.ts';
import { seconds, text, truth, type Variable, wholeNumber, word } from './variable.ts';

/**
 * Every variable that the stage program reads, and nothing else does it read. The table in
 * docs/stage-program.md is made of this.
 */
export const stageVariables = {
  STAGE: {
    schema: text(),
    form: 'builder, runner, output, or A, B, C; or doctor',
    meaning: 'Which stage to carry out. May be given as the argument of the program instead.',
  },
  EXECUTION_MODE: {
    schema: word('cloud', 'local'),
    form: 'cloud or local',
    fallback: 'cloud',
    meaning: 'The single switch between the two modes.',
  },
  EXP_ID: { schema: text(), form: 'experiment id', meaning: 'The experiment. Required.' },
  RUN_ID: { schema: text(), form: 'run id', meaning: 'The run. Required.' },
  DIR_PREFIX: {
    schema: text(),
    form: 'path',
    fallback: 'pipeline/flu/',
    meaning: 'Where in the bucket all runs lie.',
  },
  LOCAL_DATA_PATH: {
    schema: text(),
    form: 'folder',
    fallback: './local/bucket',
    meaning: 'The bucket in local mode.',
  },
  FORECAST_REPO_DIR: {
    schema: text(),
    form: 'folder',
    fallback: './local/forecast',
    meaning: 'The experiment repository, with its folder experiments/.',
  },
  POPULATION_DATA: {
    schema: text(),
    form: 'folder or URL',
    fallback: 'population-data/ in the experiment repository, where there is one',
    meaning:
      'Populations and contact matrices in the layout of epydemix-data. Read by the builder only.',
  },
  OUTPUT_CONFIG_FILE: {
    schema: text(),
    form: 'file name',
    fallback: 'output.yaml',
    meaning: 'Which file of the experiment says what outputs to make, where there are several.',
  },
  ...cloudStageVariables,
  TASK_INDICES: {
    schema: text(),
    form: 'ranges',
    meaning: 'The tasks that a runner takes: 0-25,40. Not with TASK_INDEX.',
  },
  TASK_INDICES_KEY: {
    schema: text(),
    form: 'key',
    meaning:
      'An object in the bucket that holds such ranges, where they are too long for a variable.',
  },
  TASK_INDEX: {
    schema: wholeNumber(0),
    form: 'number',
    meaning: 'The one task that a runner takes. Wins over BATCH_TASK_INDEX.',
  },
  BATCH_TASK_INDEX: {
    schema: wholeNumber(0),
    form: 'number',
    meaning: 'Set by Cloud Batch: a task, or with TASKS_PER_SLICE or WAVE a slice of them.',
  },
  TASKS_PER_SLICE: {
    schema: wholeNumber(1),
    form: 'number',
    meaning:
      'How many tasks a slice has. BATCH_TASK_INDEX then counts slices. The output stage needs it to say how many slices a wave has.',
  },
  NUM_TASKS: {
    schema: wholeNumber(1),
    form: 'number',
    meaning: 'How many tasks the caller thinks the run has. Checked against the manifest.',
  },
  JOBS: {
    schema: wholeNumber(1),
    form: 'number',
    fallback: 'the number of cores',
    meaning: 'How many engine processes a runner keeps busy. 1 is one task after the other.',
  },
  TASK_ATTEMPTS: {
    schema: wholeNumber(1),
    form: 'number',
    fallback: '2',
    meaning: 'How often a runner tries a task whose engine crashed, hung or was killed.',
  },
  TASK_TIMEOUT_SECONDS: {
    schema: seconds(),
    form: 'seconds',
    fallback: '86400',
    meaning: 'How long an engine may work on one request before it counts as hung.',
  },
  ENGINE_START_TIMEOUT_SECONDS: {
    schema: seconds(),
    form: 'seconds',
    fallback: '120',
    meaning: 'How long an engine may take to answer its first request.',
  },
  ENGINE_COMMAND: {
    schema: text(),
    form: 'words, or a JSON list',
    meaning: 'How the engine is started; "serve" is added. Required.',
  },
  RERUN: {
    schema: truth(),
    form: 'true or false',
    fallback: 'false',
    meaning: 'Run the selected tasks also where their results are whole.',
  },
  ALLOW_PARTIAL_RESULTS: {
    schema: truth(),
    form: 'true or false',
    fallback: 'false',
    meaning: 'Make outputs of whatever tasks there are. The same as MAX_FAILED_TASKS=100%.',
  },
  MAX_FAILED_TASKS: {
    schema: text(),
    form: 'number or percent',
    fallback: '0',
    meaning: 'How many tasks may be missing from the outputs.',
  },
  REQUIRED_TASKS: {
    schema: text(),
    form: 'names, parted by commas',
    meaning: 'Tasks that may not be missing, however many are tolerated.',
  },
  SKIP_OUTPUT: {
    schema: truth(),
    form: 'true or false',
    fallback: 'false',
    meaning: 'The output stage checks the results and makes no outputs.',
  },
  SIMULATIONS_LIMIT: {
    schema: wholeNumber(1),
    form: 'number',
    meaning: 'The most simulations a task makes. For smoke runs; acts in the builder.',
  },
  TASKS_LIMIT: {
    schema: wholeNumber(1),
    form: 'number',
    meaning: 'The most tasks the run has. For smoke runs; acts in the builder.',
  },
  LOG_LEVEL: {
    schema: word('debug', 'info', 'warning', 'error'),
    form: 'debug, info, warning or error',
    fallback: 'info',
    meaning: 'The least severe lines that are written.',
  },
  LOG_FORMAT: {
    schema: word('auto', 'json', 'text'),
    form: 'auto, json or text',
    fallback: 'auto',
    meaning:
      'JSON lines, or lines for people; auto is the latter on a terminal, but not where EXECUTION_MODE is cloud.',
  },
  WORK_DIR: {
    schema: text(),
    form: 'folder',
    fallback: "the system's temporary folder",
    meaning: 'Where inputs and results lie while an engine works on them.',
  },
  ENVIRONMENT_ON_STDIN: {
    schema: truth(),
    form: 'true or false',
    fallback: 'false',
    meaning:
      'Wait for a line on stdin, a JSON object of variables, and take it for the environment. A stage can so be started before it is known what it shall do. Ends when stdin closes first.',
  },
  EXIT_ON_STDIN_CLOSE: {
    schema: truth(),
    form: 'true or false',
    fallback: 'false',
    meaning: 'End when stdin closes, so that nothing goes on when the starter was killed.',
  },
} as const satisfies Record<string, Variable>;

export type StageVariableName = keyof typeof stageVariables;
