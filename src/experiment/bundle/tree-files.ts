import type { Stats } from 'node:fs';
import { lstat, readlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Problem } from '../../pipeline/errors.ts';
import type { TarFile } from '../../shell/tar/write-tar.ts';
import { placeInTree } from './link-target.ts';

/** Which paths of a folder are packed. */
export interface Tree {
  readonly dir: string;
  /** Relative to the folder; what is no file or link there is left out. */
  readonly paths: readonly { readonly path: string; readonly executable: boolean }[];
  /** Whether the file system tells what is executable; else the paths do. */
  readonly fileModes: boolean;
}

export interface TreeFiles {
  /** Sorted by name. */
  readonly files: readonly TarFile[];
  readonly problems: readonly Problem[];
  readonly notes: readonly string[];
}

/** google-github-actions/auth leaves its credentials in the workspace: they are for the job alone. */
const CREDENTIALS = /^gha-creds-.*\.json$/;
const AT_ONCE = 64;

/** The files and links of a tree as they go into its archive. */
export async function treeFiles(tree: Tree): Promise<TreeFiles> {
  const found: { file: TarFile; stat: Stats }[] = [];
  const problems: Problem[] = [];
  const notes: string[] = [];
  const isFolder = folderCheck(tree.dir);
  const sorted = [...tree.paths].sort((a, b) => (a.path < b.path ? -1 : 1));
  for (let at = 0; at < sorted.length; at += AT_ONCE) {
    const some = sorted.slice(at, at + AT_ONCE).map(async ({ path, executable }) => {
      if (CREDENTIALS.test(basename(path))) {
        notes.push(`${path} holds credentials, and is not packed.`);
        return undefined;
      }
      const stat = (await isFolder(dirname(path))) ? await statOf(join(tree.dir, path)) : undefined;
      if (stat === undefined) return undefined;
      const file = await fileOf({ tree, name: path, executable, stat });
      return file === undefined ? undefined : { file, stat };
    });
    for (const each of await Promise.all(some)) if (each !== undefined) found.push(each);
  }
  const files = found.map(({ file }) => file);
  problems.push(...sameFiles(found), ...strayLinks(files));
  return { files, problems, notes: [...notes.sort(), ...danglingLinks(files)] };
}

/** A folder whose place a link has taken is no part of the tree, whatever lies behind the link. */
function folderCheck(root: string): (path: string) => Promise<boolean> {
  const known = new Map<string, Promise<boolean>>([['.', Promise.resolve(true)]]);
  function isFolder(path: string): Promise<boolean> {
    const before = known.get(path);
    if (before !== undefined) return before;
    const answer = isFolder(dirname(path)).then(
      async (above) => above && (await statOf(join(root, path)))?.isDirectory() === true,
    );
    known.set(path, answer);
    return answer;
  }
  return isFolder;
}

async function statOf(path: string): Promise<Stats | undefined> {
  return await lstat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined;
    throw error;
  });
}

async function fileOf(found: {
  readonly tree: Tree;
  readonly name: string;
  readonly executable: boolean;
  readonly stat: Stats;
}): Promise<TarFile | undefined> {
  const { tree, name, stat } = found;
  const path = join(tree.dir, name);
  if (stat.isSymbolicLink()) return { kind: 'link', name, path, target: await readlink(path) };
  if (!stat.isFile()) return undefined;
  const executable = tree.fileModes ? (stat.mode & 0o100) !== 0 : found.executable;
  return { kind: 'file', name, path, size: stat.size, executable };
}

/** On a file system that takes `A` for `a`, two names have one file, and it is not told whose it is. */
function sameFiles(
  found: readonly { readonly file: TarFile; readonly stat: Stats }[],
): readonly Problem[] {
  const first = new Map<string, { file: TarFile; stat: Stats }>();
  return found.flatMap((each) => {
    const key = each.file.name.normalize('NFC').toLowerCase();
    const other = first.get(key);
    if (other === undefined) {
      first.set(key, each);
      return [];
    }
    if (other.stat.ino !== each.stat.ino || other.stat.dev !== each.stat.dev) return [];
    return {
      file: each.file.name,
      message: `This and ${other.file.name} are one file here, as their names differ in case only.`,
      hint: 'Rename one of them with git mv.',
    };
  });
}

function strayLinks(files: readonly TarFile[]): readonly Problem[] {
  return files.flatMap((file) =>
    file.kind !== 'link' || placeInTree(file.name, file.target) !== undefined
      ? []
      : {
          file: file.name,
          message: `This link leads to ${JSON.stringify(file.target)}, which is not surely in the repository.`,
          hint: 'Put the file itself there, or a relative link with ".." at its beginning only.',
        },
  );
}

function danglingLinks(files: readonly TarFile[]): readonly string[] {
  const places = new Set<string>(['.']);
  for (const { name } of files) {
    for (let place = name; place !== '.'; place = dirname(place)) places.add(place);
  }
  const links = new Set(files.filter(({ kind }) => kind === 'link').map(({ name }) => name));
  return files.flatMap((file) => {
    const place = file.kind === 'link' ? placeInTree(file.name, file.target) : undefined;
    if (place === undefined || places.has(place) || isBehind(place, links)) return [];
    return [`${file.name} leads to ${place}, which is not packed.`];
  });
}

function isBehind(place: string, links: ReadonlySet<string>): boolean {
  for (let above = dirname(place); above !== '.'; above = dirname(above)) {
    if (links.has(above)) return true;
  }
  return false;
}
