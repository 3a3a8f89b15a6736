import type { FactsCounter, StoredFacts } from './stored-facts.ts';
import type { Chunk } from './upload-in-chunks.ts';

/** What a chunk has unless somebody says otherwise. */
export const CHUNK_BYTES = 8 * 1024 * 1024;

/**
 * Gathers pieces to chunks. Of nothing there is one empty chunk.
 * @param counter is given all pieces
 */
export async function* chunksOf(
  pieces: AsyncIterable<Uint8Array>,
  counter: FactsCounter,
  size: number,
): AsyncGenerator<Chunk, undefined> {
  let held: Uint8Array[] = [];
  let bytes = 0;
  const chunk = (isLast: boolean): Chunk => ({
    bytes: Buffer.concat(held, bytes),
    facts: counter.facts,
    isLast,
  });
  for await (const piece of pieces) {
    counter.add(piece);
    let rest = piece;
    // Not as soon as it is full: only when more comes is it known not to be the last.
    while (bytes + rest.byteLength > size) {
      held.push(rest.subarray(0, size - bytes));
      rest = rest.subarray(size - bytes);
      bytes = size;
      yield chunk(false);
      held = [];
      bytes = 0;
    }
    held.push(rest);
    bytes += rest.byteLength;
  }
  yield chunk(true);
  return undefined;
}

/** Parts bytes that are at hand into chunks. */
export async function* chunksOfBytes(
  stored: Uint8Array,
  facts: StoredFacts,
  size: number,
): AsyncGenerator<Chunk> {
  for (let start = 0; start < stored.byteLength; start += size) {
    const bytes = stored.subarray(start, start + size);
    yield { bytes, facts: () => facts, isLast: start + size >= stored.byteLength };
  }
}
