import { EpycloudError } from '../../pipeline/errors.ts';
import { type ByteReader, byteReader } from './byte-reader.ts';
import { entryOf, type PaxRecords, readHeader, readPax } from './read-header.ts';
import type { TarEntry } from './tar-header.ts';

/** An entry of an archive that is being read. */
export interface ReadEntry {
  readonly entry: TarEntry;
  /** A file's contents, to be read before the next entry is asked for; what is left is passed over. */
  contents(): AsyncGenerator<Uint8Array, void>;
}

export interface TarReading {
  /** Sees what stands for all entries: in git's archives `comment` is the commit. */
  readonly onGlobal?: (records: PaxRecords) => void;
}

const BLOCK = 512;
const LONGEST_PAX = 64 * 1024;
const MOST_GLOBALS = 16;
const MOST_FILLING = 1024 * 1024;

/**
 * Reads an archive of files, folders and symbolic links: ustar with pax headers. Nothing is judged of names.
 * The source is read to its end.
 * @throws EpycloudError `artifact_corrupt` where the archive is cut off or damaged, `source_refused` for other
 * kinds of entries
 */
export async function* readTar(
  source: AsyncIterable<Uint8Array>,
  { onGlobal }: TarReading = {},
): AsyncGenerator<ReadEntry, void> {
  const iterator = source[Symbol.asyncIterator]();
  try {
    yield* entries(iterator, onGlobal);
  } finally {
    await iterator.return?.();
  }
}

async function* entries(
  iterator: AsyncIterator<Uint8Array>,
  onGlobal: TarReading['onGlobal'],
): AsyncGenerator<ReadEntry, void> {
  const reader = byteReader(iterator);
  let pax: PaxRecords | undefined;
  let globals = 0;
  for (;;) {
    const block = await reader.take(BLOCK);
    if (block === undefined) throw damaged('it is cut off');
    const header = readHeader(block);
    if (header === undefined) break;
    if (header.type === 'x' || header.type === 'g') {
      if (header.size > LONGEST_PAX) throw damaged('a pax header is too long');
      if (pax !== undefined) throw damaged('a pax header has no entry');
      if (header.type === 'g' && ++globals > MOST_GLOBALS) throw damaged('it has too many headers');
      const body = await reader.take(padded(header.size));
      if (body === undefined && header.size > 0) throw damaged('it is cut off');
      const records = readPax((body ?? new Uint8Array(0)).subarray(0, header.size));
      if (header.type === 'x') pax = records;
      else onGlobal?.(records);
      continue;
    }
    const entry = entryOf(header, pax ?? new Map());
    pax = undefined;
    const size = entry.kind === 'file' ? entry.size : 0;
    let left = size;
    async function* contents(): AsyncGenerator<Uint8Array, void> {
      for await (const piece of reader.pieces(left)) {
        left -= piece.byteLength;
        yield piece;
      }
    }
    yield { entry, contents };
    for await (const _ of reader.pieces(left + padded(size) - size));
  }
  await requireZeros(reader);
}

/** Archives are filled up to whole records, of 10 KiB by default. */
async function requireZeros(reader: ByteReader): Promise<void> {
  for (let read = 0; read <= MOST_FILLING; read += BLOCK) {
    const block = await reader.take(BLOCK);
    if (block === undefined) return;
    if (block.some((byte) => byte !== 0)) break;
  }
  throw damaged('something follows its end');
}

function padded(size: number): number {
  return Math.ceil(size / BLOCK) * BLOCK;
}

function damaged(reason: string): EpycloudError {
  return new EpycloudError('artifact_corrupt', `The archive is not whole: ${reason}.`);
}
