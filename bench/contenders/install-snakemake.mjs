import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { isAbsolute, join, resolve } from 'node:path';
import { timedCommand } from '../measure/timed-command.mjs';
import { findPython, repositoryFile } from '../programs.mjs';

/**
 * Snakemake in an environment of its own below epycloud's cache folder, one for each lock file; made when it is
 * not there.
 * @returns {Promise<{program: string} | {why: string}>} why it cannot be had
 */
export async function installSnakemake({ environment, signal, say }) {
  const lock = repositoryFile('bench/snakemake-requirements.txt');
  const hash = createHash('sha256').update(readFileSync(lock)).digest('hex').slice(0, 16);
  const folder = join(cacheFolder(environment), 'bench', `snakemake-${hash}`);
  const program = join(folder, 'bin/snakemake');
  if (existsSync(join(folder, 'ready'))) return { program };
  say(`installing snakemake into ${folder}`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const install = ['-m', 'pip', 'install', '--quiet', '--require-hashes', '-r', lock];
  try {
    await timedCommand([findPython(), '-m', 'venv', folder], { signal });
    await timedCommand([join(folder, 'bin/python'), ...install], { signal });
    writeFileSync(join(folder, 'ready'), '');
    return { program };
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    signal.throwIfAborted();
    say(error.message);
    return { why: 'snakemake could not be installed: see above' };
  }
}

/** As `src/engine/python/cache-directory.ts` has it, which cannot be imported before it is built. */
function cacheFolder(environment) {
  const { EPYCLOUD_CACHE_DIR: own, XDG_CACHE_HOME: xdg } = environment;
  if (own) return resolve(own);
  if (xdg && isAbsolute(xdg)) return join(xdg, 'epycloud');
  return process.platform === 'darwin'
    ? join(homedir(), 'Library/Caches/epycloud')
    : join(homedir(), '.cache/epycloud');
}
