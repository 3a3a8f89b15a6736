import { storeBundle } from '../../experiment/bundle/store-bundle.ts';
import { formatImageReference } from '../../images/image-reference.ts';
import { type ResolvedImage, resolveDigest } from '../../images/resolve-digest.ts';
import { EpycloudError } from '../../pipeline/errors.ts';
import { makeRunId, parseRunId } from '../../pipeline/run-id.ts';
import type { RunRecord } from '../../pipeline/run-record.ts';
import type { Clock } from '../../shell/clock.ts';
import { type ChosenSource, chooseSource } from './choose-source.ts';
import type { Cloud } from './cloud.ts';
import type { PreparedCloudRun } from './prepare-cloud-run.ts';
import { type SettledCloudRun, settleCloudRun } from './settle-cloud-run.ts';
import { type Submission, submissionOf } from './submission.ts';
import { type SubmitStep, type Submitted, submit } from './submit.ts';
import { sourceOfRecord } from './submitted-source.ts';

export interface PlanPorts {
  readonly environment: NodeJS.ProcessEnv;
  readonly signal: AbortSignal;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** A random whole number from 0 to 2^32 - 1. */
  readonly random: () => number;
}

/** What is to be done about a run in the cloud. */
export type CloudPlan =
  /** To be submitted. */
  | {
      readonly kind: 'submit';
      readonly settled: SettledCloudRun & { readonly kind: 'new' | 'again' };
      readonly submission: Submission;
      readonly image: ResolvedImage;
      /** Undefined where the run has its source already. */
      readonly source: ChosenSource | undefined;
    }
  | { readonly kind: 'watch'; readonly settled: SettledCloudRun & { readonly kind: 'live' } }
  | {
      readonly kind: 'finished';
      readonly settled: SettledCloudRun & { readonly kind: 'finished' };
    };

/**
 * Finds out what is to be done, without changing anything: which run it is, whether somebody is at work on it, what
 * would be sent.
 * @throws EpycloudError `run_exists`, `run_not_found`, `run_changed`, `source_refused`, `image_missing`, and what
 * the cloud refuses
 */
export async function planCloudRun(
  prepared: PreparedCloudRun,
  cloud: Cloud,
  ports: PlanPorts,
): Promise<CloudPlan> {
  const { wish, target, workflow } = prepared;
  const settled = await settleCloudRun(
    { ...wish, configHash: prepared.experiment.configHash },
    {
      bucket: cloud.bucket,
      bucketName: target.bucket,
      executionsOf: (name) => cloud.executionsOf(name),
      workflow,
      now: ports.now,
      random: ports.random,
    },
  );
  if (settled.kind === 'live') return { kind: 'watch', settled };
  if (settled.kind === 'finished') return { kind: 'finished', settled };
  const record = settled.kind === 'again' ? settled.record : undefined;
  const resolving = resolveDigest(prepared.image, {
    accessToken: () => cloud.accessToken(),
    signal: ports.signal,
  });
  if (record !== undefined) {
    const image = keptImage(record, prepared, await resolving);
    const source = sourceOfRecord(record);
    if (source !== undefined) {
      const submission = submissionIn(prepared, ports, { settled, image, source, record });
      return { kind: 'submit', settled, submission, image, source: undefined };
    }
  }
  const [image, chosen] = await Promise.all([resolving, chooseSource(prepared, ports)]);
  const { source, commit } = chosen;
  const submission = submissionIn(prepared, ports, { settled, image, source, record, commit });
  return { kind: 'submit', settled, submission, image, source: chosen };
}

/**
 * The same for a look ahead that asks nobody: a new run, whose image is as it was named.
 * @throws EpycloudError `source_refused`, `usage`
 */
export async function planUnasked(
  prepared: PreparedCloudRun,
  ports: PlanPorts,
): Promise<CloudPlan & { readonly kind: 'submit' }> {
  const { wish } = prepared;
  const runId =
    wish.runId === undefined ? makeRunId(ports.now(), ports.random()) : parseRunId(wish.runId);
  const run = { dirPrefix: wish.dirPrefix, expId: wish.expId, runId };
  const settled = { kind: 'new', run, attempt: 1 } as const;
  const reference = formatImageReference(prepared.image);
  const { digest } = prepared.image;
  const note =
    digest === undefined ? 'The tag is turned into a digest when the run is submitted.' : undefined;
  const image = { reference, digest, note };
  const chosen = await chooseSource(prepared, ports);
  const { source, commit } = chosen;
  const submission = submissionIn(prepared, ports, { settled, image, source, commit });
  return { kind: 'submit', settled, submission, image, source: chosen };
}

/** Does what was planned. @throws EpycloudError as submit */
export async function carryOutPlan(
  { submission, source }: CloudPlan & { readonly kind: 'submit' },
  cloud: Cloud,
  ports: { readonly clock: Clock; readonly onStep: (step: SubmitStep) => void },
): Promise<Submitted> {
  const bundle = source?.bundle;
  return await submit(submission, {
    bucket: cloud.bucket,
    executions: cloud.executionsOf(submission.workflow),
    isDeployed: (workflow) => cloud.isDeployed(workflow),
    storeBundle: bundle && ((bucket) => storeBundle(bundle, bucket)),
    ...ports,
  });
}

interface Settled {
  readonly settled: SettledCloudRun & { readonly kind: 'new' | 'again' };
  readonly image: ResolvedImage;
  readonly source: Submission['source'];
  readonly commit?: ChosenSource['commit'];
  readonly record?: RunRecord | undefined;
}

function submissionIn(
  prepared: PreparedCloudRun,
  { environment, now, random }: PlanPorts,
  { settled, image, source, commit, record }: Settled,
): Submission {
  const { wish, settings, target, workflow, experiment } = prepared;
  const { run, attempt } = settled;
  const imageReference = formatImageReference(prepared.image);
  return submissionOf({
    ...{ wish, settings, target, workflow, experiment, environment, random },
    ...{ run, attempt, image, imageReference, source, commit, record },
    now: now(),
  });
}

/**
 * A run keeps the image that it began with: tasks of an earlier attempt count, and their results are to be of
 * one engine.
 * @throws EpycloudError `run_changed` where another one is asked for
 */
function keptImage(
  record: RunRecord,
  { wish, image }: PreparedCloudRun,
  resolved: ResolvedImage,
): ResolvedImage {
  const kept = record.image;
  if (kept?.digest === undefined || kept.digest === resolved.digest) return resolved;
  if (wish.image !== undefined && resolved.digest !== undefined) {
    throw new EpycloudError(
      'run_changed',
      `Run ${record.run_id} began with the image ${kept.digest}; ${formatImageReference(image)} is ${resolved.digest}.`,
      { hint: 'Leave --image out to go on with the image that it began with, or start a new run.' },
    );
  }
  const name = kept.reference.replace(/@.*$/, '').replace(/:[^:/]*$/, '');
  return { reference: `${name}@${kept.digest}`, digest: kept.digest, note: undefined };
}
