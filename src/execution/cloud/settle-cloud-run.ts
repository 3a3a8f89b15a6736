import type { RunRef } from '../../pipeline/artifacts.ts';
import type { Outcome } from '../../pipeline/outcome.ts';
import { planRun } from '../../pipeline/plan.ts';
import type { RunRecord } from '../../pipeline/run-record.ts';
import { isCancelled } from '../../storage/attempt-documents.ts';
import type { Bucket } from '../../storage/bucket.ts';
import { findOutcome } from '../../storage/run-documents.ts';
import { areOutputsWhole } from '../../storage/whole-outputs.ts';
import { type RunWish, settleRun } from '../settle-run.ts';
import type { Executions } from './cloud-ports.ts';
import { findLiveExecution, type LiveExecution, newestAttempt } from './find-execution.ts';

/** Which run is meant, and what is to be done about it. */
export type SettledCloudRun =
  | { readonly kind: 'new'; readonly run: RunRef; readonly attempt: 1 }
  | (Known & { readonly kind: 'again' })
  /** An execution is at work on it: to be watched. */
  | (Known & {
      readonly kind: 'live';
      readonly execution: LiveExecution;
      readonly workflow: string;
    })
  | (Known & { readonly kind: 'finished'; readonly outcome: Outcome });

interface Known {
  readonly run: RunRef;
  readonly record: RunRecord;
  /** The one that is to be made; of `live` and `finished` the one that was. */
  readonly attempt: number;
}

export interface KnownRunPorts {
  readonly bucket: Bucket;
  readonly bucketName: string;
  readonly executionsOf: (workflow: string) => Pick<Executions, 'list'>;
  /** The workflow of this version. */
  readonly workflow: string;
}

export interface SettlePorts extends KnownRunPorts {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly random: () => number;
}

/**
 * Settles which run is meant. One that is at work is to be watched; one that ended is to be tried again, as
 * the next attempt; one that ended well needs nothing.
 * @throws EpycloudError as settleRun
 */
export async function settleCloudRun(wish: RunWish, ports: SettlePorts): Promise<SettledCloudRun> {
  const settled = await settleRun(ports.bucket, wish, ports);
  if (settled.kind === 'new') return { kind: 'new', run: settled.run, attempt: 1 };
  return await settleKnownRun(settled, ports);
}

/** The same for a run that is there. */
export async function settleKnownRun(
  { run, record }: { readonly run: RunRef; readonly record: RunRecord },
  ports: KnownRunPorts,
): Promise<Exclude<SettledCloudRun, { readonly kind: 'new' }>> {
  const { bucket, bucketName } = ports;
  const workflow = record.cloud?.workflow ?? ports.workflow;
  const [outcome, execution, newest] = await Promise.all([
    findOutcome(bucket, run),
    findLiveExecution(ports.executionsOf(workflow), { ...run, bucket: bucketName }),
    newestAttempt(bucket, run),
  ]);
  const known = { run, record };
  if (execution !== undefined) {
    return { ...known, kind: 'live', attempt: execution.attempt, execution, workflow };
  }
  const outputs = outcome?.status === 'succeeded' ? outcome.outputs : undefined;
  const outputsWhole = outputs !== undefined && (await areOutputsWhole(bucket, run, outputs));
  const plan = planRun({ outcome, built: false, outputsWhole });
  if (plan.kind === 'finished') {
    return {
      ...known,
      kind: 'finished',
      attempt: plan.outcome.attempt ?? newest,
      outcome: plan.outcome,
    };
  }
  return { ...known, kind: 'again', attempt: await nextAttempt(bucket, run, { newest, outcome }) };
}

/** One that nobody has claimed, nor ended as, nor cancelled before it was claimed. */
async function nextAttempt(
  bucket: Bucket,
  run: RunRef,
  { newest, outcome }: { readonly newest: number; readonly outcome: Outcome | undefined },
): Promise<number> {
  const next = Math.max(newest, outcome?.attempt ?? 0) + 1;
  return (await isCancelled(bucket, run, next)) ? next + 1 : next;
}
