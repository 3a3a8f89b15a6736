import { daysBetween } from './calendar.ts';
import type { Compartment } from './compartments.ts';
import { didYouMean } from './did-you-mean.ts';
import { type Name, shown } from './fields.ts';
import { LAYERS } from './forcing.ts';
import { checkNames, constantValue } from './formulas.ts';
import type { Model } from './model.ts';
import type { Modelset } from './modelset.ts';
import { calculationOrder, EIGENVALUE } from './parameters.ts';
import type { Problems } from './problems.ts';

const MOST_STEPS = 1_000_000;

/** Notes every name of a model that stands for nothing, and every length or date that does not fit. */
export function checkModel(model: Model, modelset: Modelset | undefined, problems: Problems): void {
  checkShares(model, problems);
  checkInitial(model, problems);
  checkTransitions(model, problems);
  checkParameters(model, problems);
  checkForcing(model, problems);
  checkPopulation(model, modelset, problems);
  checkSteps(model, modelset, problems);
}

/** What a name must be one of. */
interface Kind {
  readonly known: Iterable<string>;
  readonly kind: string;
  readonly where: string;
}

function requireKnown(name: Name, { known, kind, where }: Kind, problems: Problems): void {
  const names = [...known];
  if (names.includes(name.text)) return;
  const message = `${where} names '${name.text}', which is no ${kind}`;
  problems.add(name.at, message, didYouMean(name.text, names));
}

function checkShares(model: Model, problems: Problems): void {
  const groups = model.ageGroups.length;
  let shares = new Array<number>(groups).fill(0);
  for (const { id, initial, initialAt } of model.compartments) {
    if (typeof initial !== 'number' && !Array.isArray(initial)) continue;
    const values: readonly number[] =
      typeof initial === 'number' ? new Array<number>(groups).fill(initial) : initial;
    if (groups > 0 && values.length !== groups) {
      problems.add(
        initialAt,
        `init of '${id.text}' has ${values.length} values, and there are ${groups} age groups`,
        'give one value for each age group',
      );
      continue;
    }
    shares = shares.map((share, index) => share + shareOf(values[index] ?? 0));
    // Rounded: 0.1 + 0.2 + 0.7 is one, whatever binary fractions make of it.
    if (shares.some((share) => share > 1 + 1e-12)) {
      const message = 'the shares of the initial conditions add up to more than 1';
      problems.add(initialAt, message, 'lower them, or give people instead of shares');
      shares = shares.map(() => 0);
    }
  }
}

function shareOf(value: number): number {
  return value > 0 && value < 1 ? value : 0;
}

function checkInitial(model: Model, problems: Problems): void {
  if (model.compartments.some(({ isFaulty }) => isFaulty)) return;
  const given = model.compartments.filter(({ initial }) => initial !== undefined);
  const [first] = given;
  const mediated = model.transitions.some(({ channels }) =>
    channels.some(({ mediator }) => mediator !== undefined),
  );
  const [compartment] = model.compartments;
  if (compartment !== undefined && first === undefined && !mediated) {
    problems.add(
      compartment.id.at,
      'no compartment has an init, and without mediated transitions none can be inferred',
      'give the compartments an init',
    );
  }
  if (first !== undefined && !given.some((each: Compartment) => each.initial === 'default')) {
    problems.add(
      first.initialAt,
      "no compartment has 'init: default', so most people are nowhere",
      'give it to the compartment that holds the rest, such as S',
    );
  }
}

function checkTransitions(model: Model, problems: Problems): void {
  const known = model.compartments.map(({ id }) => id.text);
  const compartment = (name: Name, where: string) =>
    requireKnown(name, { known, kind: 'compartment', where }, problems);
  for (const { source, target, channels } of model.transitions) {
    compartment(source, 'source');
    compartment(target, 'target');
    if (source.text === target.text) {
      problems.add(target.at, "a transition's source and target are the same");
    }
    for (const { rate, mediator } of channels) {
      if (mediator !== undefined) compartment(mediator, 'mediator');
      checkNames(rate, model.parameters.keys(), problems, 'the rate');
      if (rate.names.length === 0) constantValue(rate, problems, 'the rate');
    }
  }
}

function checkParameters({ ageGroups, parameters }: Model, problems: Problems): void {
  const groups = ageGroups.length;
  for (const { name, kind, numbers, formula, at } of parameters.values()) {
    const what = `parameter '${name.text}'`;
    if (kind === 'age_varying' && groups > 0 && numbers.length !== groups) {
      problems.add(
        at,
        `${what} has ${numbers.length} values, and there are ${groups} age groups`,
        'give one value for each age group',
      );
    }
    if (formula === undefined) continue;
    checkNames(formula, [...parameters.keys(), EIGENVALUE], problems, what);
    if (formula.names.length === 0) constantValue(formula, problems, what);
  }
  const found = calculationOrder(parameters);
  if (!('cycle' in found)) return;
  const [first = ''] = found.cycle;
  const parameter = parameters.get(first);
  if (parameter === undefined) return;
  problems.add(
    parameter.at,
    `calculated parameters depend on each other in a circle: ${found.cycle.join(' → ')}`,
    'give one of them a value',
  );
}

function checkForcing(model: Model, problems: Problems): void {
  const { seasonality, interventions, parameters } = model;
  const parameter = (name: Name, where: string) =>
    requireKnown(name, { known: parameters.keys(), kind: 'parameter', where }, problems);
  if (seasonality !== undefined) parameter(seasonality.target, 'seasonality');
  for (const intervention of interventions) {
    const where = 'the intervention';
    if ('target' in intervention) parameter(intervention.target, where);
    else {
      const kind = 'contact layer';
      requireKnown(intervention.layer, { known: LAYERS, kind, where }, problems);
    }
  }
}

function checkPopulation(
  { population, ageGroupsAt }: Model,
  modelset: Modelset | undefined,
  problems: Problems,
): void {
  if (modelset === undefined) {
    if (population !== undefined) return;
    const hint = 'add population.name, or a modelset with population_names';
    problems.add(ageGroupsAt, 'there is no population', hint);
    return;
  }
  const listed = modelset.populations.map(({ text }) => text);
  if (!modelset.isListed) return;
  if (listed.length === 0) {
    problems.add(
      modelset.populationsAt,
      'population_names is empty, so there is nothing to run',
      'list populations such as US-MA, or all',
    );
  } else if (population && !listed.includes(population.text) && !listed.includes('all')) {
    problems.add(
      population.at,
      `population.name '${population.text}' is not in the modelset's population_names`,
      'remove population.name: the modelset gives the populations',
    );
  }
}

function checkSteps(
  { timespan, resample }: Model,
  modelset: Modelset | undefined,
  problems: Problems,
): void {
  const { end, endAt, step } = timespan;
  const start =
    modelset?.sampling?.start?.latest ?? modelset?.calibration?.start?.reference ?? timespan.start;
  if (start === undefined || end === undefined || end < start) return;
  const steps = daysBetween(start, end) / step + 1;
  if (steps > MOST_STEPS) {
    problems.add(
      endAt,
      `delta_t ${shown(step)} makes ${shown(steps)} time steps, above ${MOST_STEPS}`,
      'delta_t is in days; choose a larger one',
    );
  }
  // epydemix infers the frequency of the steps first, and needs three of them for that.
  if (resample !== undefined && Math.floor(steps) < 3) {
    problems.add(
      endAt,
      'resample_frequency needs at least 3 time steps',
      'choose a later end_date or a smaller delta_t',
    );
  }
}
