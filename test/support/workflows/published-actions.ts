import { execFileSync } from 'node:child_process';
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ROOT } from '../program.ts';

/**
 * Writes what a user of `org/epycloud@v1` gets: the files of this repository that git knows or would take, and
 * dist/ as it was built last. No node_modules, so an action that needs one fails.
 */
export async function publishActions(folder: string): Promise<void> {
  const listed = execFileSync(
    'git',
    ['ls-files', '--cached', '--others', '--exclude-standard', '-z', '--', '.', ':!dist'],
    { cwd: ROOT, encoding: 'utf8', maxBuffer: 2 ** 26 },
  );
  for (const path of new Set(listed.split('\0').filter((each) => each !== ''))) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await cp(join(ROOT, path), join(folder, path));
  }
  await cp(join(ROOT, 'dist'), join(folder, 'dist'), { recursive: true });
}

/** Writes an action that consists of its metadata. */
export async function writeAction(folder: string, metadata: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'action.yml'), metadata);
}
