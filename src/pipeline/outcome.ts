import * as z from 'zod';
import { versioned } from './document.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';

/** A task that is not in the outputs, and why. */
export const missingTaskSchema = z.object({
  index: z.int().min(0),
  name: z.string(),
  why: z.string(),
});

export type MissingTask = z.infer<typeof missingTaskSchema>;

const missing = z.array(missingTaskSchema);

const common = {
  ...versioned,
  exp_id: z.string(),
  run_id: z.string(),
  /** Which attempt at the run ended so; in cloud mode only. */
  attempt: z.int().min(1).optional(),
  finished_at: z.string(),
  duration_seconds: z.number().min(0),
};

const counted = {
  num_tasks: z.int().min(1),
  /** The folder of the outputs; absent where no outputs were asked for. */
  outputs: z.string().optional(),
};

/** `outcome.json`: how a run ended. A run without one has not ended, and can be resumed. */
export const outcomeSchema = z.discriminatedUnion('status', [
  z.object({ ...common, ...counted, status: z.literal('succeeded') }),
  /** Fewer tasks than there are, within what was tolerated. */
  z.object({ ...common, ...counted, status: z.literal('partial'), missing }),
  z.object({
    ...common,
    status: z.literal('failed'),
    stage: z.enum(['builder', 'runner', 'output']),
    code: z.string(),
    message: z.string(),
    hint: z.string().optional(),
    /** Where it is known. */
    num_tasks: z.int().min(1).optional(),
    missing: missing.optional(),
  }),
  z.object({ ...common, status: z.literal('interrupted') }),
]);

export type Outcome = z.infer<typeof outcomeSchema>;

/** The object metadata that repeats an outcome, for readers who want one small request. */
export const OUTCOME_METADATA = {
  attempt: 'attempt',
  status: 'status',
  numTasks: 'num-tasks',
  failedTasks: 'failed-tasks',
  outputs: 'outputs',
} as const;

/** What that metadata is; all of it is always there, numbers that are not known as 0. */
export function metadataOfOutcome(outcome: Outcome): Readonly<Record<string, string>> {
  const numTasks = 'num_tasks' in outcome ? (outcome.num_tasks ?? 0) : 0;
  const missing = 'missing' in outcome ? (outcome.missing ?? []) : [];
  return {
    [OUTCOME_METADATA.attempt]: String(outcome.attempt ?? 1),
    [OUTCOME_METADATA.status]: outcome.status,
    [OUTCOME_METADATA.numTasks]: String(numTasks),
    [OUTCOME_METADATA.failedTasks]: String(missing.length),
    [OUTCOME_METADATA.outputs]: 'outputs' in outcome ? (outcome.outputs ?? '') : '',
  };
}

/** Whether there is nothing left to do for a run that ended so. */
export function isFinal(outcome: Outcome): boolean {
  return outcome.status === 'succeeded' || outcome.status === 'partial';
}

export function exitCodeOfOutcome(outcome: Outcome): ExitCode {
  switch (outcome.status) {
    case 'succeeded':
      return EXIT.done;
    case 'partial':
      return EXIT.partial;
    case 'failed':
      return EXIT.failed;
    case 'interrupted':
      return EXIT.interrupted;
  }
}
