import { lstat, readdir, readFile, readlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { EpycloudError } from '../pipeline/errors.ts';
import type { TarFile } from '../shell/tar/write-tar.ts';
import { type ContextRules, readContextRules } from './context-rules.ts';
import { engineFiles } from './engine-files.ts';

/** Where the build expects an engine's source. */
const ENGINE_SOURCE = 'docker/engine-source';

/** An entry of the build context, and the file that it is made of. */
export type ContextFile = TarFile;

export interface ContextPlace {
  /** The epycloud checkout. */
  readonly contextDir: string;
  /** A folder to be sent as the engine's source. */
  readonly engineDir?: string | undefined;
  readonly environment: NodeJS.ProcessEnv;
}

/**
 * All that the Dockerfile needs, sorted by name; folders stand before what is in them.
 * @throws EpycloudError `usage` where the checkout or the folder is not what it should be
 */
export async function contextFiles(place: ContextPlace): Promise<readonly ContextFile[]> {
  const { contextDir, engineDir } = place;
  const rules = await rulesOf(contextDir);
  const found = new Map<string, ContextFile>();
  for (const name of rules.included) {
    // A folder of the user's own in the checkout would shadow the one that was asked for.
    if (engineDir !== undefined && name === ENGINE_SOURCE) continue;
    await collect({ name, path: join(contextDir, name), rules, found });
  }
  if (engineDir !== undefined) {
    found.set(ENGINE_SOURCE, { kind: 'folder', name: ENGINE_SOURCE, path: engineDir });
    for (const file of await engineFiles(engineDir, place.environment)) {
      const entry = await entryOf(`${ENGINE_SOURCE}/${file}`, join(engineDir, file));
      if (entry !== undefined) found.set(entry.name, entry);
    }
  }
  for (const name of found.keys()) addParents(name, found);
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

async function rulesOf(contextDir: string): Promise<ContextRules> {
  try {
    await lstat(join(contextDir, 'docker/Dockerfile'));
    return readContextRules(await readFile(join(contextDir, '.dockerignore'), 'utf8'));
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'ENOENT') throw cause;
    throw new EpycloudError('usage', `There is no docker/Dockerfile in ${contextDir}.`, {
      hint: 'Images are built from a whole checkout of epycloud: clone it, and start its dist/cli.js.',
      cause,
    });
  }
}

interface Collecting {
  readonly name: string;
  readonly path: string;
  readonly rules: ContextRules;
  readonly found: Map<string, ContextFile>;
}

async function collect({ name, path, rules, found }: Collecting): Promise<void> {
  const entry = await entryOf(name, path);
  if (entry === undefined) return;
  found.set(name, entry);
  if (entry.kind !== 'folder') return;
  for (const child of await readdir(path)) {
    if (rules.excludedNames.has(child)) continue;
    await collect({ name: `${name}/${child}`, path: join(path, child), rules, found });
  }
}

/** Sockets and the like are left out, and what is gone by now. */
async function entryOf(name: string, path: string): Promise<ContextFile | undefined> {
  const stat = await lstat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (stat === undefined) return undefined;
  if (stat.isSymbolicLink()) return { kind: 'link', name, path, target: await readlink(path) };
  if (stat.isDirectory()) return { kind: 'folder', name, path };
  if (!stat.isFile()) return undefined;
  return { kind: 'file', name, path, size: stat.size, executable: (stat.mode & 0o111) !== 0 };
}

function addParents(name: string, found: Map<string, ContextFile>): void {
  for (let folder = dirname(name); folder !== '.'; folder = dirname(folder)) {
    if (!found.has(folder)) found.set(folder, { kind: 'folder', name: folder, path: folder });
  }
}
