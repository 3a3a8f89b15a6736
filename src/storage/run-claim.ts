import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { artifactsOf, type RunRef } from '../pipeline/artifacts.ts';
import { SCHEMA_VERSION, versioned } from '../pipeline/document.ts';
import { EpycloudError } from '../pipeline/errors.ts';
import type { Bucket } from './bucket.ts';
import { findJson, saveJson } from './json-object.ts';
import type { ProcessIdentity } from './process-identity.ts';

const claimSchema = z.object({
  ...versioned,
  exp_id: z.string(),
  run_id: z.string(),
  host: z.string(),
  pid: z.int(),
  process_started: z.string().optional(),
  since: z.string(),
  /** Keeps two claims from being equal, as an equal object counts as one's own. */
  nonce: z.string(),
  released_at: z.string().optional(),
});

type ClaimDocument = z.infer<typeof claimSchema>;

export interface ClaimRequest {
  readonly bucket: Bucket;
  readonly run: RunRef;
  readonly identity: ProcessIdentity;
  /** Whether a process of this host still runs. */
  readonly isAlive: (identity: ProcessIdentity) => Promise<boolean>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** The right to write to a run; given back with `await using`, or when the process ends. */
export interface RunClaim extends AsyncDisposable {
  /** How many claims there were before it: above 0, the run is being resumed. */
  readonly number: number;
}

/** Each lost race means that another won, which then holds the run or has already let it go. */
const MAX_RACES = 20;

/**
 * Takes the run for this process. The claim with the highest number holds the run, unless it was
 * released or its process is gone; then the next number is free, and of all who try one gets it.
 * @throws EpycloudError `run_in_use`
 */
export async function claimRun(request: ClaimRequest): Promise<RunClaim> {
  const { bucket, run } = request;
  for (let race = 0; race < MAX_RACES; race++) {
    const number = (await highestClaim(bucket, run)) + 1;
    if (number > 0) await requireFree(request, number - 1);
    const document = newClaim(request);
    const key = artifactsOf(run).claim(number);
    if (!(await isFirst(saveJson(bucket, key, document, { ifAbsent: true })))) continue;
    return { number, [Symbol.asyncDispose]: () => release(request, key, document) };
  }
  throw new EpycloudError(
    'run_in_use',
    `Too many processes want run ${run.runId} at the same time.`,
    { hint: 'Start one of them only.' },
  );
}

async function highestClaim(bucket: Bucket, run: RunRef): Promise<number> {
  let highest = -1;
  for await (const { key } of bucket.listFiles(artifactsOf(run).claims)) {
    const number = Number(/\/(\d{5,9})\.json$/.exec(key)?.[1] ?? -1);
    if (artifactsOf(run).claim(number) === key) highest = Math.max(highest, number);
  }
  return highest;
}

/** A process that has the right to write to a run. */
export interface RunHolder {
  readonly host: string;
  readonly pid: number;
  readonly since: string;
  /** Whether it is of this host. Whether one of another still runs cannot be seen. */
  readonly here: boolean;
}

/** Who works on a run; undefined where nobody does. @throws EpycloudError `artifact_corrupt` */
export async function findHolder(
  request: Pick<ClaimRequest, 'bucket' | 'run' | 'identity' | 'isAlive'>,
): Promise<RunHolder | undefined> {
  const number = await highestClaim(request.bucket, request.run);
  return number < 0 ? undefined : await holderOf(request, number);
}

async function holderOf(
  { bucket, run, identity, isAlive }: Pick<ClaimRequest, 'bucket' | 'run' | 'identity' | 'isAlive'>,
  number: number,
): Promise<RunHolder | undefined> {
  const claim = await findJson(bucket, claimSchema, artifactsOf(run).claim(number));
  if (claim === undefined || claim.released_at !== undefined) return undefined;
  const { host, pid, since } = claim;
  const here = host === identity.host;
  if (here && !(await isAlive({ host, pid, startedAt: claim.process_started }))) return undefined;
  return { host, pid, since, here };
}

async function requireFree(request: ClaimRequest, number: number): Promise<void> {
  const { bucket, run } = request;
  const key = artifactsOf(run).claim(number);
  const holder = await holderOf(request, number);
  if (holder === undefined) return;
  const { here } = holder;
  throw new EpycloudError(
    'run_in_use',
    `Run ${run.runId} of ${run.expId} is in use by process ${holder.pid} on ${holder.host}, since ${holder.since}.`,
    {
      hint: here
        ? `Wait until it has ended, or end it (kill ${holder.pid}) and try again.`
        : `Wait until it has ended. If ${holder.host} is gone or no longer works on it, delete ${bucket.getPath(key)} and try again.`,
    },
  );
}

function newClaim({ run, identity, now }: ClaimRequest): ClaimDocument {
  return {
    schema_version: SCHEMA_VERSION,
    min_reader_version: 1,
    exp_id: run.expId,
    run_id: run.runId,
    host: identity.host,
    pid: identity.pid,
    process_started: identity.startedAt,
    since: new Date(now()).toISOString(),
    nonce: randomUUID(),
  };
}

async function isFirst(saving: Promise<unknown>): Promise<boolean> {
  try {
    await saving;
    return true;
  } catch (error) {
    if (error instanceof EpycloudError && error.code === 'storage_conflict') return false;
    throw error;
  }
}

async function release(request: ClaimRequest, key: string, document: ClaimDocument): Promise<void> {
  const { bucket, now } = request;
  const released = { ...document, released_at: new Date(now()).toISOString() };
  try {
    // Deleted by hand, another may have taken the number since.
    const held = await findJson(bucket, claimSchema, key);
    if (held?.nonce === document.nonce) await saveJson(bucket, key, released);
  } catch (error) {
    // The end of the process releases the run as well. A full disk must not hide why the run failed.
    if (!(error instanceof EpycloudError)) throw error;
  }
}
