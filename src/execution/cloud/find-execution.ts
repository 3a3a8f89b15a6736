import * as z from 'zod';
import { artifactsOf, type RunRef } from '../../pipeline/artifacts.ts';
import type { BucketReader } from '../../storage/bucket.ts';
import type { Execution, Executions } from './cloud-ports.ts';

/** Executions that have not ended: https://cloud.google.com/workflows/docs/reference/executions/rest/v1/projects.locations.workflows.executions#state */
const LIVE_STATES = ['ACTIVE', 'QUEUED'] as const;

const argumentSchema = z.looseObject({
  exp_id: z.string(),
  run_id: z.string().optional(),
  dir_prefix: z.string().optional(),
  bucket: z.string(),
  attempt: z.int().min(1).default(1),
});

/** An execution at work on a run. */
export interface LiveExecution {
  readonly id: string;
  readonly attempt: number;
}

/**
 * The execution that is at work on a run: of several, as where two submitters came at once, the first, since
 * the others end by themselves. What an execution was told decides, not its labels: those can be shortened.
 */
export async function findLiveExecution(
  executions: Pick<Executions, 'list'>,
  run: RunRef & { readonly bucket: string },
): Promise<LiveExecution | undefined> {
  const found: LiveExecution[] = [];
  for (const state of LIVE_STATES) {
    // Two questions, as only `=` is in the documentation's examples.
    for await (const execution of executions.list(`state="${state}"`)) {
      const attempt = attemptOf(execution, run);
      if (attempt !== undefined) found.push({ id: execution.id, attempt });
    }
  }
  const newest = Math.max(...found.map(({ attempt }) => attempt));
  // They come with the newest first.
  return found.findLast(({ attempt }) => attempt === newest);
}

/** Which attempt at the run an execution was told to make; undefined where it is of another run. */
function attemptOf(
  { id, argument }: Execution,
  run: RunRef & { readonly bucket: string },
): number | undefined {
  const told = argumentSchema.safeParse(parsed(argument)).data;
  if (told === undefined) return undefined;
  const { exp_id, run_id, dir_prefix = run.dirPrefix, bucket, attempt } = told;
  const isMeant =
    exp_id === run.expId &&
    // One that was begun by hand without a name for its run has made it of its own.
    (run_id === undefined ? run.runId.endsWith(`-${id.slice(0, 8)}`) : run_id === run.runId) &&
    dir_prefix.replace(/^\/+$/, '') === run.dirPrefix &&
    bucket === run.bucket;
  return isMeant ? attempt : undefined;
}

/** The number of the newest attempt that an execution has claimed; 0 where there was none. */
export async function newestAttempt(bucket: BucketReader, run: RunRef): Promise<number> {
  const folder = artifactsOf(run).attempts;
  let newest = 0;
  for await (const { key } of bucket.listFiles(folder)) {
    const number = /^(\d+)\.json$/.exec(key.slice(folder.length))?.[1];
    newest = Math.max(newest, Number(number ?? 0));
  }
  return newest;
}

function parsed(json: string | undefined): unknown {
  try {
    return json === undefined ? undefined : JSON.parse(json);
  } catch {
    return undefined;
  }
}
