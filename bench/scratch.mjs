import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * A folder for all that the bench makes, gone when it ends: also on Ctrl-C, which aborts `signal`. Whoever has
 * started a process ends it then, so that nothing is written here any more when the folder goes.
 */
export function openScratch() {
  const folder = mkdtempSync(join(tmpdir(), 'epycloud-bench-'));
  const stop = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM']) {
    process.once(name, () => stop.abort(new Error('Interrupted.')));
  }
  return {
    folder,
    signal: stop.signal,
    /** A folder in it that is there while `work` lasts. */
    async within(work) {
      const inner = mkdtempSync(join(folder, 'run-'));
      try {
        return await work(inner);
      } finally {
        removeFolder(inner);
      }
    },
    remove: () => removeFolder(folder),
  };
}

function removeFolder(folder) {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}
