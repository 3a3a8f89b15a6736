import { asNumber, freeText, items, type Name, number, text } from './fields.ts';
import type { Position, Problems } from './problems.ts';
import { readSection } from './section.ts';
import { isEmptyList, isList, type Value } from './yaml-value.ts';

const FOUND = ['default', 'sampled', 'calibrated'] as const;

/** People (1 at least), a share of each group (below 1), the same by group, or how to find it out. */
export type Initial = (typeof FOUND)[number] | number | readonly number[];

/** A state that people are in. */
export interface Compartment {
  readonly id: Name;
  readonly initial: Initial | undefined;
  /** Whether something stands there that could not be read, which is noted. */
  readonly isFaulty: boolean;
  readonly initialAt: Position;
}

/** The compartments in order. */
export function readCompartments(
  value: Value | undefined,
  problems: Problems,
): readonly Compartment[] {
  const found = new Map<string, Compartment>();
  for (const item of items(value, problems, 'compartments')) {
    const section = readSection(item, problems, 'a compartment', ['id', 'label', 'init']);
    freeText(section.optional('label'), problems, 'label');
    const id = text(section.required('id'), problems, "a compartment's id");
    const initial = section.optional('init');
    if (id === undefined) continue;
    if (found.has(id.text)) {
      problems.add(id.at, `the compartment '${id.text}' is here twice`, 'remove one of them');
      continue;
    }
    const read = initialOf(initial, problems, id.text);
    found.set(id.text, {
      id,
      initial: read,
      isFaulty: initial !== undefined && read === undefined,
      initialAt: initial?.at ?? item.at,
    });
  }
  if (isEmptyList(value)) problems.add(value.at, 'compartments is empty', 'add `- id: S`');
  return [...found.values()];
}

function initialOf(
  value: Value | undefined,
  problems: Problems,
  name: string,
): Initial | undefined {
  if (value === undefined) return undefined;
  const what = `init of '${name}'`;
  const { data } = value;
  if (isList(data)) {
    return data.map((item) => number(item, problems, what, { minimum: 0 }) ?? 0);
  }
  if (typeof data !== 'string' || asNumber(value) !== undefined) {
    return number(value, problems, what, { minimum: 0 });
  }
  const word = FOUND.find((candidate) => candidate === data);
  if (word !== undefined) return word;
  problems.add(
    value.at,
    `${what} cannot be '${data}'`,
    'write default, sampled, calibrated, people, a share below 1, or a list by group',
  );
  return undefined;
}
