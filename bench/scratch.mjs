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
    /**
     * A new folder in it to work in. It stays until the bench ends: beside files that were
     * deleted within the last minutes ext4 looks for a free inode among thousands, and whoever is measured next
     * would make its files up to forty times slower.
     * Source: recently_deleted() in https://github.com/torvalds/linux/blob/master/fs/ext4/ialloc.c
     */
    async within(work) {
      return await work(mkdtempSync(join(folder, 'run-')));
    },
    remove: () => removeFolder(folder),
  };
}

function removeFolder(folder) {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}
