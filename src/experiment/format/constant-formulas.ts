import { evaluate, type Numbers } from './expression.ts';
import type { Formula } from './formulas.ts';
import type { Model } from './model.ts';
import type { Modelset } from './modelset.ts';
import { calculationOrder, type Parameters } from './parameters.ts';
import type { Problems } from './problems.ts';

/** Notes calculated parameters and rates of constants that have no finite value, like `1/period` with `period: 0`. */
export function checkConstants(
  model: Model,
  modelset: Modelset | undefined,
  problems: Problems,
): void {
  const values = givenNumbers(model.parameters, drawnIn(modelset));
  const found = calculationOrder(model.parameters);
  for (const { name, formula } of 'order' in found ? found.order : []) {
    if (formula === undefined || !isKnown(formula, values)) continue;
    const result = evaluate(formula.tree, values);
    values.set(name.text, result);
    requireFinite(model, formula, { what: `parameter '${name.text}'`, result }, problems);
  }
  const forced = forcedIn(model);
  for (const { source, target, channels } of model.transitions) {
    for (const { rate } of channels) {
      const known = isKnown(rate, values) && !rate.names.some((name) => forced.has(name));
      if (rate.names.length === 0 || !known) continue;
      const result = evaluate(rate.tree, values);
      const what = `the rate from ${source.text} to ${target.text}`;
      requireFinite(model, rate, { what, result }, problems);
    }
  }
}

/** Names a value of an age group only where there are several. */
function requireFinite(
  { ageGroups }: Model,
  { text, at }: Formula,
  { what, result }: { readonly what: string; readonly result: Numbers },
  problems: Problems,
): void {
  const wrong = result.findIndex((value) => !Number.isFinite(value));
  if (wrong === -1) return;
  const group = result.length > 1 ? ` in age group '${ageGroups[wrong]?.label.text}'` : '';
  problems.add(
    at,
    `${what} ('${text}') is not finite: it is ${result[wrong]}${group}`,
    'see that it divides by nothing that is 0, and takes no root or logarithm of a negative number',
  );
}

function givenNumbers(parameters: Parameters, drawn: ReadonlySet<string>): Map<string, Numbers> {
  const known = [...parameters.values()].filter(
    ({ name, kind }) => (kind === 'scalar' || kind === 'age_varying') && !drawn.has(name.text),
  );
  return new Map(known.map(({ name, numbers }) => [name.text, numbers]));
}

function isKnown({ names }: Formula, values: ReadonlyMap<string, Numbers>): boolean {
  return names.every((name) => values.has(name));
}

/** The parameters that a sampler or a prior gives, which may stand as scalars in the model. */
function drawnIn(modelset: Modelset | undefined): ReadonlySet<string> {
  const { sampling, calibration } = modelset ?? {};
  const names = [
    ...(calibration?.parameterNames ?? []),
    ...(sampling?.grid?.parameters ?? []),
    ...(sampling?.hypercube?.parameters ?? []),
  ];
  return new Set(names.map(({ text }) => text));
}

/** What changes over time: a rate of it is calculated only after that. */
function forcedIn({ interventions, seasonality }: Model): ReadonlySet<string> {
  const targets = interventions.flatMap((each) => ('target' in each ? [each.target.text] : []));
  return new Set(seasonality === undefined ? targets : [...targets, seasonality.target.text]);
}
