import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Experiment, readExperiment } from '../experiment/experiment.ts';
import { EpycloudError } from '../pipeline/errors.ts';
import type { StageContext } from './context.ts';

/** Writes an experiment's files into a folder of their own, for the engine. Returns its path. */
export async function writeConfigFolder(
  context: StageContext,
  experiment: Experiment,
): Promise<string> {
  const folder = join(context.workFolder, 'config');
  await mkdir(folder, { recursive: true });
  for (const { name, bytes } of experiment.files) await writeFile(join(folder, name), bytes);
  return folder;
}

/**
 * The experiment as the run keeps it in `config/`.
 * @throws EpycloudError `artifact_missing`, `artifact_corrupt` where a file is not what run.json names
 */
export async function loadRunExperiment(
  context: StageContext,
  record: { readonly config_files: readonly string[]; readonly config_hash: string },
): Promise<Experiment> {
  const { bucket, keys } = context;
  const files = await Promise.all(
    record.config_files.map(async (name) => ({
      name,
      bytes: await bucket.loadBytes(keys.config(name)),
    })),
  );
  const experiment = readExperiment(files);
  if (experiment.configHash !== record.config_hash) {
    throw new EpycloudError(
      'artifact_corrupt',
      `The files in ${bucket.getPath(keys.configs)} are not those the run began with.`,
      {
        hint: 'Somebody changed them. Start a new run.',
      },
    );
  }
  return experiment;
}
