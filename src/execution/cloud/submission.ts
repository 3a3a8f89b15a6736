import type { Experiment } from '../../experiment/experiment.ts';
import type { Source } from '../../experiment/source.ts';
import { ADDRESS_VARIABLES, namedAddresses } from '../../google/addresses.ts';
import type { ResolvedImage } from '../../images/resolve-digest.ts';
import type { RunRef } from '../../pipeline/artifacts.ts';
import { newRunRecord, type RunRecord } from '../../pipeline/run-record.ts';
import { textSetting } from '../../settings/lay-over.ts';
import type { Settings } from '../../settings/load-settings.ts';
import type { StageVariableName } from '../../settings/stage-variables.ts';
import { githubContext } from '../github-context.ts';
import type { CloudTarget } from './cloud-target.ts';
import type { CloudWish } from './cloud-wish.ts';
import { type Labels, labelsOfRun } from './labels.ts';
import { recordOfSource, type SubmittedSource } from './submitted-source.ts';
import { type WorkflowArguments, workflowArguments } from './workflow-arguments.ts';

/** All that is sent for a run: a record that makes it, and an execution of the workflow. */
export interface Submission {
  readonly run: RunRef;
  readonly attempt: number;
  /** The name of the workflow. */
  readonly workflow: string;
  /** run.json; of a run that is there already, what it says. */
  readonly record: RunRecord;
  readonly source: SubmittedSource;
  readonly argument: WorkflowArguments;
  /** Of the execution and of all that comes of it. */
  readonly labels: Labels;
}

export interface SubmissionFacts {
  readonly wish: CloudWish;
  readonly settings: Settings;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly target: CloudTarget;
  readonly workflow: string;
  readonly run: RunRef;
  readonly attempt: number;
  readonly experiment: Experiment;
  readonly image: ResolvedImage;
  /** As it was asked for. */
  readonly imageReference: string;
  readonly source: SubmittedSource;
  readonly commit: Source | undefined;
  /** Of a run that is there already. */
  readonly record: RunRecord | undefined;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** For the seed, where the experiment names none: a whole number from 0 to 2^32 - 1. */
  readonly random: () => number;
}

/** @throws EpycloudError `invalid_settings`, `usage` */
export function submissionOf(facts: SubmissionFacts): Submission {
  const { wish, settings, environment, run, attempt, workflow, source, image } = facts;
  const named = namedAddresses(environment);
  const labels = labelsOfRun({
    run,
    attempt,
    environment: wish.env,
    profile: wish.profile,
    billingProject: textSetting(settings, 'google_cloud.billing_project'),
    extra: wish.labels,
  });
  const argument = workflowArguments(
    {
      run,
      attempt,
      image: image.reference,
      source,
      environment: stageVariables(facts),
      labels,
      skipOutput: wish.skipOutput,
      outputConfig: wish.outputConfig,
      maxFailedTasks: wish.maxFailedTasks,
      requiredTasks: wish.requiredTasks,
      storageAddress: named.storage,
      batchAddress: named.batch,
    },
    settings,
  );
  return { run, attempt, workflow, record: recordOf(facts), source, argument, labels };
}

function recordOf(facts: SubmissionFacts): RunRecord {
  const { wish, experiment, image, target, workflow, environment } = facts;
  if (facts.record !== undefined) return facts.record;
  return newRunRecord({
    run: facts.run,
    createdAt: facts.now,
    mode: 'cloud',
    configHash: experiment.configHash,
    configFiles: experiment.files.map((file) => file.name),
    seed: { value: experiment.seed ?? facts.random(), drawn: experiment.seed === undefined },
    executor: 'batch',
    image: { reference: facts.imageReference, digest: image.digest },
    simulationsLimit: wish.simulationsLimit,
    tasksLimit: wish.tasksLimit,
    source: facts.commit,
    sourcePlace: recordOfSource(facts.source),
    cloud: { ...target, workflow },
    github: githubContext(environment),
    request: {
      jobs: wish.jobs,
      population_data: wish.populationData,
      output_config: wish.outputConfig,
      max_failed_tasks: wish.maxFailedTasks,
      required_tasks: wish.requiredTasks,
      skip_output: wish.skipOutput,
      engine_command: wish.engineCommand,
      image: wish.image,
      task_timeout: wish.taskTimeout,
      source: wish.source,
      environment: wish.env,
      profile: wish.profile,
    },
  });
}

/** What the stages are told besides what the workflow tells them itself. */
function stageVariables(facts: SubmissionFacts): Readonly<Record<string, string>> {
  const { wish, settings, environment } = facts;
  const variables: Partial<Record<StageVariableName | 'GITHUB_API_URL', string | undefined>> = {
    SIMULATIONS_LIMIT: text(wish.simulationsLimit),
    TASKS_LIMIT: text(wish.tasksLimit),
    JOBS: text(wish.jobs),
    TASK_TIMEOUT_SECONDS: text(wish.taskTimeout),
    ENGINE_COMMAND: wish.engineCommand,
    POPULATION_DATA: wish.populationData,
    LOG_LEVEL: textSetting(settings, 'logging.level')?.toLowerCase(),
    GITHUB_API_URL: wish.source === 'github' ? environment['GITHUB_API_URL'] : undefined,
  };
  // A test cloud, or private endpoints: what stands in for Google here does so there.
  const addresses = Object.entries(namedAddresses(environment)).map(([name, address]) => [
    ADDRESS_VARIABLES[name as keyof typeof ADDRESS_VARIABLES].variable,
    address,
  ]);
  return Object.fromEntries(
    [...Object.entries(variables), ...addresses].filter(
      (entry): entry is [string, string] => entry[1] !== undefined,
    ),
  );
}

function text(value: number | undefined): string | undefined {
  return value === undefined ? undefined : String(value);
}
