import type { Environment, Runnable, TaskGroup } from './job.ts';

export interface TaskPlace {
  readonly jobId: string;
  readonly jobUid: string;
  readonly index: number;
  readonly count: number;
  /** 0 is the first. */
  readonly attempt: number;
}

/** Gives the value of a version of a secret: `projects/…/secrets/…/versions/…`. */
export type AccessSecret = (version: string) => Promise<string>;

/**
 * The variables that a runnable sees: the job's, over these the task's own, over these the runnable's; and Batch's.
 * https://cloud.google.com/batch/docs/create-run-job-environment-variables
 * @throws Error on an environment that the test cloud cannot give
 */
export async function taskEnvironment(
  group: TaskGroup,
  runnable: Runnable,
  place: TaskPlace,
  accessSecret: AccessSecret,
): Promise<Readonly<Record<string, string>>> {
  const { taskSpec = {}, taskEnvironments = [] } = group;
  const layers = [taskSpec.environment, taskEnvironments[place.index], runnable.environment];
  const merged: Record<string, string> = { ...taskSpec.environments };
  for (const layer of layers) Object.assign(merged, await variablesOf(layer ?? {}, accessSecret));
  return {
    ...merged,
    BATCH_JOB_ID: place.jobId,
    BATCH_JOB_UID: place.jobUid,
    BATCH_TASK_INDEX: String(place.index),
    BATCH_TASK_COUNT: String(place.count),
    BATCH_TASK_RETRY_ATTEMPT: String(place.attempt),
  };
}

async function variablesOf(
  environment: Environment,
  accessSecret: AccessSecret,
): Promise<Record<string, string>> {
  if (environment.encryptedVariables !== undefined) {
    throw new Error('The test cloud has no Cloud KMS for encryptedVariables.');
  }
  const secrets: Record<string, string> = {};
  for (const [name, version] of Object.entries(environment.secretVariables ?? {})) {
    secrets[name] = await accessSecret(version);
  }
  return { ...environment.variables, ...secrets };
}
