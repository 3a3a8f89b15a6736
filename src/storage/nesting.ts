import { enclosingRunKeys, type RunRef } from '../pipeline/artifacts.ts';
import { EpycloudError } from '../pipeline/errors.ts';
import type { BucketReader } from './bucket.ts';

/**
 * A run is a folder with run.json, and no run may lie in another.
 * @throws EpycloudError `run_exists`
 */
export async function refuseNesting(bucket: BucketReader, run: RunRef): Promise<void> {
  for (const key of enclosingRunKeys(run)) {
    if (!(await bucket.exists(key))) continue;
    throw new EpycloudError(
      'run_exists',
      `${bucket.getPath(key)} is there: a run cannot lie in another run.`,
      {
        hint: 'Give the experiment an id that does not pass through a run.',
      },
    );
  }
}
