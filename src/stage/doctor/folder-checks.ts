import { access, constants, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Finding } from './finding.ts';

export interface FolderCheck {
  readonly check: 'work_dir' | 'bucket';
  readonly folder: string;
  /** The variable that names another one. */
  readonly variable: 'WORK_DIR' | 'LOCAL_DATA_PATH';
}

/** Writes a file in a folder of its own there, and removes both. */
export async function checkWritable({ check, folder, variable }: FolderCheck): Promise<Finding> {
  const path = resolve(folder);
  const facts = { path };
  let probe: string | undefined;
  try {
    probe = await mkdtemp(join(path, '.epycloud-doctor-'));
    await writeFile(join(probe, 'written'), 'by epycloud doctor\n');
    return { check, state: 'ok', message: `${path} can be written.`, facts };
  } catch (error) {
    const missing = codeOf(error) === 'ENOENT';
    return {
      check,
      state: 'failed',
      message: missing ? `${path} is not there.` : `${path} cannot be written: ${codeOf(error)}.`,
      hint: `Mount a folder there that the user of this process owns, or name another one with ${variable}.`,
      facts,
    };
  } finally {
    if (probe !== undefined) await rm(probe, { recursive: true, force: true }).catch(() => {});
  }
}

/** Whether the experiment repository can be read. One without experiments is only a warning. */
export async function checkForecast(folder: string): Promise<Finding> {
  const path = resolve(folder);
  const facts = { path };
  try {
    await readdir(path);
    await access(path, constants.R_OK | constants.X_OK);
  } catch (error) {
    return {
      check: 'forecast',
      state: 'failed',
      message: `${path} cannot be read: ${codeOf(error)}.`,
      hint: 'Mount an experiment repository there, readable for the user of this process, or name another folder with FORECAST_REPO_DIR.',
      facts,
    };
  }
  try {
    await readdir(join(path, 'experiments'));
    return { check: 'forecast', state: 'ok', message: `${path} can be read.`, facts };
  } catch (error) {
    const missing = codeOf(error) === 'ENOENT';
    return {
      check: 'forecast',
      state: missing ? 'warning' : 'failed',
      message: missing
        ? `${path} can be read, and has no folder experiments/.`
        : `${join(path, 'experiments')} cannot be read: ${codeOf(error)}.`,
      hint: 'A builder needs an experiment repository there.',
      facts,
    };
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
