import { join, normalize } from 'node:path';
import { cacheDirectory } from '../engine/python/cache-directory.ts';
import { prepareEnvironment } from '../engine/python/environment.ts';
import type { PreparationProgress } from '../engine/python/preparation-progress.ts';
import { pythonVariables } from '../engine/python/python-variables.ts';
import { parseEngineCommand } from '../settings/engine-command.ts';
import type { CliContext } from './cli-context.ts';

/** How the engine is started on this machine, and with what variables. */
export interface LocalEngine {
  readonly command: readonly string[];
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Whether its Python environment was there already; undefined for an engine of the user's own. */
  readonly reused: boolean | undefined;
}

/** Whether an engine of the user's own is named, and not the epydemix adapter is meant. */
export function hasOwnEngine(context: CliContext, wanted: string | undefined): boolean {
  return ownEngineOf(context, wanted) !== undefined;
}

/** How an engine of the user's own is started, where one is named. */
export function ownEngineOf(context: CliContext, wanted: string | undefined): string | undefined {
  return (wanted ?? context.environment['ENGINE_COMMAND']) || undefined;
}

/**
 * The engine to run with: the user's own where one is named (`--engine-command`, ENGINE_COMMAND), else the
 * epydemix adapter, whose Python environment is made where it is not there yet.
 * @throws EpycloudError `python_missing`, `python_unfit`, `environment_failed`, `invalid_settings`
 */
export async function prepareLocalEngine(
  context: CliContext,
  wanted: string | undefined,
): Promise<LocalEngine> {
  const { environment, distDir, terminal } = context;
  const own = ownEngineOf(context, wanted);
  if (own !== undefined) {
    return { command: parseEngineCommand(own), environment, reused: undefined };
  }
  const engineDir = normalize(`${distDir}/../docker/engine`);
  const prepared = await prepareEnvironment({
    requirementsFile: join(engineDir, 'requirements.txt'),
    cacheDir: cacheDirectory({ environment }),
    environment,
    name: 'epydemix',
    onProgress: (progress) => showPreparation(context, progress),
    signal: context.signal,
  });
  if (prepared.reused)
    terminal.err(`Engine: its Python environment is reused (${prepared.directory}).`);
  else
    terminal.err(
      `Engine: its Python environment is made (${prepared.directory}); the next run reuses it.`,
    );
  return {
    command: [prepared.python, '-m', 'epycloud_engine.epydemix'],
    environment: { ...pythonVariables(environment), PYTHONPATH: join(engineDir, 'src') },
    reused: prepared.reused,
  };
}

function showPreparation(context: CliContext, progress: PreparationProgress): void {
  const { terminal } = context;
  const seconds = Math.round(progress.elapsedMs / 1000);
  const say = (text: string) => {
    if (terminal.isLive) terminal.live(`Engine: ${text} (${seconds} s)`);
    else if (!progress.heartbeat || seconds % 10 === 0)
      terminal.err(`Engine: ${text} (${seconds} s)`);
  };
  const phase = phaseText(progress);
  if (phase !== undefined) say(phase);
}

function phaseText(progress: PreparationProgress): string | undefined {
  switch (progress.phase) {
    case 'creating':
      return `making its Python environment with ${progress.tool}`;
    case 'installing': {
      if (progress.step === 'writing') return `writing ${progress.total} packages`;
      const name = progress.package === undefined ? '' : `, ${progress.package}`;
      return `fetching package ${Math.min(progress.done + 1, progress.total)} of ${progress.total}${name}`;
    }
    case 'waiting':
      return `waiting for ${progress.holder}, which makes the same environment`;
    default:
      return undefined;
  }
}
