import { EpycloudError } from '../pipeline/errors.ts';
import type { TaskFacts } from '../report/result-summary.ts';
import { nearestHint } from './one-of.ts';

/**
 * By what names a task's population may be called: the table's (`United_States_Massachusetts`), and the code
 * with which the task's own name begins (`US-MA R0=1.6`).
 */
function namesOf(task: Pick<TaskFacts, 'name' | 'population'>): readonly string[] {
  return [task.population, task.name.split(' ')[0] ?? '', task.name];
}

/** Tells the tasks of the wanted populations, and remembers which names there were. */
export interface PopulationChoice {
  readonly shows: (task: TaskFacts) => boolean;
  /** @throws EpycloudError `usage` for a population that no task had, once all have been seen */
  requireFound(): void;
}

export function choosePopulations(wanted: readonly string[] | undefined): PopulationChoice {
  const known = new Set<string>();
  const found = new Set<string>();
  return {
    shows(task) {
      const [population = '', code = ''] = namesOf(task);
      known.add(population).add(code);
      if (wanted === undefined) return true;
      const names = namesOf(task).map((name) => name.toLowerCase());
      const hits = wanted.filter((name) => names.includes(name.toLowerCase()));
      for (const name of hits) found.add(name);
      return hits.length > 0;
    },
    requireFound() {
      const missing = wanted?.find((name) => !found.has(name));
      if (missing === undefined) return;
      throw new EpycloudError('usage', `The results have no population ${missing}.`, {
        hint: nearestHint(missing, [...known], 'They have none at all.'),
      });
    },
  };
}
