import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { EpycloudError } from '../pipeline/errors.ts';
import { runCommand } from '../shell/command.ts';

/** What no package needs, and what may be large, or hold secrets of the person who works in the folder. */
const LEFT_OUT =
  /^(\.git|\.hg|\.svn|\.venv|venv|\.tox|\.nox|\.env|\.env\..+|\.netrc|__pycache__|node_modules|\.(mypy|ruff|pytest)_cache|.+\.egg-info|\.idea|\.vscode)$/;
const IS_PACKAGE = ['pyproject.toml', 'setup.py', 'setup.cfg'];

/**
 * The files of a Python package's folder that go into a build, relative to it: what git tracks or would, else
 * all. What git ignores stays behind.
 * @throws EpycloudError `usage` where the folder holds no package
 */
export async function engineFiles(
  dir: string,
  environment: NodeJS.ProcessEnv,
): Promise<readonly string[]> {
  await requirePackage(dir);
  const files = (await trackedFiles(dir, environment)) ?? (await allFiles(dir, ''));
  return files.filter((file) => !file.split('/').some((part) => LEFT_OUT.test(part)));
}

async function requirePackage(dir: string): Promise<void> {
  const info = await stat(dir).catch(() => undefined);
  if (info?.isDirectory() !== true) {
    throw new EpycloudError('usage', `There is no folder ${dir} to take the engine from.`);
  }
  const names = await readdir(dir);
  if (names.some((name) => IS_PACKAGE.includes(name))) return;
  throw new EpycloudError('usage', `${dir} holds no Python package: it has no pyproject.toml.`, {
    hint: 'Name the folder that pip could install: with pyproject.toml or setup.py in it.',
  });
}

async function trackedFiles(
  dir: string,
  environment: NodeJS.ProcessEnv,
): Promise<readonly string[] | undefined> {
  const files: string[] = [];
  const result = await runCommand({
    program: 'git',
    args: [
      '-C',
      dir,
      '-c',
      'core.quotePath=false',
      'ls-files',
      '--cached',
      '--others',
      '--exclude-standard',
    ],
    environment,
    onLine: (line, stream) => {
      if (stream === 'stdout') files.push(line);
    },
  });
  // A folder that is ignored as a whole, as within another project, has no files in git's eyes.
  return result.kind === 'exited' && result.exitCode === 0 && files.length > 0 ? files : undefined;
}

async function allFiles(dir: string, below: string): Promise<readonly string[]> {
  const files: string[] = [];
  for (const entry of await readdir(join(dir, below), { withFileTypes: true })) {
    const name = below === '' ? entry.name : `${below}/${entry.name}`;
    if (LEFT_OUT.test(entry.name)) continue;
    if (entry.isDirectory()) files.push(...(await allFiles(dir, name)));
    else files.push(name);
  }
  return files;
}
