import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { EpycloudError, toEpycloudError } from '../pipeline/errors.ts';
import type { Manifest, Task } from '../pipeline/manifest.ts';
import { mendOf } from '../pipeline/plan-wave.ts';
import type { TaskState } from '../pipeline/task-state.ts';
import { examineBySize } from '../storage/examine-by-size.ts';
import { examineTask } from '../storage/examine-task.ts';
import { decompress, isCompressed } from '../storage/gzip.ts';
import type { StageContext } from './context.ts';
import type { SharedFiles } from './shared-files.ts';
import { writeWorkFile } from './work-file.ts';

type MadeReady = { readonly task: Task } & (
  | { readonly input: string }
  | { readonly fault: EpycloudError }
);

/** A task whose input lies ready, or could not be made ready. */
export type ReadyTask = MadeReady & {
  /** How often it was tried before, in earlier runs of this stage; those of which no record is left count too. */
  readonly triedBefore: number;
  /** Whether a whole result is there already, which a failure must not take away. */
  readonly wasWhole: boolean;
};

/** Hands out the tasks that are left to do. */
export interface TaskQueue {
  /** The next one, made ready; undefined at the end. May be called while another call is under way. */
  next(): Promise<ReadyTask | undefined>;
  /** The tasks passed over because their results are whole. */
  readonly skipped: () => number;
  /** The tasks passed over because they failed for good before, in this attempt at the run. */
  readonly failedBefore: () => number;
}

export function openTaskQueue(
  context: StageContext,
  manifest: Manifest,
  tasks: AsyncIterable<Task>,
  shared: SharedFiles,
): TaskQueue {
  const { settings, log } = context;
  const iterator = tasks[Symbol.asyncIterator]();
  let turn: Promise<unknown> = Promise.resolve();
  let skipped = 0;
  let failedBefore = 0;
  const take = () => {
    const taken = turn.then(() => iterator.next());
    turn = taken.catch(() => {});
    return taken;
  };
  const next = async (): Promise<ReadyTask | undefined> => {
    for (;;) {
      await context.requireWanted();
      const { value: task, done } = await take();
      if (done === true || task === undefined) return undefined;
      const state = await examine(context, manifest, task);
      if (!settings.rerun && failedForGood(context, state)) {
        failedBefore++;
        log.debug(`Task ${task.index} (${task.name}) failed for good before.`, {
          event: 'task.skipped',
          task: task.index,
        });
        continue;
      }
      if (state.kind === 'whole' && !settings.rerun) {
        skipped++;
        log.debug(`Task ${task.index} (${task.name}) is whole.`, {
          event: 'task.skipped',
          task: task.index,
        });
        continue;
      }
      if (state.kind === 'broken') {
        log.warning(`Task ${task.index} (${task.name}) is done again: ${state.why}.`, {
          task: task.index,
        });
      }
      const recorded = 'sidecar' in state ? state.sidecar.attempt : 0;
      const triedBefore = Math.max(recorded, settings.retryAttempt + settings.wave);
      return {
        ...(await makeReady(context, task, shared)),
        triedBefore,
        wasWhole: state.kind === 'whole',
      };
    }
  };
  return { next, skipped: () => skipped, failedBefore: () => failedBefore };
}

function examine(context: StageContext, manifest: Manifest, task: Task): Promise<TaskState> {
  return context.settings.mode === 'cloud'
    ? examineBySize(context, manifest, task)
    : examineTask(context, manifest, task);
}

/** In the cloud a machine that went away takes tasks along that had failed for good: those are not repeated. */
function failedForGood({ settings }: StageContext, state: TaskState): boolean {
  return (
    settings.mode === 'cloud' &&
    state.kind === 'failed' &&
    state.sidecar.run_attempt === settings.attempt &&
    mendOf(state, settings.attempt) === undefined
  );
}

async function makeReady(
  context: StageContext,
  task: Task,
  shared: SharedFiles,
): Promise<MadeReady> {
  const { bucket, workFolder } = context;
  try {
    const [contents] = await Promise.all([loadInput(context, task), shared.fetch(task.shared)]);
    const name = task.key.split('/').at(-1)?.replace(/\.gz$/, '') ?? `input_${task.index}`;
    const input = join(workFolder, name);
    await writeWorkFile(input, contents);
    return { task, input };
  } catch (error) {
    const fault = toEpycloudError(error);
    if (!fault.code.startsWith('artifact_')) throw fault;
    const told = new EpycloudError(
      fault.code,
      `The input of task ${task.index} (${task.name}) is broken: ${fault.message}`,
      {
        hint: `Somebody changed ${bucket.getPath(task.key)}, or it was cut off. Start a new run.`,
        cause: fault,
      },
    );
    return { task, fault: told };
  }
}

async function loadInput(context: StageContext, task: Task): Promise<Uint8Array> {
  const stored = await context.bucket.loadStored(task.key);
  const sha256 = createHash('sha256').update(stored).digest('hex');
  if (sha256 !== task.sha256) {
    throw new EpycloudError(
      'artifact_corrupt',
      `${context.bucket.getPath(task.key)} has ${stored.length} bytes that are not those the builder stored (${task.bytes}).`,
    );
  }
  return isCompressed(task.key) ? await decompress(stored, task.key) : stored;
}
