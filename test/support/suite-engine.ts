import { join } from 'node:path';
import { cacheDirectory } from '../../src/engine/python/cache-directory.ts';
import { prepareEnvironment } from '../../src/engine/python/environment.ts';
import { ROOT } from './program.ts';

export const ENGINE_DIR = join(ROOT, 'docker/engine');

/** The stand-in of the package epymodelingsuite, which is in no index. */
export const STANDIN = join(ENGINE_DIR, 'tests/standin');

/** The Python of an environment with all that epymodelingsuite needs; made once a machine. */
export async function suitePython(): Promise<string> {
  const { python } = await prepareEnvironment({
    requirementsFile: join(ENGINE_DIR, 'requirements-epymodelingsuite-dev.txt'),
    cacheDir: cacheDirectory({ environment: process.env }),
    environment: process.env,
    name: 'epymodelingsuite-dev',
  });
  return python;
}

/** The engine command of the adapter, with the package of a folder. */
export async function suiteEngine(site = STANDIN): Promise<string> {
  return JSON.stringify([
    'env',
    `PYTHONPATH=${join(ENGINE_DIR, 'src')}:${site}`,
    await suitePython(),
    ...['-m', 'epycloud_engine.epymodelingsuite'],
  ]);
}

/** The engine command of epydemix, in the environment that runs on this machine have. */
export async function epydemixEngine(): Promise<string> {
  const { python } = await prepareEnvironment({
    requirementsFile: join(ENGINE_DIR, 'requirements.txt'),
    cacheDir: cacheDirectory({ environment: process.env }),
    environment: process.env,
    name: 'epydemix',
  });
  return JSON.stringify([
    ...['env', `PYTHONPATH=${join(ENGINE_DIR, 'src')}`, python],
    ...['-m', 'epycloud_engine.epydemix'],
  ]);
}
