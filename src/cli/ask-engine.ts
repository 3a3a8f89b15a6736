import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Engine, startEngine } from '../engine/engine.ts';
import { withPlaces } from '../experiment/repository.ts';
import { counted } from '../pipeline/counted.ts';
import { EpycloudError } from '../pipeline/errors.ts';
import type { EngineIdentity } from '../pipeline/manifest.ts';
import type { CliContext } from './cli-context.ts';
import type { LocalEngine } from './local-engine.ts';
import type { PreparedRun, RunWorkflowOptions } from './prepared-run.ts';
import { absolute } from './run-place.ts';

/** How long an engine may take to say what it is, or what is wrong with an experiment. */
const ANSWER_SECONDS = 120;

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
  await using running = await startEngine({
    command: engine.command,
    env: engine.environment,
    startTimeout: ANSWER_SECONDS,
    signal: context.signal,
  });
  const { name, version, extensions, capabilities } = running.description;
  if (prepared.settled.kind === 'new' && capabilities.includes('validate')) {
    await requireSound(context, options, prepared, running);
  }
  return { name, version, extensions };
}

async function requireSound(
  context: CliContext,
  options: RunWorkflowOptions,
  prepared: PreparedRun,
  engine: Engine,
): Promise<void> {
  const { experiment, place, populationData } = prepared;
  const folder = join('experiments', place.expId);
  const repoDir = absolute(context, place.repoDir);
  const configDir = await mkdtemp(join(tmpdir(), 'epycloud-validate-'));
  try {
    for (const { name, bytes } of experiment.files) await writeFile(join(configDir, name), bytes);
    const { problems } = await engine.request(
      'validate',
      {
        config_dir: configDir,
        repo_dir: repoDir,
        experiment_dir: join(repoDir, folder),
        ...(populationData === undefined ? {} : { population_data: populationData }),
        ...(options.outputConfig === undefined ? {} : { output_config: options.outputConfig }),
      },
      { timeout: ANSWER_SECONDS },
    );
    if (problems.length === 0) return;
    throw withPlaces(
      new EpycloudError(
        'invalid_experiment',
        `The experiment has ${counted(problems.length, 'fault')}.`,
        {
          problems: problems.map(({ file, line, column, message, hint }) => ({
            file,
            line: line ?? undefined,
            column: column ?? undefined,
            message,
            hint: hint ?? undefined,
          })),
        },
      ),
      join(folder, 'config'),
    );
  } finally {
    await rm(configDir, { recursive: true, force: true });
  }
}
