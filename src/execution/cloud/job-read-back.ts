import type { JobDifference } from '../../pipeline/job-difference.ts';
import { parseStage, type Stage } from '../../pipeline/stage.ts';
import { sliceCount } from '../../pipeline/task-ranges.ts';
import { type BatchJob, readJob } from './batch-job.ts';
import { type Difference, differences } from './read-back.ts';
import { resourcesOf, type StageJobAsk, stageJob } from './stage-job.ts';
import {
  type StageArguments,
  type WorkflowArguments,
  workflowArgumentsSchema,
} from './workflow-arguments.ts';

/** What of a job is not what was asked for. */
export interface FoundDifference extends JobDifference {
  /** Whether it is another program: its results would be of something else. */
  readonly isFatal: boolean;
}

/**
 * Where a job that Batch created is not the one that was asked for: flags that a service does not know or does not
 * heed are easily dropped without a word, and then cost money for months (https://github.com/DataBiosphere/dsub/issues/283).
 * @param sent the job as Batch sends it
 */
export function jobDifferences(asked: object, sent: unknown): readonly FoundDifference[] {
  const job = readJob(sent)?.id ?? '';
  return differences(asked, sent ?? {}, meansTheSame).map((difference) => ({
    job,
    field: difference.field,
    asked: valueText(difference.asked),
    created: valueText(difference.created),
    isFatal: isFatal(difference),
  }));
}

/**
 * The same of a job that the workflow created, by what its execution was told; empty where that cannot be made sense of,
 * as of a workflow of another version.
 * @param argument as the execution has it
 */
export function readBackJob(argument: unknown, sent: unknown): readonly FoundDifference[] {
  const told = workflowArgumentsSchema.safeParse(argument).data;
  const job = readJob(sent);
  if (told === undefined || job === undefined) return [];
  const stage = stageOf(job);
  if (stage === undefined) return [];
  const wave = Number(job.variables['WAVE'] ?? 0);
  const isWave = stage === 'runner' && wave > 0;
  const asked = stageJob(isWave ? widened(told, sent) : told, {
    stage,
    wave,
    ...countsOf(told, job, { stage, isWave }),
  });
  return jobDifferences(asked, sent);
}

/** By what its program is told, as a label may be what was dropped. */
function stageOf({ stage, variables }: BatchJob): Stage | undefined {
  try {
    return stage ?? parseStage(variables['STAGE'] ?? '');
  } catch {
    return undefined;
  }
}

/** How many tasks a job should have. Of a wave that is not known here: as many as it has, but not more than there are. */
function countsOf(
  { tasks_per_slice: size = 1 }: WorkflowArguments,
  { labels, counts }: BatchJob,
  { stage, isWave }: { readonly stage: Stage; readonly isWave: boolean },
): Pick<StageJobAsk, 'tasks' | 'numTasks'> {
  if (stage === 'builder') return { tasks: 1 };
  const numTasks = Number(labels['num_tasks'] ?? 0);
  if (stage === 'output') return { tasks: 1, numTasks };
  const all = sliceCount(Math.max(1, numTasks), size);
  return { tasks: isWave ? Math.min(counts.total, all) : all, numTasks };
}

/**
 * What a wave may be that the first job of its stage was not: machines that stay instead of Spot ones; more memory, and
 * then whatever machine has it (docs/adr/0027).
 */
function widened(told: WorkflowArguments, sent: unknown): WorkflowArguments {
  const usual = resourcesOf(told, 'runner');
  const { provisioning, memory } = resourcesSent(sent);
  const isMore = memory > (usual.memory_mib ?? 0);
  const resources: StageArguments = {
    ...usual,
    ...(provisioning === 'STANDARD' ? { provisioning } : {}),
    ...(isMore ? { memory_mib: memory, machine_type: undefined } : {}),
  };
  return { ...told, stage_b: resources };
}

interface SentJob {
  readonly allocationPolicy?: {
    readonly instances?: readonly { readonly policy?: { readonly provisioningModel?: string } }[];
  };
  readonly taskGroups?: readonly {
    readonly taskSpec?: { readonly computeResource?: { readonly memoryMib?: string | number } };
  }[];
}

function resourcesSent(sent: unknown) {
  const { allocationPolicy, taskGroups } = sent as SentJob;
  return {
    provisioning: allocationPolicy?.instances?.[0]?.policy?.provisioningModel,
    memory: Number(taskGroups?.[0]?.taskSpec?.computeResource?.memoryMib ?? 0),
  };
}

/**
 * The same in JSON as APIs of Google write it: numbers of 64 bits are text, what is zero, false or empty may be left out
 * (https://protobuf.dev/programming-guides/json/), places in a project may be written in full, and of places that are
 * allowed there may be more: the zones of a region.
 */
function meansTheSame(asked: unknown, created: unknown, field: string): boolean {
  if (asked === created) return true;
  if (created === undefined) return asked === 0 || asked === false || asked === '';
  if (typeof asked === 'number') return typeof created === 'string' && Number(created) === asked;
  if (field.endsWith('.allowedLocations') && Array.isArray(asked) && Array.isArray(created)) {
    return asked.every((place) => created.includes(place));
  }
  if (typeof asked !== 'string' || typeof created !== 'string') return false;
  if (DURATION.test(asked) && DURATION.test(created)) {
    return Number.parseFloat(asked) === Number.parseFloat(created);
  }
  return IN_FULL.test(field) && (created.endsWith(`/${asked}`) || asked.endsWith(`/${created}`));
}

const DURATION = /^\d+(\.\d+)?s$/;
const IN_FULL = /\.(network|subnetwork|type|machineType)$/;

/**
 * The image, or all in which it is. What the program is told is composed by the workflow, of which another version may
 * be at work; and all else is a matter of money and time.
 */
function isFatal({ field }: Difference): boolean {
  return 'taskGroups.0.taskSpec.runnables.0.container.imageUri'.startsWith(field);
}

const LONGEST = 120;

function valueText(value: unknown): string {
  if (value === undefined) return 'not there';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1)}…`;
}
