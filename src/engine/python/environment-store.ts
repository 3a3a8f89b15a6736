import { createHash, randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { access, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as z from 'zod';
import type { InstallTool } from './preparation-progress.ts';

/** What makes two environments different. */
export interface EnvironmentIdentity {
  readonly name: string;
  readonly requirements: Uint8Array;
  readonly pythonVersion: string;
  readonly platform: string;
  readonly arch: string;
}

/** The name of an environment's folder: `<name>-<16 hexadecimal digits>`. */
export function environmentFolderName(identity: EnvironmentIdentity): string {
  const hash = createHash('sha256').update(identity.requirements);
  hash.update(`\n${identity.pythonVersion}\n${identity.platform}\n${identity.arch}`);
  return `${identity.name}-${hash.digest('hex').slice(0, 16)}`;
}

/** A complete environment. */
export interface ReadyEnvironment {
  /** The virtual environment's folder. */
  readonly directory: string;
  readonly python: string;
  readonly tool: InstallTool;
}

// Each attempt gets a venv folder of a new name: an installer left over by a killed process may go on
// writing into its own, and nobody else looks there. The marker, written last, says which one counts.
const MARKER = 'ready.json';
const VENV = /^venv-[0-9a-f]{8}$/;

const markerSchema = z.object({
  schema: z.literal(1),
  venv: z.string().regex(VENV),
  tool: z.enum(['uv', 'pip']),
});

/** A path for a new attempt; nothing is created. */
export function newVenv(folder: string): string {
  return path.join(folder, `venv-${randomBytes(4).toString('hex')}`);
}

/** The interpreter in a virtual environment. */
export function venvPython(venv: string): string {
  return path.join(venv, 'bin', 'python');
}

/** The folder's complete environment, or undefined where there is none whose Python can be started. */
export async function readReady(folder: string): Promise<ReadyEnvironment | undefined> {
  try {
    const marker = markerSchema.parse(
      JSON.parse(await readFile(path.join(folder, MARKER), 'utf8')),
    );
    const directory = path.join(folder, marker.venv);
    const python = venvPython(directory);
    // It is a link to the interpreter it was made with, which may have been removed since.
    await access(python, constants.X_OK);
    return { directory, python, tool: marker.tool };
  } catch {
    return undefined;
  }
}

/** Declares an attempt complete; from now on readReady yields it. */
export async function writeReady(
  folder: string,
  attempt: { readonly venv: string; readonly tool: InstallTool },
): Promise<void> {
  const marker = { schema: 1, venv: path.basename(attempt.venv), tool: attempt.tool };
  const temporary = path.join(folder, `${MARKER}.${randomBytes(4).toString('hex')}.tmp`);
  await writeFile(temporary, `${JSON.stringify(marker)}\n`, { flush: true });
  await rename(temporary, path.join(folder, MARKER));
}

/** Removes what attempts left behind; call it only under the lock, and where nothing is ready. */
export async function removeLeftovers(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (VENV.test(name) || name.startsWith(MARKER)) await removeTree(path.join(folder, name));
  }
}

/** Removes as much as can be removed: what stays counts for nothing, and the next attempt tries again. */
export async function removeTree(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true, maxRetries: 3 }).catch(() => {});
}
