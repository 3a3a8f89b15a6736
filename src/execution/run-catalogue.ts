import type { DirPrefix } from '../pipeline/dir-prefix.ts';
import { type ExperimentId, parseExperimentId } from '../pipeline/experiment-id.ts';
import { RESERVED_NAMES } from '../pipeline/names.ts';
import { looksGenerated, parseRunId, type RunId } from '../pipeline/run-id.ts';
import type { BucketReader } from '../storage/bucket.ts';
import { mapAtMost } from './at-most.ts';

/** The runs of each experiment, by the names of their folders; nothing of a run is read. */
export type RunCatalogue = ReadonlyMap<ExperimentId, readonly RunId[]>;

const AT_ONCE = 16;

/**
 * Finds all experiments that have runs, also those whose folder in the repository is gone. A folder with a
 * generated name is a run; of another one the bucket is asked whether it holds a run.json.
 */
export async function catalogueRuns(
  bucket: BucketReader,
  dirPrefix: DirPrefix,
): Promise<RunCatalogue> {
  const runs = new Map<ExperimentId, RunId[]>();
  const visit = async (id: string): Promise<void> => {
    const folder = id === '' ? dirPrefix : `${dirPrefix}${id}/`;
    const expId = id === '' ? undefined : valid(parseExperimentId, id);
    const found: RunId[] = [];
    await mapAtMost(AT_ONCE, await folderNames(bucket, folder), async (name) => {
      if (RESERVED_NAMES.has(name)) return;
      const isRun = looksGenerated(name) || (await bucket.exists(`${folder}${name}/run.json`));
      if (!isRun) return await visit(id === '' ? name : `${id}/${name}`);
      const runId = valid(parseRunId, name);
      if (runId !== undefined) found.push(runId);
    });
    if (expId !== undefined && found.length > 0) runs.set(expId, found.sort());
  };
  await visit('');
  return new Map([...runs].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The run ids of one experiment, as catalogueRuns has them. */
export async function runIdsOf(
  bucket: BucketReader,
  experiment: { readonly dirPrefix: DirPrefix; readonly expId: ExperimentId },
): Promise<readonly RunId[]> {
  const folder = `${experiment.dirPrefix}${experiment.expId}/`;
  const names = await folderNames(bucket, folder);
  const found = await mapAtMost(AT_ONCE, names, async (name) => {
    const isRun =
      looksGenerated(name) ||
      (!RESERVED_NAMES.has(name) && (await bucket.exists(`${folder}${name}/run.json`)));
    return isRun ? valid(parseRunId, name) : undefined;
  });
  return found.filter((id) => id !== undefined).sort();
}

async function folderNames(bucket: BucketReader, folder: string): Promise<readonly string[]> {
  const names: string[] = [];
  for await (const name of bucket.listFolders(folder)) names.push(name);
  return names;
}

function valid<T>(parse: (text: string) => T, text: string): T | undefined {
  try {
    return parse(text);
  } catch {
    // Another program's folder.
    return undefined;
  }
}
