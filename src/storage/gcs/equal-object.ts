import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { EpycloudError } from '../../pipeline/errors.ts';
import { decompressPieces, isCompressed } from '../gzip.ts';
import { conflictingObject } from '../storage-errors.ts';
import { findObject } from './find-object.ts';
import { attempt, type GcsContext, getPath } from './gcs-context.ts';
import { storedPieces } from './read-object.ts';
import { countFacts, type StoredFacts } from './stored-facts.ts';

/** What was to be stored where an object is already. */
export interface Rival {
  readonly key: string;
  readonly facts: StoredFacts;
  /** The hash of the contents before they were compressed. */
  readonly contentsSha256: () => string;
}

/**
 * Facts of the object that is there, where its contents are those that were to be stored; undefined where it
 * has gone since. Its bytes are read only where what is said of it leaves a doubt.
 * @throws EpycloudError `storage_conflict`
 */
export async function equalObject(
  context: GcsContext,
  rival: Rival,
): Promise<Pick<StoredFacts, 'bytes' | 'sha256'> | undefined> {
  const { key, facts } = rival;
  const found = await findObject(context, key);
  if (found === undefined) return undefined;
  const isAlike = found.stat.bytes === facts.bytes && found.crc32c === facts.crc32c;
  if (isAlike && found.sha256 === facts.sha256) return facts;
  if (!isAlike && !isCompressed(key)) throw conflictingObject(getPath(context, key));
  const there = await readFacts(context, key);
  if (there === undefined || there.facts.sha256 === facts.sha256) return there?.facts;
  // Another release of zlib may have packed the same contents otherwise.
  if (there.contentsSha256 === rival.contentsSha256()) return there.facts;
  throw conflictingObject(getPath(context, key));
}

async function readFacts(context: GcsContext, key: string) {
  try {
    return await attempt(context, 'read', key, async () => {
      const counter = countFacts();
      const contents = createHash('sha256');
      async function* counted() {
        for await (const piece of storedPieces(context, key)) {
          counter.add(piece);
          yield piece;
        }
      }
      const pieces = isCompressed(key)
        ? decompressPieces(Readable.from(counted(), { objectMode: false }), key)
        : counted();
      for await (const piece of pieces) contents.update(piece);
      return { facts: counter.facts(), contentsSha256: contents.digest('hex') };
    });
  } catch (error) {
    if (!(error instanceof EpycloudError)) throw error;
    if (error.code === 'artifact_missing') return undefined;
    throw error.code === 'artifact_corrupt' ? conflictingObject(getPath(context, key)) : error;
  }
}
