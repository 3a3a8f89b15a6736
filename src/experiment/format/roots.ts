import { didYouMean } from './did-you-mean.ts';
import type { Problems } from './problems.ts';
import { readYaml } from './yaml-source.ts';
import { type Field, isMapping, type Value } from './yaml-value.ts';

const ROOTS = ['model', 'modelset', 'output'] as const;
const HINT = 'one of model:, modelset:, output:';
const PREFERRED_OUTPUT = 'output.yaml';

type Root = (typeof ROOTS)[number];

/** The files of an experiment. */
export interface ExperimentFiles {
  /** Those of its folder config/: what problems call them, and their bytes. */
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[];
  /** The name of the output file that was asked for, where several have a root key `output:`. */
  readonly outputConfig?: string | undefined;
  /** How problems call the folder, where no file is to blame. */
  readonly folder: string;
}

/** The sections of an experiment, each the value of a root key in one of its files. */
export function sortByRoot(
  { files, outputConfig, folder }: ExperimentFiles,
  problems: Problems,
): Partial<Record<Root, Value>> {
  const found: Record<Root, Field[]> = { model: [], modelset: [], output: [] };
  for (const { name, bytes } of files) {
    const value = readYaml(name, bytes, problems);
    if (value === undefined) continue;
    if (!isMapping(value.data)) {
      problems.add(value.at, 'the file must be a mapping with a root key', HINT);
      continue;
    }
    for (const [key, field] of value.data) {
      const root = ROOTS.find((known) => known === key);
      if (root !== undefined) found[root].push(field);
      else {
        const hint = didYouMean(key, ROOTS) ?? HINT;
        problems.add(field.keyAt, `unknown root key '${key}'`, hint);
      }
    }
  }
  const place = { file: folder, line: 0, column: 0 };
  const unreadable = problems.found;
  const model = single(found.model, 'model', problems);
  if (model === undefined && !unreadable) {
    problems.add(
      place,
      "no file has the root key 'model:'",
      "add a basemodel file to the experiment's config folder",
    );
  }
  const modelset = single(found.modelset, 'modelset', problems);
  const output = chooseOutput(found.output, outputConfig, problems);
  if (output === undefined && outputConfig !== undefined) {
    problems.add(
      place,
      `the output file '${outputConfig}' is missing, or has no root key 'output:'`,
      didYouMean(
        outputConfig,
        found.output.map(({ keyAt }) => keyAt.file),
      ),
    );
  }
  return {
    ...(model === undefined ? {} : { model }),
    ...(modelset === undefined ? {} : { modelset }),
    ...(output === undefined ? {} : { output }),
  };
}

function single(found: readonly Field[], root: Root, problems: Problems): Value | undefined {
  const [first, ...others] = found;
  for (const { keyAt } of others) {
    problems.add(
      keyAt,
      `a second '${root}:' (the first is in ${first?.keyAt.file}, line ${first?.keyAt.line})`,
      'an experiment has one; remove or merge the other',
    );
  }
  return first?.value;
}

function chooseOutput(
  found: readonly Field[],
  wanted: string | undefined,
  problems: Problems,
): Value | undefined {
  const named = wanted?.split('/').at(-1) ?? (found.length > 1 ? PREFERRED_OUTPUT : undefined);
  const chosen = found.find(({ keyAt }) => keyAt.file === named);
  if (chosen !== undefined || wanted !== undefined) return chosen?.value;
  return single(found, 'output', problems);
}
