import type { Readable } from 'node:stream';

/** The files of an experiment repository as one archive, named by its contents. */
export interface Bundle {
  /** Of the tar archive before it is compressed, so that it does not depend on who compresses. */
  readonly sha256: string;
  /** Bytes of the tar archive. */
  readonly size: number;
  /** How many files and links there are. */
  readonly files: number;
  /** What a person should know of what was packed and what was not, in sentences. */
  readonly notes: readonly string[];
  /**
   * The tar archive, read anew from the files at each call.
   * @throws EpycloudError `source_refused` at its end, where a file has changed since it was packed
   */
  stream(): Readable;
}

/** What no archive may exceed, packed or unpacked. */
export const BUNDLE_LIMITS = {
  entries: 200_000,
  bytes: 4 * 1024 ** 3,
  /** Of a path, in bytes. */
  path: 4000,
} as const;

/** The most that a bundle may have, compressed, unless another limit is set. */
export const USUAL_LIMIT_BYTES = 100_000_000;
