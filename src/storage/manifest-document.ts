import { artifactsOf, type RunRef } from '../pipeline/artifacts.ts';
import { type Manifest, manifestSchema, NUM_TASKS_METADATA } from '../pipeline/manifest.ts';
import type { BucketReader, BucketWriter, SavedObject } from './bucket.ts';
import {
  corruptDocument,
  findJson,
  loadJson,
  requireBelow,
  requireOwn,
  saveJson,
} from './json-object.ts';

/** Writes the manifest, with the number of tasks as metadata. Everything that it names must be there. */
export function saveManifest(
  bucket: BucketWriter,
  run: RunRef,
  manifest: Manifest,
): Promise<SavedObject> {
  return saveJson(bucket, artifactsOf(run).manifest, manifest, {
    metadata: { [NUM_TASKS_METADATA]: String(manifest.num_tasks) },
  });
}

/** @throws EpycloudError `artifact_missing`, `artifact_corrupt`, `artifact_foreign` */
export async function loadManifest(bucket: BucketReader, run: RunRef): Promise<Manifest> {
  const key = artifactsOf(run).manifest;
  return requireWhole(run, key, await loadJson(bucket, manifestSchema, key));
}

/** As loadManifest; undefined where Stage A has not written it. */
export async function findManifest(
  bucket: BucketReader,
  run: RunRef,
): Promise<Manifest | undefined> {
  const key = artifactsOf(run).manifest;
  const manifest = await findJson(bucket, manifestSchema, key);
  return manifest && requireWhole(run, key, manifest);
}

function requireWhole(run: RunRef, key: string, manifest: Manifest): Manifest {
  requireOwn(run, key, manifest);
  for (const { key } of [...manifest.shards, ...manifest.shared]) requireBelow(run, key);
  const { shards, shard_size: size, num_tasks: count } = manifest;
  const full = shards.every(
    (shard, number) => shard.tasks === Math.min(size, count - number * size),
  );
  if (!full || shards.length !== Math.ceil(count / size)) {
    throw corruptDocument(key, `its shards do not make ${count} tasks`);
  }
  return manifest;
}
