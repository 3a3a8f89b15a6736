import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { OpenedSource } from './opened-source.ts';

/**
 * Makes a folder for a tree, and removes it where filling it fails or once the tree is disposed of.
 * @param workDir the folder to make it in
 */
export async function inSourceFolder(
  workDir: string,
  fill: (dir: string) => Promise<Pick<OpenedSource, 'facts' | 'notes'>>,
): Promise<OpenedSource> {
  const place = await mkdtemp(join(workDir, 'source-'));
  const remove = () => rm(place, { recursive: true, force: true });
  const dir = join(place, 'tree');
  try {
    return { dir, ...(await fill(dir)), [Symbol.asyncDispose]: remove };
  } catch (error) {
    await remove();
    throw error;
  }
}
