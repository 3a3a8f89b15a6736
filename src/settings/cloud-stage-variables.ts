import { text, type Variable, wholeNumber } from './variable.ts';

/** What the stage program reads in cloud mode beside the variables of both modes. */
export const cloudStageVariables = {
  BUCKET_NAME: {
    schema: text(),
    form: 'name, without gs://',
    meaning: 'The bucket in cloud mode. Required there.',
  },
  GOOGLE_CLOUD_PROJECT: {
    schema: text(),
    form: 'project id',
    meaning: 'The project of secrets that are named without one.',
  },
  ATTEMPT: {
    schema: wholeNumber(1),
    form: 'number',
    fallback: '1',
    meaning:
      'Which attempt at the run this is. One that a newer attempt overtook writes no outcome.',
  },
  SOURCE_KEY: {
    schema: text(),
    form: 'key',
    meaning:
      'The packed experiment repository in the bucket: sources/<sha256>.tar.gz. In place of FORECAST_REPO_DIR.',
  },
  GITHUB_FORECAST_REPO: {
    schema: text(),
    form: 'owner/name',
    meaning:
      'The experiment repository on GitHub. In place of SOURCE_KEY; read by the builder only.',
  },
  GITHUB_FORECAST_REPO_REF: {
    schema: text(),
    form: 'branch, tag or commit',
    fallback: "the repository's default branch",
    meaning: 'What of that repository. The builder pins the commit.',
  },
  GITHUB_PAT_SECRET: {
    schema: text(),
    form: 'name, or projects/P/secrets/S/versions/V',
    meaning: 'The secret in Secret Manager that holds a token for it, where it is private.',
  },
  GITHUB_API_URL: {
    schema: text(),
    form: 'URL',
    fallback: 'https://api.github.com',
    meaning: 'Where that GitHub is asked.',
  },
  WAVE: {
    schema: wholeNumber(0),
    form: 'number',
    fallback: '0',
    meaning:
      'For a runner: take the tasks of waves/<number>.json, BATCH_TASK_INDEX counting slices of them. For the output stage: the last wave that was run.',
  },
  MAX_WAVES: {
    schema: wholeNumber(0),
    form: 'number',
    fallback: '1 in cloud mode, 0 in local mode',
    meaning: 'How often the output stage may ask for missing tasks to be repeated.',
  },
  BATCH_TASK_RETRY_ATTEMPT: {
    schema: wholeNumber(0),
    form: 'number',
    meaning:
      'Set by Cloud Batch: how often it began this task before. Counts into the attempts of a task.',
  },
  STORAGE_ADDRESS: {
    schema: text(),
    form: 'URL',
    fallback: 'https://storage.googleapis.com',
    meaning: 'Where Cloud Storage is asked.',
  },
  SECRET_MANAGER_ADDRESS: {
    schema: text(),
    form: 'URL',
    fallback: 'https://secretmanager.googleapis.com',
    meaning: 'Where Secret Manager is asked.',
  },
  TOKEN_EXCHANGE_ADDRESS: {
    schema: text(),
    form: 'URL',
    fallback: 'https://sts.googleapis.com',
    meaning: 'Where an identity token is exchanged for an access token.',
  },
  IAM_CREDENTIALS_ADDRESS: {
    schema: text(),
    form: 'URL',
    fallback: 'https://iamcredentials.googleapis.com',
    meaning: 'Where access tokens of service accounts are made.',
  },
} as const satisfies Record<string, Variable>;
