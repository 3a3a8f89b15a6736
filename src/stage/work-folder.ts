import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { EpycloudError } from '../pipeline/errors.ts';
import { isAlive } from '../storage/process-identity.ts';

const PREFIX = 'epycloud-stage-';

/** A folder for files on their way between bucket and engine. Disposing removes it. */
export interface WorkFolder extends AsyncDisposable {
  readonly path: string;
}

/**
 * Makes a work folder, and removes those of stages that were killed before they could do so.
 * @param parent the folder to make it in; the system's temporary folder where undefined
 * @throws EpycloudError `storage_unavailable`
 */
export async function makeWorkFolder(parent: string | undefined): Promise<WorkFolder> {
  const place = resolve(parent ?? tmpdir());
  try {
    await mkdir(place, { recursive: true });
    await sweep(place);
    const path = await mkdtemp(join(place, `${PREFIX}${process.pid}-`));
    return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) };
  } catch (cause) {
    throw new EpycloudError('storage_unavailable', `No work folder can be made in ${place}.`, {
      hint: 'It is read-only or full. WORK_DIR names another.',
      cause,
    });
  }
}

async function sweep(place: string): Promise<void> {
  for (const name of await readdir(place)) {
    const pid = new RegExp(`^${PREFIX}(\\d+)-`).exec(name)?.[1];
    if (pid === undefined || (await isAlive({ host: hostname(), pid: Number(pid) }))) continue;
    await rm(join(place, name), { recursive: true, force: true }).catch(() => {});
  }
}
