import { lstat, readdir, readFile, readlink } from 'node:fs/promises';
import { join } from 'node:path';

/** Every file and link below a folder: contents, `-> target`, with `*` before those that are executable. */
export async function folderContents(dir: string): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name);
    const name = path.slice(dir.length + 1);
    if (entry.isSymbolicLink()) found[name] = `-> ${await readlink(path)}`;
    else if (entry.isFile()) {
      const mark = ((await lstat(path)).mode & 0o100) === 0 ? '' : '*';
      found[name] = mark + (await readFile(path, 'latin1'));
    }
  }
  return found;
}
