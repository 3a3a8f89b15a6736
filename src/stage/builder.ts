import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Engine } from '../engine/engine.ts';
import type { Answer } from '../engine/protocol.ts';
import { chooseOutputConfig, type Experiment } from '../experiment/experiment.ts';
import { findPopulationData } from '../experiment/population-data.ts';
import { type ExperimentFolder, findExperiment, loadExperiment } from '../experiment/repository.ts';
import { counted } from '../pipeline/counted.ts';
import { EXIT } from '../pipeline/exit-codes.ts';
import type { RunRecord } from '../pipeline/run-record.ts';
import { findManifest } from '../storage/manifest-document.ts';
import { beginRun } from './begin-run.ts';
import { writeConfigFolder } from './config-folder.ts';
import { identityOf, type StageContext, type StageEnd, startStageEngine } from './context.ts';
import { withUserPlaces } from './problem-places.ts';
import { recordStage } from './stage-record.ts';
import { type StageSource, withSource } from './stage-source.ts';
import { storeBuild } from './store-build.ts';
import { requireTaskCount } from './task-count.ts';

/**
 * Stage A: has the engine make one input a task and stores them, the manifest last. Where the manifest is
 * there already, nothing is done.
 */
export async function runBuilder(context: StageContext): Promise<StageEnd> {
  const { settings, bucket, run } = context;
  const started = context.now();
  const built = settings.rerun ? undefined : await findManifest(bucket, run);
  if (built !== undefined) {
    requireTaskCount(settings.numTasks, built.num_tasks);
    return endOf(built.num_tasks, true);
  }
  return await withSource(context, (source) => buildFrom(context, source, started));
}

async function buildFrom(
  context: StageContext,
  source: StageSource,
  started: number,
): Promise<StageEnd> {
  const { run, log } = context;
  const folder = await findExperiment(source.dir, run.expId);
  const experiment = await loadExperiment(folder);
  await using engine = await startStageEngine(context);
  const identity = identityOf(engine.description);
  const record = await beginRun(context, { experiment, engine: identity, source });
  log.info(
    `Building with ${identity.name} ${identity.version}, seed ${record.seed}${record.seed_drawn ? ' (drawn)' : ''}.`,
    {
      event: 'builder.started',
      engine: identity,
      seed: record.seed,
      seed_drawn: record.seed_drawn,
    },
  );
  const outDir = join(context.workFolder, 'build');
  await mkdir(outDir);
  const answer = await build(context, {
    engine,
    repoDir: source.dir,
    folder,
    experiment,
    outDir,
    record,
  });
  const count = await storeBuild(context, { answer, outDir, record, engine: identity });
  await recordStage(context, {
    started,
    tasks: count,
    details: { engine: identity, seed: record.seed },
  });
  return endOf(count, false);
}

interface BuildRequest {
  readonly engine: Engine;
  readonly repoDir: string;
  readonly folder: ExperimentFolder;
  readonly experiment: Experiment;
  readonly outDir: string;
  readonly record: RunRecord;
}

async function build(context: StageContext, request: BuildRequest): Promise<Answer<'build'>> {
  const { settings, run, log } = context;
  const { engine, repoDir, folder, experiment, outDir, record } = request;
  const configDir = await writeConfigFolder(context, experiment);
  const populationData = await findPopulationData(settings.populationData, repoDir);
  const outputConfig = settings.skipOutput
    ? undefined
    : chooseOutputConfig(experiment, settings.outputConfig).name;
  const { simulations_limit, tasks_limit } = record;
  try {
    return await engine.request(
      'build',
      {
        config_dir: configDir,
        repo_dir: resolve(repoDir),
        experiment_dir: resolve(folder.experimentDir),
        out_dir: outDir,
        options: {
          seed: record.seed,
          ...(simulations_limit === undefined ? {} : { simulations_limit }),
          ...(tasks_limit === undefined ? {} : { tasks_limit }),
        },
        ...(populationData === undefined ? {} : { population_data: populationData }),
        ...(outputConfig === undefined ? {} : { output_config: outputConfig }),
      },
      {
        timeout: settings.taskTimeout,
        onProgress: (progress) => log.debug('Building.', { event: 'builder.progress', progress }),
      },
    );
  } catch (error) {
    throw withUserPlaces(error, configDir, `experiments/${run.expId}`);
  }
}

function endOf(tasks: number, reused: boolean): StageEnd {
  const noun = counted(tasks, 'task');
  return {
    exitCode: EXIT.done,
    message: reused ? `Built before: ${noun}.` : `Built ${noun}.`,
    details: { tasks, reused },
  };
}
