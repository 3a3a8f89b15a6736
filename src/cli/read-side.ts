import type { Watchers } from '../execution/run-overview.ts';
import { listExperiments } from '../experiment/list-experiments.ts';
import type { Bucket } from '../storage/bucket.ts';
import { directoryBucket } from '../storage/directory-bucket.ts';
import { isAlive, ownIdentity } from '../storage/process-identity.ts';
import type { CliContext } from './cli-context.ts';
import type { PlaceOptions } from './place-options.ts';
import { absolute, type RunPlace, readPlace } from './run-place.ts';

/** What a command works with that only looks at runs. */
export interface ReadSide {
  readonly place: Omit<RunPlace, 'expId'>;
  readonly bucket: Bucket;
  readonly watchers: Watchers;
  /** The experiments of the repository; none where there is no repository. */
  readonly experiments: readonly string[];
}

export async function openReadSide(context: CliContext, options: PlaceOptions): Promise<ReadSide> {
  const place = await readPlace(context, options);
  return {
    place,
    bucket: directoryBucket(place.bucketDir),
    watchers: { identity: await ownIdentity(), isAlive },
    experiments: await listExperiments(absolute(context, place.repoDir)),
  };
}
