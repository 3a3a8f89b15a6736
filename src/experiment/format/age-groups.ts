import { type Name, names } from './fields.ts';
import type { Position, Problems } from './problems.ts';
import { isList, type Value } from './yaml-value.ts';

/** Ages `first` to `last` in years, both included; without `last`, "and older". */
export interface AgeGroup {
  readonly label: Name;
  readonly first: number;
  readonly last?: number;
}

/**
 * The groups in order; they must follow each other from age 0, and the last must be open. None where one of them
 * could not be read: then nobody knows how many there are.
 */
export function readAgeGroups(value: Value | undefined, problems: Problems): readonly AgeGroup[] {
  const labels = names(value, problems, 'age_groups');
  const groups = labels.flatMap((label) => ageGroup(label, problems) ?? []);
  if (value === undefined || !isList(value.data) || groups.length < value.data.length) return [];
  checkContiguous(groups, value.at, problems);
  return groups;
}

function ageGroup(label: Name, problems: Problems): AgeGroup | undefined {
  const text = label.text.trim();
  const open = /^(\d+)\+$/.exec(text);
  if (open !== null) return { label, first: Number(open[1]) };
  const closed = /^(\d+)-(\d+)$/.exec(text);
  const [first, last] = [Number(closed?.[1]), Number(closed?.[2])];
  if (first <= last) return { label, first, last };
  problems.add(label.at, `'${label.text}' is no age group`, "write '5-17', or '65+' for the last");
  return undefined;
}

function checkContiguous(groups: readonly AgeGroup[], at: Position, problems: Problems): void {
  const end = groups.at(-1);
  if (end === undefined) {
    problems.add(at, 'age_groups is empty', "use ['0+'] for one group");
    return;
  }
  let expected = 0;
  for (const group of groups) {
    const { text, at: place } = group.label;
    if (group.first !== expected) {
      problems.add(
        place,
        `age groups must follow each other: '${text}' begins at ${group.first}, and ${expected} was expected`,
        `begin it at ${expected}`,
      );
      return;
    }
    if (group.last === undefined) {
      if (group !== end) problems.add(place, `'${text}' must be the last age group`);
      return;
    }
    expected = group.last + 1;
  }
  problems.add(
    end.label.at,
    `the last age group, '${end.label.text}', leaves people older than ${end.last} out`,
    `write '${end.first}+'`,
  );
}
