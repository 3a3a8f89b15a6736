import { artifactsOf, type RunRef } from '../pipeline/artifacts.ts';
import { type Cancelled, cancelledSchema } from '../pipeline/cancelled.ts';
import { EpycloudError } from '../pipeline/errors.ts';
import { type SourcePin, sourcePinSchema } from '../pipeline/source-pin.ts';
import { metadataOfWave, type Wave, waveSchema } from '../pipeline/wave.ts';
import type { BucketReader, BucketWriter, SavedObject } from './bucket.ts';
import { findJson, loadJson, requireOwn, saveJson } from './json-object.ts';

/**
 * Writes a wave, over one of an earlier attempt where there is one.
 * @param tasksPerSlice how many of its tasks one Batch task takes; for the metadata
 */
export function saveWave(
  bucket: BucketWriter,
  run: RunRef,
  wave: Wave,
  tasksPerSlice: number,
): Promise<SavedObject> {
  return saveJson(bucket, artifactsOf(run).wave(wave.wave), wave, {
    metadata: metadataOfWave(wave, tasksPerSlice),
  });
}

/** @throws EpycloudError `artifact_missing`, `artifact_corrupt`, `artifact_foreign` */
export async function loadWave(bucket: BucketReader, run: RunRef, number: number): Promise<Wave> {
  const key = artifactsOf(run).wave(number);
  return requireOwn(run, key, await loadJson(bucket, waveSchema, key));
}

/** As loadWave; undefined where there is no such wave. */
export async function findWave(
  bucket: BucketReader,
  run: RunRef,
  number: number,
): Promise<Wave | undefined> {
  const key = artifactsOf(run).wave(number);
  const wave = await findJson(bucket, waveSchema, key);
  return wave && requireOwn(run, key, wave);
}

/** With the attempt as metadata, for readers who want one small request: the workflow. */
export function saveCancelled(
  bucket: BucketWriter,
  run: RunRef,
  cancelled: Cancelled,
): Promise<SavedObject> {
  return saveJson(bucket, artifactsOf(run).cancelled, cancelled, {
    metadata: { attempt: String(cancelled.attempt) },
  });
}

/**
 * Whether an attempt was cancelled. What stands there and cannot be read cancels too: somebody may have put
 * it there by hand.
 */
export async function isCancelled(
  bucket: BucketReader,
  run: RunRef,
  attempt: number,
): Promise<boolean> {
  try {
    const found = await findJson(bucket, cancelledSchema, artifactsOf(run).cancelled);
    return found !== undefined && found.attempt >= attempt;
  } catch (error) {
    if (error instanceof EpycloudError && error.code === 'artifact_corrupt') return true;
    throw error;
  }
}

/** Writes which source a run is built of. Writing the same again is a success. @throws EpycloudError `storage_conflict` */
export function saveSourcePin(
  bucket: BucketWriter,
  run: RunRef,
  pin: SourcePin,
): Promise<SavedObject> {
  return saveJson(bucket, artifactsOf(run).sourcePin, pin, { ifAbsent: true });
}

/** Undefined where none is pinned. @throws EpycloudError `artifact_corrupt`, `artifact_foreign` */
export async function findSourcePin(
  bucket: BucketReader,
  run: RunRef,
): Promise<SourcePin | undefined> {
  const key = artifactsOf(run).sourcePin;
  const pin = await findJson(bucket, sourcePinSchema, key);
  return pin && requireOwn(run, key, pin);
}

/** When each attempt at a run was claimed, by its number; milliseconds since 1970. */
export async function listAttempts(
  bucket: BucketReader,
  run: RunRef,
): Promise<ReadonlyMap<number, number>> {
  const keys = artifactsOf(run);
  const attempts = new Map<number, number>();
  for await (const { key, updated } of bucket.listFiles(keys.attempts)) {
    const number = Number(/\/(\d{5,9})\.json$/.exec(key)?.[1] ?? 0);
    if (keys.attempt(number) === key) attempts.set(number, updated);
  }
  return attempts;
}
