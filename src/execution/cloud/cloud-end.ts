import * as z from 'zod';
import type { RunRef } from '../../pipeline/artifacts.ts';
import { SCHEMA_VERSION } from '../../pipeline/document.ts';
import type { Outcome } from '../../pipeline/outcome.ts';
import type { Execution } from './cloud-ports.ts';

/** How an attempt at a run in the cloud ended. */
export interface CloudEnd {
  readonly outcome: Outcome;
  readonly executionId: string;
  readonly attempt: number;
  /** Where the execution tells something else than the outcome: that, for people. */
  readonly note?: string | undefined;
}

/** An execution that found the run's attempt taken, and did nothing. */
export interface Duplicate {
  readonly of: string | undefined;
}

const resultSchema = z.looseObject({
  outcome: z.string(),
  duplicate_of: z.string().optional(),
});

/** Whether an execution has come to its end, however that was. */
export function hasEndedExecution({ state }: Pick<Execution, 'state'>): boolean {
  return state === 'SUCCEEDED' || state === 'FAILED' || state === 'CANCELLED';
}

/** Whom an execution leaves the run to; undefined where it did the work itself. */
export function duplicateOf(execution: Execution): Duplicate | undefined {
  if (execution.state !== 'SUCCEEDED') return undefined;
  const result = resultSchema.safeParse(parsed(execution.result)).data;
  if (result?.outcome !== 'duplicate') return undefined;
  // A name in full, or its last part.
  return { of: result.duplicate_of?.split('/').at(-1) };
}

export interface EndFacts {
  readonly run: RunRef;
  readonly attempt: number;
  readonly execution: Execution;
  /** What outcome.json says, of whichever attempt. */
  readonly found: Outcome | undefined;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly startedAt: number;
}

/**
 * How an attempt ended. outcome.json decides, where it is of this attempt: it was written by who knew. Where
 * nobody wrote one, the execution's own state does.
 */
export function endOf(facts: EndFacts): CloudEnd {
  const { execution, attempt, found } = facts;
  const common = { executionId: execution.id, attempt };
  if (found !== undefined && (found.attempt ?? 1) === attempt) {
    return { ...common, outcome: found, note: disagreement(found, execution) };
  }
  return { ...common, outcome: outcomeOfExecution(facts) };
}

function outcomeOfExecution(facts: EndFacts): Outcome {
  const { run, execution, attempt, now, startedAt } = facts;
  const document = {
    schema_version: SCHEMA_VERSION,
    min_reader_version: 1,
    exp_id: run.expId,
    run_id: run.runId,
    attempt,
    finished_at: new Date(now).toISOString(),
    duration_seconds: Math.max(0, now - startedAt) / 1000,
  };
  if (execution.state === 'CANCELLED') return { ...document, status: 'interrupted' };
  const said = execution.state === 'FAILED' ? `: ${errorText(execution)}` : ' and left no outcome';
  return {
    ...document,
    status: 'failed',
    stage: 'builder',
    code: 'workflow_failed',
    message: `The execution ${execution.id} of the workflow ended as ${execution.state}${said}.`,
    hint: hintOf(execution) ?? 'Its steps are to be seen in the console of Cloud Workflows.',
  };
}

/** What to do about it, where the workflow itself ended the execution and knows. */
function hintOf({ error }: Execution): string | undefined {
  const hint = errorSchema.safeParse(parsed(error?.payload)).data?.hint;
  return hint === '' ? undefined : hint;
}

/** Said, as it may point to a fault; but what is in outcome.json has happened. */
function disagreement(outcome: Outcome, execution: Execution): string | undefined {
  const isDone = outcome.status === 'succeeded' || outcome.status === 'partial';
  if (!isDone || execution.state === 'SUCCEEDED') return undefined;
  return `The run ${outcome.status === 'partial' ? 'ended with partial results' : 'succeeded'}, though its execution ended as ${execution.state}${
    execution.state === 'FAILED' ? `: ${errorText(execution)}` : ''
  }.`;
}

const errorSchema = z.looseObject({
  message: z.string(),
  hint: z.string().optional().catch(undefined),
});

/** What an execution failed with, in one line. */
export function errorText({ error }: Execution): string {
  const payload = parsed(error?.payload);
  const read = errorSchema.safeParse(payload);
  const text = read.success
    ? read.data.message
    : typeof payload === 'string'
      ? payload
      : (error?.payload ?? error?.context ?? 'it does not say why');
  return text.replace(/\s+/g, ' ').replace(/\.$/, '').slice(0, 1000);
}

function parsed(json: string | undefined): unknown {
  try {
    return json === undefined ? undefined : JSON.parse(json);
  } catch {
    return undefined;
  }
}
