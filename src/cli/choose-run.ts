import { catalogueRuns, runIdsOf } from '../execution/run-catalogue.ts';
import { newestFirst, overviewOf, type RunOverview } from '../execution/run-overview.ts';
import type { RunRef } from '../pipeline/artifacts.ts';
import { EpycloudError } from '../pipeline/errors.ts';
import { type ExperimentId, parseExperimentId } from '../pipeline/experiment-id.ts';
import { parseRunId } from '../pipeline/run-id.ts';
import { nearestHint } from './one-of.ts';
import type { ReadSide } from './read-side.ts';

/** How a user says which run is meant. */
export interface RunWords {
  readonly expId?: string;
  readonly runId?: string;
}

/** The run that is meant; `none` where an experiment is there and no run of it is. */
export type ChosenRun =
  | { readonly kind: 'found'; readonly overview: RunOverview }
  | { readonly kind: 'none'; readonly expId: ExperimentId | undefined };

/**
 * Finds a run: the named one, else the newest of the experiment, else the newest of all.
 * @param isMeant which runs count, where none is named
 * @throws EpycloudError `experiment_not_found`, `run_not_found`, with what may have been meant; `usage`
 */
export async function chooseRun(
  side: ReadSide,
  words: RunWords,
  isMeant: (overview: RunOverview) => Promise<boolean> = async () => true,
): Promise<ChosenRun> {
  const { bucket, watchers } = side;
  const { dirPrefix } = side.place;
  const runs: RunRef[] = [];
  let expId: ExperimentId | undefined;
  if (words.expId === undefined) {
    if (words.runId !== undefined) {
      throw new EpycloudError('usage', '--run-id is given without --exp-id.', {
        hint: 'Runs are named within an experiment: add --exp-id.',
      });
    }
    for (const [id, runIds] of await catalogueRuns(bucket, dirPrefix)) {
      runs.push(...runIds.map((runId) => ({ dirPrefix, expId: id, runId })));
    }
  } else {
    const known = parseExperimentId(words.expId);
    expId = known;
    if (words.runId !== undefined) return await namedRun(side, known, words.runId);
    const runIds = await runIdsOf(bucket, { dirPrefix, expId: known });
    if (runIds.length === 0) await requireKnown(side, known);
    runs.push(...runIds.map((runId) => ({ dirPrefix, expId: known, runId })));
  }
  for await (const overview of newestFirst(bucket, runs, watchers)) {
    if (await isMeant(overview)) return { kind: 'found', overview };
  }
  return { kind: 'none', expId };
}

async function namedRun(side: ReadSide, expId: ExperimentId, name: string): Promise<ChosenRun> {
  const { bucket, watchers } = side;
  const run = { dirPrefix: side.place.dirPrefix, expId, runId: parseRunId(name) };
  const overview = await overviewOf(bucket, run, watchers);
  if (overview !== undefined) return { kind: 'found', overview };
  throw await unknownRun(side, run);
}

/** The error for a run that is not there, or whose experiment is not. */
export async function unknownRun(side: ReadSide, run: RunRef): Promise<EpycloudError> {
  const { expId, dirPrefix } = run;
  const runIds = await runIdsOf(side.bucket, { dirPrefix, expId });
  if (runIds.length === 0) await requireKnown(side, expId);
  return new EpycloudError('run_not_found', `There is no run ${run.runId} of ${expId}.`, {
    hint: nearestHint(
      run.runId,
      [...runIds].reverse(),
      `It has none in ${side.bucket.getPath(`${dirPrefix}${expId}/`)}.`,
    ),
  });
}

/** @throws EpycloudError `experiment_not_found` where neither the repository nor the bucket knows it */
async function requireKnown(side: ReadSide, expId: ExperimentId): Promise<void> {
  if (side.experiments.includes(expId)) return;
  const catalogue = await catalogueRuns(side.bucket, side.place.dirPrefix);
  if (catalogue.has(expId)) return;
  const known = [...new Set([...side.experiments, ...catalogue.keys()])].sort();
  throw new EpycloudError(
    'experiment_not_found',
    `There is no experiment ${expId} in ${side.place.repoDir}, and no run of it in ${side.bucket.getPath(side.place.dirPrefix)}.`,
    { hint: nearestHint(expId, known, 'Name the repository with --forecast-dir.') },
  );
}
