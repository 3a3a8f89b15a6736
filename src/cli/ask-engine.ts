import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { type Engine, startEngine } from '../engine/engine.ts';
import { type ExperimentFolder, folderOf } from '../experiment/repository.ts';
import type { Problem } from '../pipeline/errors.ts';
import type { EngineIdentity } from '../pipeline/manifest.ts';
import type { CliContext } from './cli-context.ts';
import type { LocalEngine } from './local-engine.ts';
import type { PreparedRun, RunWorkflowOptions } from './prepared-run.ts';
import { requireSound } from './require-sound.ts';
import { absolute } from './run-place.ts';

/** How long an engine may take to say what it is, or what is wrong with an experiment. */
const ANSWER_SECONDS = 120;

/** An experiment that an engine is asked about. */
export interface Question {
  readonly folder: ExperimentFolder;
  readonly populationData: string | undefined;
  readonly outputConfig: string | undefined;
}

/**
 * Asks an engine what it is and, where the run is new and the engine can tell, whether the experiment is
 * sound: so that a fault ends the command before there is a run.
 * @throws EpycloudError `invalid_experiment`, `engine_missing`, `engine_protocol`; EngineFailure where it does
 * not answer
 */
export async function askEngine(
  context: CliContext,
  options: RunWorkflowOptions,
  prepared: PreparedRun,
  engine: LocalEngine,
): Promise<EngineIdentity> {
  await using running = await start(context, engine);
  const { name, version, extensions } = running.description;
  if (prepared.settled.kind === 'new') {
    const { place, populationData } = prepared;
    const { outputConfig } = options;
    const folder = folderOf(absolute(context, place.repoDir), place.expId);
    requireSound(await askForProblems(running, { folder, populationData, outputConfig }));
  }
  return { name, version, extensions };
}

/**
 * What an engine has to say against an experiment; nothing where it cannot tell. Files are named relative to the
 * repository.
 */
export async function engineProblems(
  context: CliContext,
  engine: LocalEngine,
  question: Question,
): Promise<readonly Problem[]> {
  await using running = await start(context, engine);
  return await askForProblems(running, question);
}

function start(context: CliContext, engine: LocalEngine): Promise<Engine> {
  return startEngine({
    command: engine.command,
    env: engine.environment,
    startTimeout: ANSWER_SECONDS,
    signal: context.signal,
  });
}

async function askForProblems(
  engine: Engine,
  { folder, populationData, outputConfig }: Question,
): Promise<readonly Problem[]> {
  if (!engine.description.capabilities.includes('validate')) return [];
  const { repoDir, experimentDir } = folder;
  const configDir = await mkdtemp(join(tmpdir(), 'epycloud-validate-'));
  try {
    for (const name of await readdir(folder.configDir)) {
      if (!/\.ya?ml$/.test(name)) continue;
      await writeFile(join(configDir, name), await readFile(join(folder.configDir, name)));
    }
    const { problems } = await engine.request(
      'validate',
      {
        config_dir: configDir,
        repo_dir: repoDir,
        experiment_dir: experimentDir,
        ...(populationData === undefined ? {} : { population_data: populationData }),
        ...(outputConfig === undefined ? {} : { output_config: outputConfig }),
      },
      { timeout: ANSWER_SECONDS },
    );
    const place = relative(repoDir, folder.configDir);
    return problems.map(({ file, line, column, message, hint }) => ({
      file: join(place, file),
      line: line ?? undefined,
      column: column ?? undefined,
      message,
      hint: hint ?? undefined,
    }));
  } finally {
    await rm(configDir, { recursive: true, force: true });
  }
}
