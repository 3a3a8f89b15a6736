import { EpycloudError } from '../../pipeline/errors.ts';

/** Takes a stream of pieces apart at byte positions of one's own. */
export interface ByteReader {
  /** Exactly so many bytes; undefined where the stream ended before the first of them. */
  take(bytes: number): Promise<Uint8Array | undefined>;
  /** Exactly so many bytes in pieces, as they come. */
  pieces(bytes: number): AsyncGenerator<Uint8Array, void>;
}

export function byteReader(source: AsyncIterator<Uint8Array>): ByteReader {
  let rest: Uint8Array = new Uint8Array(0);

  async function fill(): Promise<boolean> {
    while (rest.byteLength === 0) {
      const next = await source.next();
      if (next.done === true) return false;
      rest = next.value;
    }
    return true;
  }

  async function* pieces(bytes: number): AsyncGenerator<Uint8Array, void> {
    let left = bytes;
    while (left > 0) {
      if (!(await fill())) throw cutOff();
      const piece = rest.subarray(0, left);
      rest = rest.subarray(piece.byteLength);
      left -= piece.byteLength;
      yield piece;
    }
  }

  return {
    pieces,
    async take(bytes) {
      if (!(await fill())) return undefined;
      if (rest.byteLength >= bytes) {
        const all = rest.subarray(0, bytes);
        rest = rest.subarray(bytes);
        return all;
      }
      const parts: Uint8Array[] = [];
      for await (const piece of pieces(bytes)) parts.push(piece);
      return Buffer.concat(parts);
    },
  };
}

function cutOff(): EpycloudError {
  return new EpycloudError('artifact_corrupt', 'The archive is cut off.');
}
