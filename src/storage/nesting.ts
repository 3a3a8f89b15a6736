import { enclosingRunKeys, type RunRef, runRoot } from '../pipeline/artifacts.ts';
import { EpycloudError } from '../pipeline/errors.ts';
import { RESERVED_NAMES } from '../pipeline/names.ts';
import type { BucketReader } from './bucket.ts';

/**
 * A run is a folder with run.json, and no run may lie in another, nor have others in it.
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
  for await (const name of bucket.listFolders(runRoot(run))) {
    if (RESERVED_NAMES.has(name)) continue;
    throw new EpycloudError(
      'run_exists',
      `${bucket.getPath(runRoot(run))} has the folder ${name} in it: a run cannot have other runs in it.`,
      { hint: 'Choose another --run-id.' },
    );
  }
}
