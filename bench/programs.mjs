import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(fileURLToPath(import.meta.url), '../..');

export function repositoryFile(path) {
  return resolve(root, path);
}

/** The command line of our own CLI. */
export function epycloud(...args) {
  return [process.execPath, repositoryFile('dist/cli.js'), ...args];
}

/** Variables of whoever starts the bench that would change what is measured. */
const OURS =
  /^(EPYCLOUD_(?!CACHE_DIR|PYTHON|UV|DOCKER)|EXECUTION_MODE$|EXP_ID$|RUN_ID$|ENGINE_COMMAND$|JOBS$|LOG_|TASK_|MAKEFLAGS$|NODE_OPTIONS$)/;

export function cleanEnvironment(environment) {
  return Object.fromEntries(Object.entries(environment).filter(([name]) => !OURS.test(name)));
}

/** The path of Python itself: a shim of a version manager costs more than a task. */
export function findPython() {
  const script = 'import sys; print(sys.executable)';
  const found = spawnSync('python3', ['-c', script], { encoding: 'utf8' });
  if (found.status === 0) return found.stdout.trim();
  throw new Error('There is no python3 on the PATH, which the engine of the bench needs.');
}
