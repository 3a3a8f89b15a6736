import { createWriteStream } from 'node:fs';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { EpycloudError } from '../../pipeline/errors.ts';
import type { PaxRecords } from '../../shell/tar/read-header.ts';
import { type ReadEntry, readTar } from '../../shell/tar/read-tar.ts';
import type { TarEntry } from '../../shell/tar/tar-header.ts';
import { entryPlaces } from './entry-place.ts';

export interface Unpacking {
  readonly source: AsyncIterable<Uint8Array>;
  /** An empty folder. */
  readonly dir: string;
  /** Another name for an entry; undefined leaves it out. */
  readonly rename?: (entry: TarEntry) => string | undefined;
  readonly onGlobal?: (records: PaxRecords) => void;
}

/** Files up to here are written at once. */
const SMALL = 256 * 1024;

/**
 * Unpacks a tar archive into a folder: links last, so that nothing is written through one.
 * @returns its entries by the names that they were unpacked with
 * @throws EpycloudError `source_refused` for entries that may not be there, `artifact_corrupt`
 */
export async function unpackArchive(unpacking: Unpacking): Promise<readonly TarEntry[]> {
  const { source, dir, rename = ({ name }) => name, onGlobal } = unpacking;
  const places = entryPlaces();
  const unpacked: TarEntry[] = [];
  const folders = new Set<string>();
  const makeFolder = async (name: string) => {
    if (folders.has(name)) return;
    await mkdir(join(dir, name), { recursive: true });
    folders.add(name);
  };
  for await (const read of readTar(source, onGlobal === undefined ? {} : { onGlobal })) {
    const name = rename(read.entry);
    if (name === undefined) continue;
    const entry = { ...read.entry, name };
    places.admit(entry);
    unpacked.push(entry);
    await makeFolder(entry.kind === 'folder' ? name : dirname(name));
    if (entry.kind === 'file') await writeEntry(join(dir, name), entry, read);
  }
  for (const entry of unpacked) {
    if (entry.kind === 'link') await symlink(entry.target, join(dir, entry.name));
  }
  return unpacked;
}

async function writeEntry(
  path: string,
  entry: TarEntry & { kind: 'file' },
  read: ReadEntry,
): Promise<void> {
  const how = { flag: 'wx', mode: entry.executable ? 0o755 : 0o644 };
  try {
    if (entry.size > SMALL) {
      await pipeline(read.contents(), createWriteStream(path, { flags: how.flag, mode: how.mode }));
    } else {
      const pieces: Uint8Array[] = [];
      for await (const piece of read.contents()) pieces.push(piece);
      await writeFile(path, Buffer.concat(pieces), how);
    }
  } catch (cause) {
    // Only where the file system takes two names for one: each name is there once, and the folder was empty.
    if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') throw cause;
    throw new EpycloudError(
      'source_refused',
      `Two files of the archive have one name here: ${entry.name}.`,
      { hint: 'Their names differ in case only; rename one, or unpack where case counts.', cause },
    );
  }
}
