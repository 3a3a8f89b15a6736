import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { resolve, sep } from 'node:path';
import { createInterface } from 'node:readline';
import { type Answer, type BuiltTask, builtTaskSchema } from '../engine/protocol.ts';
import { SHARD_SIZE } from '../pipeline/artifacts.ts';
import { SCHEMA_VERSION } from '../pipeline/document.ts';
import { EpycloudError } from '../pipeline/errors.ts';
import type { EngineIdentity, Manifest, Task } from '../pipeline/manifest.ts';
import type { RunRecord } from '../pipeline/run-record.ts';
import { saveManifest } from '../storage/manifest-document.ts';
import { saveTasks } from '../storage/task-list.ts';
import { mapConcurrently } from './concurrency.ts';
import type { StageContext } from './context.ts';
import { requireTaskCount } from './task-count.ts';
import { readWorkFile } from './work-file.ts';

/** How many files are stored at a time: enough to keep disk or bucket busy while each waits for it. */
const STORES = { local: 16, cloud: 64 } as const;

export interface Build {
  readonly answer: Answer<'build'>;
  /** The folder that the answer's paths are relative to. */
  readonly outDir: string;
  readonly record: RunRecord;
  readonly engine: EngineIdentity;
}

/**
 * Stores what the engine built: inputs, shared files, the task list in shards, and the manifest last.
 * @returns the number of tasks
 * @throws EpycloudError `invalid_experiment` where there is no task, `engine_protocol` where the answer
 * names a file that is not there or two tasks alike
 */
export async function storeBuild(context: StageContext, build: Build): Promise<number> {
  const { bucket, run, keys, log, signal } = context;
  const shared = await storeShared(context, build);
  const sharedPaths = new Set(shared.map((file) => file.path));
  const names = new Set<string>();
  const store = async (built: BuiltTask, index: number): Promise<Task> => {
    if (names.has(built.name)) throw breach(`two tasks are named ${JSON.stringify(built.name)}`);
    names.add(built.name);
    const lacking = built.shared.find((path) => !sharedPaths.has(path));
    if (lacking !== undefined) {
      throw breach(`task ${built.name} needs ${lacking}, which it did not name as shared`);
    }
    const key = keys.input(index, build.engine.extensions.input);
    const saved = await bucket.saveBytes(key, await readBuilt(build.outDir, built.path));
    return { index, name: built.name, ...saved, shared: [...built.shared] };
  };
  const storesAtOnce = STORES[context.settings.mode];
  const stored = mapConcurrently(builtTasks(build), storesAtOnce, async (built, index) => {
    signal.throwIfAborted();
    const task = await store(built, index);
    if ((index + 1) % SHARD_SIZE === 0) {
      log.info(`Stored ${index + 1} inputs.`, { event: 'builder.progress', tasks: index + 1 });
    }
    return task;
  });
  const shards = await saveTasks(bucket, run, stored);
  if (names.size === 0) {
    throw new EpycloudError('invalid_experiment', 'The experiment has no tasks.', {
      hint: 'A modelset needs at least one population, and each sampled parameter at least one value.',
    });
  }
  requireTaskCount(context.settings.numTasks, names.size);
  await saveManifest(bucket, run, {
    schema_version: SCHEMA_VERSION,
    min_reader_version: 1,
    exp_id: run.expId,
    run_id: run.runId,
    num_tasks: names.size,
    seed: build.record.seed,
    config_hash: build.record.config_hash,
    engine: build.engine,
    shard_size: SHARD_SIZE,
    shards,
    shared,
  });
  return names.size;
}

async function storeShared(context: StageContext, build: Build): Promise<Manifest['shared']> {
  const stored: Manifest['shared'] = [];
  for (const path of new Set(build.answer.shared)) {
    const contents = await readBuilt(build.outDir, path);
    const sha256 = createHash('sha256').update(contents).digest('hex');
    const saved = await context.bucket.saveBytes(context.keys.shared(sha256), contents);
    stored.push({ path, ...saved });
  }
  return stored;
}

async function* builtTasks(build: Build): AsyncGenerator<BuiltTask> {
  if (build.answer.tasks_file === undefined || build.answer.tasks_file === null) {
    yield* build.answer.tasks ?? [];
    return;
  }
  const file = insideOf(build.outDir, build.answer.tasks_file);
  for await (const line of createInterface({
    input: createReadStream(file),
    crlfDelay: Infinity,
  })) {
    if (line.trim() === '') continue;
    const task = builtTaskSchema.safeParse(JSON.parse(line));
    if (!task.success) throw breach(`a line of its task list is ${line.slice(0, 100)}`);
    yield task.data;
  }
}

async function readBuilt(outDir: string, path: string): Promise<Uint8Array> {
  const file = insideOf(outDir, path);
  return await readWorkFile(file).catch((cause: unknown) => {
    throw breach(`${path}, which it named, cannot be read`, cause);
  });
}

/** A path that an engine named, made absolute. It must not lead out of the folder that the engine was given. */
export function insideOf(folder: string, path: string): string {
  const file = resolve(folder, path);
  if (!file.startsWith(resolve(folder) + sep)) throw breach(`${path} leads out of its folder`);
  return file;
}

function breach(fault: string, cause?: unknown): EpycloudError {
  return new EpycloudError('engine_protocol', `The engine's answer cannot be used: ${fault}.`, {
    hint: 'This is a fault of the engine; docs/engine-contract.md says what it owes.',
    cause,
  });
}
