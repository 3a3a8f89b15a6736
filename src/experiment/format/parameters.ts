import { FUNCTIONS } from './expression.ts';
import { choice, entries, items, type Name } from './fields.ts';
import { constant, type Formula, formula } from './formulas.ts';
import type { Position, Problems } from './problems.ts';
import { readSection } from './section.ts';
import type { Value } from './yaml-value.ts';

/** The name that stands for the largest eigenvalue of the summed contact matrices. */
export const EIGENVALUE = 'eigenvalue';

const KINDS = ['scalar', 'age_varying', 'sampled', 'calibrated', 'calculated'] as const;
const NAME = /^[\p{L}_][\p{L}\p{N}_]*$/u;

/** A parameter: one number (`scalar`), one a group (`age_varying`), or how to get it. */
export interface Parameter {
  readonly name: Name;
  readonly kind: (typeof KINDS)[number];
  readonly numbers: readonly number[];
  readonly formula?: Formula | undefined;
  readonly at: Position;
}

export type Parameters = ReadonlyMap<string, Parameter>;

/** The parameters in order, by name. */
export function readParameters(value: Value | undefined, problems: Problems): Parameters {
  const found = new Map<string, Parameter>();
  for (const [name, item] of entries(value, problems, 'parameters')) {
    if (name.text === EIGENVALUE || FUNCTIONS.has(name.text) || !NAME.test(name.text)) {
      problems.add(
        name.at,
        `'${name.text}' cannot be a parameter's name`,
        'use letters, digits and _; eigenvalue and functions such as exp are taken',
      );
      continue;
    }
    found.set(name.text, parameterOf(name, item, problems));
  }
  return found;
}

function parameterOf(name: Name, item: Value, problems: Problems): Parameter {
  const what = `parameter '${name.text}'`;
  const section = readSection(item, problems, what, ['type', 'value', 'values']);
  const kind = choice(section.required('type'), problems, `the type of ${what}`, KINDS);
  const made = { name, numbers: [], at: item.at };
  switch (kind) {
    case 'scalar':
      section.forbid('values', "a scalar has one 'value'");
      return { ...made, kind, numbers: [constant(section.required('value'), problems, what) ?? 0] };
    case 'age_varying': {
      section.forbid('value', "an age_varying parameter has a list of 'values'");
      const listed = section.required('values');
      const numbers = items(listed, problems, `values of ${what}`).map(
        (each) => constant(each, problems, `a value of ${what}`) ?? 0,
      );
      return { ...made, kind, numbers, at: listed?.at ?? item.at };
    }
    case 'sampled':
    case 'calibrated': {
      const origin = kind === 'sampled' ? 'modelset.sampling' : 'a prior in modelset.calibration';
      for (const key of ['value', 'values']) section.forbid(key, `its values come from ${origin}`);
      return { ...made, kind };
    }
    case 'calculated':
      section.forbid('values', "a calculated parameter has one expression in 'value'");
      return { ...made, kind, formula: formula(section.required('value'), problems, what) };
    case undefined:
      // Its type is wrong and noted; it stays known, so that a rate that uses it is not blamed too.
      return { ...made, kind: 'scalar', numbers: [0] };
  }
}

/**
 * The calculated parameters so that each comes after those it uses; or the names of a circle, the first
 * again at its end.
 */
export function calculationOrder(
  parameters: Parameters,
): { readonly order: readonly Parameter[] } | { readonly cycle: readonly string[] } {
  const done = new Map<string, Parameter>();
  const path: string[] = [];
  const visit = (name: string): readonly string[] | undefined => {
    const parameter = parameters.get(name);
    if (parameter?.formula === undefined || done.has(name)) return undefined;
    if (path.includes(name)) return [...path.slice(path.indexOf(name)), name];
    path.push(name);
    for (const used of parameter.formula.names) {
      const cycle = visit(used);
      if (cycle !== undefined) return cycle;
    }
    path.pop();
    done.set(name, parameter);
    return undefined;
  };
  for (const name of parameters.keys()) {
    const cycle = visit(name);
    if (cycle !== undefined) return { cycle };
  }
  return { order: [...done.values()] };
}
