import { homedir } from 'node:os';
import path from 'node:path';
import { variable } from './python-variables.ts';

export interface CacheDirectoryOptions {
  readonly environment: NodeJS.ProcessEnv;
  /** The machine's, unless given. */
  readonly platform?: NodeJS.Platform | undefined;
}

/**
 * Where epycloud keeps what it can make again: `EPYCLOUD_CACHE_DIR`, else `$XDG_CACHE_HOME/epycloud`, else
 * the platform's place below the home folder. Always absolute; nothing is created.
 */
export function cacheDirectory(options: CacheDirectoryOptions): string {
  const { environment, platform = process.platform } = options;
  const own = variable(environment, 'EPYCLOUD_CACHE_DIR');
  if (own !== undefined) return path.resolve(own);
  const xdg = variable(environment, 'XDG_CACHE_HOME');
  // The specification: "All paths set in these environment variables must be absolute", else ignored.
  if (xdg !== undefined && path.isAbsolute(xdg)) return path.join(xdg, 'epycloud');
  const home = variable(environment, 'HOME') ?? homedir();
  return platform === 'darwin'
    ? path.join(home, 'Library', 'Caches', 'epycloud')
    : path.join(home, '.cache', 'epycloud');
}
