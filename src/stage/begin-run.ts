import type { Experiment } from '../experiment/experiment.ts';
import type { EngineIdentity } from '../pipeline/manifest.ts';
import { newRunRecord, type RunRecord, requireSameRun } from '../pipeline/run-record.ts';
import { refuseNesting } from '../storage/nesting.ts';
import { findRunRecord, saveRunRecord } from '../storage/run-documents.ts';
import type { StageContext } from './context.ts';
import type { StageSource } from './stage-source.ts';

/**
 * Checks that the run is still the one that it began as, or begins it where nobody has: with a seed drawn
 * where the model names none. Then stores the experiment's files.
 * @throws EpycloudError `run_changed`, `run_exists` where the run would lie in another one
 */
export async function beginRun(
  context: StageContext,
  beginning: {
    readonly experiment: Experiment;
    readonly engine: EngineIdentity;
    readonly source: StageSource;
  },
): Promise<RunRecord> {
  const { experiment, engine, source } = beginning;
  const { commit } = source.facts;
  const { bucket, run, keys, settings } = context;
  let record = await findRunRecord(bucket, run);
  if (record === undefined) {
    await refuseNesting(bucket, run);
    record = newRunRecord({
      run,
      createdAt: context.now(),
      mode: settings.mode,
      configHash: experiment.configHash,
      configFiles: experiment.files.map((file) => file.name),
      seed: { value: experiment.seed ?? context.random(), drawn: experiment.seed === undefined },
      engine,
      simulationsLimit: settings.simulationsLimit,
      tasksLimit: settings.tasksLimit,
      ...(commit === undefined ? {} : { source: { commit, changed: false } }),
    });
    await saveRunRecord(bucket, run, record);
  } else {
    requireSameRun(record, { configHash: experiment.configHash, engine });
  }
  for (const { name, bytes } of experiment.files) await bucket.saveBytes(keys.config(name), bytes);
  return record;
}
