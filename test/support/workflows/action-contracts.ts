import { parse } from 'yaml';
import type { GitHubFile } from './workflow-files.ts';

/** What may be given to an action, and what it gives back, by its metadata. */
export interface ActionContract {
  readonly inputs: readonly string[];
  /** Those without which it does not run. */
  readonly required: readonly string[];
  readonly outputs: readonly string[];
}

/** `foreign`: an action that is not of this repository; `missing`: one that should be. */
export type FoundContract = ActionContract | 'foreign' | 'missing';

/** Finds the contract of what a step of a file uses. */
export type FindContract = (uses: string) => FoundContract;

/**
 * Of actions that are named as users name them, `org/epycloud/<folder>@v1`, or from the repository's root,
 * `./<folder>` and `$/<folder>`.
 */
export function contractsOf(files: readonly GitHubFile[]): FindContract {
  return (uses) => {
    const named = /^org\/epycloud(?:\/([^@]+))?@v1$/.exec(uses) ?? /^[.$]\/(.*)$/.exec(uses);
    if (named === null) return uses.startsWith('org/epycloud') ? 'missing' : 'foreign';
    const folder = (named[1] ?? '').replace(/\/$/, '');
    const paths = ['action.yml', 'action.yaml'].map((name) =>
      folder ? `${folder}/${name}` : name,
    );
    const action = files.find(({ kind, path }) => kind === 'action' && paths.includes(path));
    return action === undefined ? 'missing' : contractOf(action);
  };
}

function contractOf({ text }: GitHubFile): ActionContract {
  const { inputs, outputs } = parse(text) as {
    readonly inputs?: Readonly<Record<string, { readonly required?: boolean } | null>> | null;
    readonly outputs?: Readonly<Record<string, unknown>> | null;
  };
  const required = Object.entries(inputs ?? {}).filter(([, input]) => input?.required === true);
  return {
    inputs: Object.keys(inputs ?? {}),
    required: required.map(([name]) => name),
    outputs: Object.keys(outputs ?? {}),
  };
}
