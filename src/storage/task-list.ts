import { createHash } from 'node:crypto';
import { artifactsOf, type RunRef, SHARD_SIZE } from '../pipeline/artifacts.ts';
import { parseDocument, SCHEMA_VERSION } from '../pipeline/document.ts';
import { EpycloudError } from '../pipeline/errors.ts';
import { type Manifest, type Shard, shardSchema, type Task } from '../pipeline/manifest.ts';
import { allTasks, type TaskRanges } from '../pipeline/task-ranges.ts';
import type { BucketReader, BucketWriter } from './bucket.ts';
import { corruptDocument, requireBelow, saveJson } from './json-object.ts';

/**
 * Writes the task list, a shard at a time.
 * @param tasks in order of index, from 0 without gaps
 * @returns the shards as the manifest names them
 */
export async function saveTasks(
  bucket: BucketWriter,
  run: RunRef,
  tasks: Iterable<Task> | AsyncIterable<Task>,
): Promise<Manifest['shards']> {
  const shards: Manifest['shards'] = [];
  let batch: Task[] = [];
  const flush = async () => {
    const document: Shard = { schema_version: SCHEMA_VERSION, min_reader_version: 1, tasks: batch };
    const key = artifactsOf(run).shard(shards.length);
    const { sha256 } = await saveJson(bucket, key, document);
    shards.push({ key, tasks: batch.length, sha256 });
    batch = [];
  };
  for await (const task of tasks) {
    const index = shards.length * SHARD_SIZE + batch.length;
    if (task.index !== index) {
      throw new EpycloudError('internal', `Task ${task.index} stands where ${index} belongs.`);
    }
    batch.push(task);
    if (batch.length === SHARD_SIZE) await flush();
  }
  if (batch.length > 0) await flush();
  return shards;
}

/**
 * The tasks in the ranges, in order. Only the shards that hold some are read, one at a time.
 * @throws EpycloudError `artifact_missing`, `artifact_corrupt`, `artifact_foreign`
 */
export async function* loadTasks(
  bucket: BucketReader,
  run: RunRef,
  manifest: Manifest,
  ranges: TaskRanges = allTasks(manifest.num_tasks),
): AsyncGenerator<Task> {
  let loaded: { readonly number: number; readonly tasks: readonly Task[] } | undefined;
  for (const [first, last] of ranges) {
    for (let index = first; index <= last; index++) {
      const number = Math.floor(index / manifest.shard_size);
      if (loaded?.number !== number) {
        loaded = { number, tasks: await loadShard(bucket, run, manifest, number) };
      }
      const task = loaded.tasks[index - number * manifest.shard_size];
      if (task === undefined) {
        throw new EpycloudError(
          'artifact_missing',
          `There is no task ${index}: this run has ${manifest.num_tasks}.`,
          { hint: `Task indices go from 0 to ${manifest.num_tasks - 1}.` },
        );
      }
      yield task;
    }
  }
}

async function loadShard(
  bucket: BucketReader,
  run: RunRef,
  manifest: Manifest,
  number: number,
): Promise<readonly Task[]> {
  const entry = manifest.shards[number];
  if (entry === undefined) return [];
  const stored = await bucket.loadStored(entry.key);
  if (createHash('sha256').update(stored).digest('hex') !== entry.sha256) {
    throw corruptDocument(entry.key, 'its hash is not the one in the manifest');
  }
  const { tasks } = parseDocument(shardSchema, stored, entry.key);
  const start = number * manifest.shard_size;
  tasks.forEach((task, position) => {
    if (task.index !== start + position) {
      throw corruptDocument(
        entry.key,
        `task ${task.index} stands where ${start + position} belongs`,
      );
    }
    requireBelow(run, task.key);
  });
  if (tasks.length !== entry.tasks) {
    throw corruptDocument(
      entry.key,
      `it has ${tasks.length} tasks, and the manifest says ${entry.tasks}`,
    );
  }
  return tasks;
}
