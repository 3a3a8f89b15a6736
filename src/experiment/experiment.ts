import { createHash } from 'node:crypto';
import { counted } from '../pipeline/counted.ts';
import { EpycloudError, type Problem } from '../pipeline/errors.ts';
import { type ConfigFile, type ConfigKind, readConfigFile } from './config-file.ts';

/** The files of an experiment, told apart, and what the pipeline itself needs to know of them. */
export interface Experiment {
  /** In order of name. */
  readonly files: readonly ConfigFile[];
  /** SHA-256 over names and contents of all files: the same files, the same experiment. */
  readonly configHash: string;
  /** The model's own random seed, where it names one. */
  readonly seed: number | undefined;
}

/**
 * Makes an experiment of its YAML files.
 * @param files name and contents of each file in config/
 * @throws EpycloudError `invalid_experiment` with every fault found
 */
export function readExperiment(
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
): Experiment {
  const problems: Problem[] = [];
  const read: ConfigFile[] = [];
  const sorted = [...files].sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const { name, bytes } of sorted) {
    const result = readConfigFile(name, bytes);
    if ('file' in result) read.push(result.file);
    else problems.push(...result.problems);
  }
  problems.push(...onlyOne(read, 'basemodel', 'model'), ...onlyOne(read, 'modelset', 'modelset'));
  const model = read.find((file) => file.kind === 'basemodel');
  if (model === undefined && problems.length === 0) {
    problems.push({
      file: sorted[0]?.name ?? 'config',
      message: 'No file of the experiment has the root key model:.',
      hint: 'Add a basemodel: a YAML file that begins with model:.',
    });
  }
  if (problems.length > 0) {
    throw new EpycloudError(
      'invalid_experiment',
      `The experiment has ${counted(problems.length, 'fault')}.`,
      {
        problems,
      },
    );
  }
  return { files: read, configHash: hashOf(sorted), seed: seedOf(model) };
}

/**
 * The file that says what outputs to make: the named one, else output.yaml, else the only one.
 * @throws EpycloudError `invalid_experiment`
 */
export function chooseOutputConfig(experiment: Experiment, wanted: string | undefined): ConfigFile {
  const outputs = experiment.files.filter((file) => file.kind === 'output');
  const names = outputs.map((file) => file.name).join(', ');
  if (wanted !== undefined) {
    const name = wanted.split(/[/\\]/).at(-1);
    const file = outputs.find((candidate) => candidate.name === name);
    if (file !== undefined) return file;
    throw new EpycloudError(
      'invalid_experiment',
      `The experiment has no output file ${JSON.stringify(wanted)}.`,
      {
        hint: names === '' ? 'No file has the root key output:.' : `It has: ${names}.`,
      },
    );
  }
  const file =
    outputs.find(({ name }) => /^output\.ya?ml$/.test(name)) ??
    (outputs.length === 1 ? outputs[0] : undefined);
  if (file !== undefined) return file;
  throw outputs.length === 0
    ? new EpycloudError(
        'invalid_experiment',
        'No file of the experiment has the root key output:.',
        {
          hint: 'Add a file that says what tables to make, or leave the outputs out with --skip-output.',
        },
      )
    : new EpycloudError('invalid_experiment', `Several files say what outputs to make: ${names}.`, {
        hint: 'Call one output.yaml, or name one with --output-config (OUTPUT_CONFIG_FILE).',
      });
}

/** The `meta.id` of an output file, in letters that a folder's name can have. */
export function outputId(file: ConfigFile): string | undefined {
  const output = file.value['output'] as { readonly meta?: { readonly id?: unknown } } | null;
  const id = output?.meta?.id;
  if (typeof id !== 'string' && typeof id !== 'number') return undefined;
  return (
    String(id)
      .replace(/[^A-Za-z0-9._-]+/g, '-')
      .slice(0, 60) || undefined
  );
}

function onlyOne(files: readonly ConfigFile[], kind: ConfigKind, key: string): readonly Problem[] {
  const [first, ...others] = files.filter((file) => file.kind === kind);
  return others.map((file) => ({
    file: file.name,
    line: 1,
    message: `A second file with the root key ${key}:; the first is ${first?.name}.`,
    hint: 'An experiment has one: move the other to an experiment of its own.',
  }));
}

function seedOf(model: ConfigFile | undefined): number | undefined {
  const section = model?.value['model'] as { readonly random_seed?: unknown } | null | undefined;
  const seed = section?.random_seed;
  return typeof seed === 'number' && Number.isSafeInteger(seed) && seed >= 0 ? seed : undefined;
}

function hashOf(files: readonly { readonly name: string; readonly bytes: Uint8Array }[]): string {
  const hash = createHash('sha256');
  for (const { name, bytes } of files) hash.update(`${name}\0${bytes.length}\0`).update(bytes);
  return hash.digest('hex');
}
