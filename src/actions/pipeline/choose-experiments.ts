import { listExperiments } from '../../experiment/list-experiments.ts';
import { matchesPattern } from '../../experiment/name-pattern.ts';
import { EpycloudError } from '../../pipeline/errors.ts';

/** The word that stands for the experiments of a pull request. */
export const CHANGED = 'changed';

/**
 * The experiments that the input `exp-id` means, in its order, each once. Whether a single id is there is
 * left to whoever runs it, who says more about it.
 * @param changed the experiments that a pull request changes; asked for at most once
 * @throws EpycloudError `experiment_not_found` where a glob means none
 */
export async function chooseExperiments(
  words: readonly string[],
  { repoDir, changed }: { readonly repoDir: string; changed(): Promise<readonly string[]> },
): Promise<readonly string[]> {
  const chosen = new Set<string>();
  for (const word of words) {
    for (const id of await meantBy(word)) chosen.add(id);
  }
  return [...chosen];

  async function meantBy(word: string): Promise<readonly string[]> {
    if (word === CHANGED) return await changed();
    if (!/[*?]/.test(word)) return [word];
    const known = await listExperiments(repoDir);
    const found = known.filter((id) => matchesPattern(id, word));
    if (found.length > 0) return found;
    throw new EpycloudError(
      'experiment_not_found',
      `No experiment in ${repoDir} is like ${word}.`,
      {
        hint:
          known.length === 0
            ? 'It has none. See that experiment-dir is the folder that has experiments/, and that the repository was checked out.'
            : `It has: ${known.slice(0, 10).join(', ')}${known.length > 10 ? ', …' : ''}.`,
      },
    );
  }
}
