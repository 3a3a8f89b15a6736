import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';
import { processExists } from '../shell/process-exists.ts';

/** A folder of client settings that this build alone uses. Disposing removes it, with the login in it. */
export interface ClientConfig extends AsyncDisposable {
  readonly dir: string;
}

const PREFIX = 'epycloud-docker-';
const settings = z.looseObject({ credHelpers: z.record(z.string(), z.string()).optional() });

/**
 * Makes a copy of the user's client settings, in which a login to one registry lands in a file of the copy
 * rather than in the user's own, or in the keychain. Plugins, builders and contexts stay where they are.
 */
export async function privateClientConfig(
  environment: NodeJS.ProcessEnv,
  registry: string | undefined,
): Promise<ClientConfig> {
  await removeLeftBehind();
  const own = environment['DOCKER_CONFIG'] || join(environment['HOME'] || homedir(), '.docker');
  const dir = await mkdtemp(join(tmpdir(), `${PREFIX}${process.pid}-`));
  const remove = () => rm(dir, { recursive: true, force: true });
  try {
    for (const name of await namesIn(own)) {
      if (name !== 'config.json') await symlink(join(own, name), join(dir, name));
    }
    // Builders are made by name and must not be lost with this folder.
    await mkdir(join(own, 'buildx'), { recursive: true }).catch(() => {});
    const config = await readConfig(join(own, 'config.json'));
    // An empty helper is none: the login is kept in this folder's file.
    const credHelpers = { ...config.credHelpers, [loginKey(registry)]: '' };
    const text = JSON.stringify({ ...config, credHelpers });
    await writeFile(join(dir, 'config.json'), text, { mode: 0o600 });
  } catch (error) {
    await remove();
    throw error;
  }
  return { dir, [Symbol.asyncDispose]: remove };
}

/** The name under which the client keeps a registry's login. */
function loginKey(registry: string | undefined): string {
  const isHub = registry === undefined || ['docker.io', 'index.docker.io'].includes(registry);
  return isHub ? 'https://index.docker.io/v1/' : registry;
}

async function readConfig(path: string): Promise<z.infer<typeof settings>> {
  try {
    return settings.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch {
    // None, or one that the client itself would complain of.
    return {};
  }
}

async function namesIn(dir: string): Promise<readonly string[]> {
  return await readdir(dir).catch(() => []);
}

/** Folders of processes that were killed hold logins: they are removed as soon as one of us comes by. */
async function removeLeftBehind(): Promise<void> {
  for (const name of await namesIn(tmpdir())) {
    const pid = name.startsWith(PREFIX)
      ? /^(\d+)-/.exec(name.slice(PREFIX.length))?.[1]
      : undefined;
    if (pid === undefined || processExists(Number(pid))) continue;
    // Another user's folder is not ours to remove.
    await rm(join(tmpdir(), name), { recursive: true, force: true }).catch(() => {});
  }
}
