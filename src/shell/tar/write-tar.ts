import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { type TarEntry, tarEnd, tarHeader, tarPadding } from './tar-header.ts';

/** An entry, and the file that it is made of. */
export type TarFile = TarEntry & { readonly path: string };

export interface TarWriting {
  /** What is thrown where a file does not have the size any more that its entry says. */
  readonly changed: (file: TarFile) => Error;
  /** Sees each piece of a file's contents before it is written. */
  readonly onPiece?: (file: TarFile, piece: Uint8Array) => void;
}

/** Files up to here are read at once, and some of them ahead. */
const SMALL = 256 * 1024;
const AHEAD = 16;

/** An archive piece by piece. The same entries and contents make the same bytes, wherever and whenever. */
export async function* writeTar(
  files: readonly TarFile[],
  { changed, onPiece }: TarWriting,
): AsyncGenerator<Uint8Array, void> {
  const contents = readAhead(files);
  for (const file of files) {
    yield tarHeader(file);
    if (file.kind !== 'file') continue;
    const small = await contents();
    let sent = 0;
    for await (const piece of small === undefined ? createReadStream(file.path) : [small]) {
      sent += (piece as Buffer).length;
      if (sent > file.size) break;
      onPiece?.(file, piece as Buffer);
      yield piece as Buffer;
    }
    if (sent !== file.size) throw changed(file);
    if (file.size % 512 !== 0) yield tarPadding(file.size);
  }
  yield tarEnd();
}

/** How long the archive of some entries is. */
export function tarSize(files: readonly TarEntry[]): number {
  return files.reduce((total, file) => {
    const contents = file.kind === 'file' ? file.size + tarPadding(file.size).length : 0;
    return total + tarHeader(file).length + contents;
  }, tarEnd().length);
}

/** Yields each file's contents in turn; undefined for a file that is too large to be read at once. */
function readAhead(files: readonly TarFile[]): () => Promise<Buffer | undefined> {
  const plain = files.filter((file) => file.kind === 'file');
  const begun: Promise<Buffer | undefined>[] = [];
  let next = 0;
  return () => {
    while (begun.length < AHEAD && next < plain.length) {
      const file = plain[next++];
      const read =
        file === undefined || file.size > SMALL ? Promise.resolve(undefined) : readFile(file.path);
      // Said once its turn has come.
      read.catch(() => {});
      begun.push(read);
    }
    return begun.shift() ?? Promise.resolve(undefined);
  };
}
