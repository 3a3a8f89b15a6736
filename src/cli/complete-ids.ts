import { catalogueRuns, runIdsOf } from '../execution/run-catalogue.ts';
import { listExperiments } from '../experiment/list-experiments.ts';
import { DEFAULT_DIR_PREFIX, parseDirPrefix } from '../pipeline/dir-prefix.ts';
import { parseExperimentId } from '../pipeline/experiment-id.ts';
import { directoryBucket } from '../storage/directory-bucket.ts';
import type { CliContext } from './cli-context.ts';
import type { Candidate } from './completion-candidate.ts';
import { DEFAULT_BUCKET_DIR } from './place-options.ts';
import { absolute, readPlace } from './run-place.ts';

/** The values of options that stand on the line, by their long flags. */
type Values = ReadonlyMap<string, string>;

/** All experiments of the repository that the line is about, and those that have runs alone. */
export async function knownExperiments(
  context: CliContext,
  values: Values,
): Promise<readonly Candidate[]> {
  const place = await placeOf(context, values);
  const [inRepository, catalogue] = await Promise.all([
    listExperiments(absolute(context, place.repoDir)),
    catalogueRuns(directoryBucket(place.bucketDir), place.dirPrefix),
  ]);
  const gone = [...catalogue.keys()].filter((id) => !inRepository.includes(id));
  return [
    ...inRepository.map((value) => ({ value, meaning: 'experiment' })),
    ...gone.map((value) => ({ value, meaning: 'runs only; its folder is gone' })),
  ];
}

/** The runs of the experiment on the line, the newest first as far as their names tell it. */
export async function knownRuns(
  context: CliContext,
  values: Values,
): Promise<readonly Candidate[]> {
  const id = values.get('--exp-id');
  if (id === undefined) return [];
  const place = await placeOf(context, values);
  const bucket = directoryBucket(place.bucketDir);
  const expId = parseExperimentId(id);
  const runs = await runIdsOf(bucket, { dirPrefix: place.dirPrefix, expId });
  return [...runs].reverse().map((value) => ({ value, meaning: `run of ${expId}` }));
}

async function placeOf(context: CliContext, values: Values) {
  const forecastDir = values.get('--forecast-dir');
  return await readPlace(context, {
    bucketDir: values.get('--bucket-dir') ?? DEFAULT_BUCKET_DIR,
    dirPrefix: parseDirPrefix(values.get('--dir-prefix') ?? DEFAULT_DIR_PREFIX),
    ...(forecastDir === undefined ? {} : { forecastDir }),
  });
}
