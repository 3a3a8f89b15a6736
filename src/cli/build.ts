import { resolve } from 'node:path';
import type { BuildClient } from '../images/build-client.ts';
import { findBuildClient } from '../images/build-client.ts';
import { buildImages } from '../images/build-images.ts';
import { planBuild } from '../images/build-plan.ts';
import type { BuildRequest } from '../images/build-request.ts';
import { settleBuild } from '../images/settle-build.ts';
import { EpycloudError } from '../pipeline/errors.ts';
import { EXIT } from '../pipeline/exit-codes.ts';
import { soundSettings } from './apply-settings.ts';
import { type BuildOptions, buildDefaults, buildWishes } from './build-options.ts';
import { showBuildProgress } from './build-progress.ts';
import type { CliContext } from './cli-context.ts';
import { showBuildPlan } from './show-build-plan.ts';
import { showBuiltImages } from './show-built-images.ts';

/** `build`: builds images, or with `--dry-run` shows how. @returns the exit code */
export async function buildCommand(context: CliContext, options: BuildOptions): Promise<number> {
  const settings = await soundSettings(context, options, undefined);
  const request = await settleBuild(await buildWishes(context, options), buildDefaults(settings), {
    contextDir: resolve(context.distDir, '..'),
    cwd: context.cwd,
    environment: context.environment,
  });
  const isJson = options.json === true;
  if (options.dryRun === true) {
    const client = await clientForShowing(context);
    const plan = planBuild(request, client, 'RESULTS');
    await showBuildPlan(context, { request, plan, isJson });
    return EXIT.done;
  }
  const images = await build(context, request, options.verbose === true);
  showBuiltImages(context, images, isJson);
  return EXIT.done;
}

async function build(context: CliContext, request: BuildRequest, verbose: boolean) {
  const { terminal, environment, signal, now } = context;
  const progress = showBuildProgress({ terminal, now, verbose });
  try {
    return await buildImages(request, { environment, signal, now, onEvent: progress.event });
  } finally {
    progress.end();
  }
}

/** A plan can be shown without Docker too: then it is that of a client which can do everything. */
async function clientForShowing({
  environment,
  signal,
  terminal,
}: CliContext): Promise<BuildClient> {
  try {
    return await findBuildClient({ environment, signal });
  } catch (error) {
    if (!(error instanceof EpycloudError) || !error.code.startsWith('docker_')) throw error;
    terminal.err(
      `${terminal.yellow('warning')}: ${error.message} The commands are those of a client with buildx.`,
    );
    return { kind: 'buildx', program: 'docker', driver: 'docker-container', isFull: true };
  }
}
