import { parse } from 'yaml';
import type { FindContract, FoundContract } from './action-contracts.ts';
import { type Reference, referencesIn } from './expressions.ts';
import type { GitHubFile } from './workflow-files.ts';

interface Step {
  readonly id?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Job {
  readonly steps?: readonly Step[];
  readonly outputs?: Readonly<Record<string, unknown>>;
}

/** The names that a reference may hold where it stands. */
interface Scope {
  readonly inputs: readonly string[];
  readonly jobs: Readonly<Record<string, Job>>;
  /** The steps before this one. */
  readonly steps: readonly Step[];
  readonly contract: FindContract;
}

/**
 * What a workflow or a composite action names and is not there: inputs and outputs of actions of this
 * repository, inputs of its own, steps, and outputs of steps and jobs. No linter finds them all in composite
 * actions, nor what an action of a repository that cannot be reached takes.
 */
export function unknownNames(file: GitHubFile, contract: FindContract): readonly string[] {
  const { on, jobs, inputs, outputs, runs } = parse(file.text) as {
    readonly on?: Readonly<Record<string, { readonly inputs?: object } | null>>;
    readonly jobs?: Readonly<Record<string, Job>>;
    readonly inputs?: object;
    readonly outputs?: object;
    readonly runs?: Job;
  };
  const parts: readonly Job[] =
    file.kind === 'workflow'
      ? Object.values(jobs ?? {})
      : [{ ...runs, outputs: (outputs ?? {}) as Readonly<Record<string, unknown>> }];
  const own =
    file.kind === 'workflow'
      ? Object.values(on ?? {}).flatMap((event) => Object.keys(event?.inputs ?? {}))
      : Object.keys(inputs ?? {});
  const found = parts.flatMap((part) => {
    const scope = { inputs: own, jobs: jobs ?? {}, contract };
    const { steps = [], ...rest } = part;
    return [
      ...steps.flatMap((step, at) => [
        ...misuse(step, contract),
        ...unknownIn(step, { ...scope, steps: steps.slice(0, at) }),
      ]),
      ...unknownIn(rest, { ...scope, steps }),
    ];
  });
  return found.map((message) => `${file.path}: ${message}`);
}

function misuse({ uses, with: given = {} }: Step, find: FindContract): readonly string[] {
  const contract: FoundContract = uses === undefined ? 'foreign' : find(uses);
  if (contract === 'foreign') return [];
  if (contract === 'missing') return [`there is no action ${uses}`];
  const known = contract.inputs.map((name) => name.toLowerCase());
  const names = Object.keys(given).map((name) => name.toLowerCase());
  return [
    ...names.filter((name) => !known.includes(name)).map((name) => `${uses} has no input ${name}`),
    ...contract.required
      .filter((name) => !names.includes(name.toLowerCase()))
      .map((name) => `${uses} needs the input ${name}`),
  ];
}

function unknownIn(part: unknown, scope: Scope): readonly string[] {
  return referencesIn(part)
    .filter((reference) => !isKnown(reference, scope))
    .map((reference) => `there is no ${reference.join('.')}`);
}

function isKnown([context, name = '', kind, output]: Reference, scope: Scope): boolean {
  switch (context) {
    case 'inputs':
      return scope.inputs.includes(name);
    case 'needs':
      return kind !== 'outputs' || output === undefined
        ? name in scope.jobs
        : output in (scope.jobs[name]?.outputs ?? {});
    case 'steps': {
      const step = scope.steps.find(({ id }) => id === name);
      if (step === undefined) return false;
      return kind !== 'outputs' || output === undefined || gives(step, output, scope.contract);
    }
    default:
      return true;
  }
}

/** Whether a step has an output. A script has those that it names; of foreign actions nothing is known. */
function gives({ uses, run }: Step, output: string, find: FindContract): boolean {
  if (run !== undefined) return new RegExp(`(?<![\\w-])${output}(=|<<)`).test(run);
  const contract = uses === undefined ? 'foreign' : find(uses);
  if (contract === 'foreign') return true;
  return contract !== 'missing' && contract.outputs.includes(output);
}
