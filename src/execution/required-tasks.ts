import type { RunRef } from '../pipeline/artifacts.ts';
import { EpycloudError } from '../pipeline/errors.ts';
import { suggest } from '../pipeline/suggest.ts';
import { parseRequiredTasks } from '../pipeline/tolerance.ts';
import type { BucketReader } from '../storage/bucket.ts';
import { loadManifest } from '../storage/manifest-document.ts';
import { loadTasks } from '../storage/task-list.ts';

/**
 * Checks that the tasks that may not be missing exist, before any of them is run.
 * @throws EpycloudError `usage`
 */
export async function requireKnownTasks(
  bucket: BucketReader,
  run: RunRef,
  required: string | undefined,
): Promise<void> {
  if (required === undefined) return;
  const names = new Set<string>();
  const manifest = await loadManifest(bucket, run);
  for await (const task of loadTasks(bucket, run, manifest)) names.add(task.name);
  for (const name of parseRequiredTasks(required)) {
    if (names.has(name)) continue;
    const near = suggest(name, names);
    throw new EpycloudError(
      'usage',
      `No task is named ${JSON.stringify(name)}, which is required.`,
      {
        hint:
          near === undefined
            ? `The tasks are: ${[...names].slice(0, 10).join(', ')}${names.size > 10 ? ', …' : ''}.`
            : `Did you mean ${JSON.stringify(near)}?`,
      },
    );
  }
}
