import { createHash } from 'node:crypto';
import { startChecksum } from './checksum.ts';

/** What tells stored bytes apart from others. */
export interface StoredFacts {
  readonly bytes: number;
  readonly sha256: string;
  /** As Cloud Storage writes it. */
  readonly crc32c: string;
}

/** Takes bytes in pieces, and tells the facts of those that it got so far. */
export interface FactsCounter {
  add(piece: Uint8Array): void;
  facts(): StoredFacts;
}

export function countFacts(): FactsCounter {
  const hash = createHash('sha256');
  const checksum = startChecksum();
  let bytes = 0;
  return {
    add(piece) {
      hash.update(piece);
      checksum.update(piece);
      bytes += piece.byteLength;
    },
    facts: () => ({ bytes, sha256: hash.copy().digest('hex'), crc32c: checksum.text() }),
  };
}

export function factsOf(stored: Uint8Array): StoredFacts {
  const counter = countFacts();
  counter.add(stored);
  return counter.facts();
}
