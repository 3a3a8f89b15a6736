import { suggest } from '../../pipeline/suggest.ts';
import { didYouMean } from './did-you-mean.ts';
import { type Name, shown } from './fields.ts';
import type { Model } from './model.ts';
import type { Problems } from './problems.ts';
import type { Sampling } from './sampling.ts';

const START = 'start_date';

/** Notes samplers of unknown names, and sampled names that no sampler draws. */
export function checkSampling(
  model: Model,
  sampling: Sampling | undefined,
  problems: Problems,
): void {
  if (sampling !== undefined) {
    checkGrid(model, sampling, problems);
    checkHypercube(model, sampling, problems);
    checkCompartments(model, sampling, problems);
    checkUnused(sampling, problems);
    checkRanges(model, sampling, problems);
  }
  checkDrawn(model, sampling, problems);
}

function drawnParameters(sampling: Sampling | undefined): readonly Name[] {
  return [
    ...(sampling?.grid?.parameters ?? []),
    ...(sampling?.hypercube?.parameters ?? []),
    ...(sampling?.drawnOtherwise ?? []),
  ];
}

function drawnCompartments(sampling: Sampling | undefined): readonly Name[] {
  return [...(sampling?.hypercube?.compartments ?? []), ...(sampling?.drawnOtherwise ?? [])];
}

/** Whether one of some names is this one, misspelt: then that is noted, and this one is not missing. */
function isMisspelt(name: string, drawn: readonly Name[], known: readonly string[]): boolean {
  return drawn.some(({ text }) => !known.includes(text) && suggest(text, known) === name);
}

function checkParameter(name: Name, model: Model, problems: Problems): void {
  const parameter = model.parameters.get(name.text);
  if (parameter === undefined) {
    const message = `the sampler names '${name.text}', which is no parameter of the model`;
    problems.add(name.at, message, didYouMean(name.text, model.parameters.keys()));
  } else if (parameter.kind === 'calculated') {
    problems.add(
      name.at,
      `the sampler draws '${name.text}', which is calculated`,
      "make its type 'sampled', or sample what it is calculated from",
    );
  }
}

function checkGrid(
  model: Model,
  { grid, distributed, parameterNames }: Sampling,
  problems: Problems,
): void {
  for (const name of grid?.parameters ?? []) {
    if (name.text === START) {
      problems.add(name.at, 'a grid cannot take start_date', 'use an LHS sampler for it');
      continue;
    }
    checkParameter(name, model, problems);
    const listed = parameterNames.some(({ text }) => text === name.text);
    const isFaulty = !listed || distributed.has(name.text);
    if (!isFaulty || !isNew(name, model, parameterNames)) continue;
    problems.add(
      name.at,
      `the grid takes '${name.text}', which has no 'values' in sampling.parameters`,
      `add ${name.text}: {values: [...]} to sampling.parameters`,
    );
  }
}

/** Whether a missing section is a fault of its own: not where the name itself is the fault. */
function isNew(name: Name, model: Model, listed: readonly Name[]): boolean {
  return model.parameters.has(name.text) || listed.some(({ text }) => text === name.text);
}

function checkHypercube(model: Model, sampling: Sampling, problems: Problems): void {
  const { grid, hypercube, parameterNames, values } = sampling;
  const taken = new Set(grid?.parameters.map(({ text }) => text));
  for (const name of hypercube?.parameters ?? []) {
    if (taken.has(name.text)) {
      problems.add(
        name.at,
        `two samplers draw '${name.text}', and the grid's values are the ones that count`,
        'take it out of one of them',
      );
      continue;
    }
    if (name.text === START) {
      if (sampling.startAt !== undefined) continue;
      problems.add(
        name.at,
        "the sampler draws start_date, and sampling has no 'start_date'",
        'add start_date: {reference_date: …, distribution: …}',
      );
      continue;
    }
    checkParameter(name, model, problems);
    const listed = parameterNames.some(({ text }) => text === name.text);
    if ((listed && !values.has(name.text)) || !isNew(name, model, parameterNames)) continue;
    problems.add(
      name.at,
      `the LHS sampler draws '${name.text}', and sampling.parameters has no 'distribution' for it`,
      `add ${name.text}: {distribution: {name: uniform, args: [low, high]}}`,
    );
  }
}

function checkCompartments(model: Model, sampling: Sampling, problems: Problems): void {
  const initial = new Map(model.compartments.map((each) => [each.id.text, each.initial]));
  for (const name of sampling.hypercube?.compartments ?? []) {
    if (!initial.has(name.text)) {
      const message = `the sampler names '${name.text}', which is no compartment`;
      problems.add(name.at, message, didYouMean(name.text, initial.keys()));
      continue;
    }
    if (initial.get(name.text) === 'default') {
      problems.add(
        name.at,
        `the sampler draws '${name.text}', which takes the rest (init: default)`,
        "make its init 'sampled', and another compartment the default",
      );
      continue;
    }
    if (sampling.compartmentNames.some(({ text }) => text === name.text)) continue;
    problems.add(
      name.at,
      `the sampler draws '${name.text}', and sampling.compartments has no range`,
      `add ${name.text}: {min: 0, max: 0.1} to sampling.compartments`,
    );
  }
}

function checkUnused(sampling: Sampling, problems: Problems): void {
  const drawn = drawnParameters(sampling);
  const names = sampling.parameterNames.map(({ text }) => text);
  for (const name of sampling.parameterNames) {
    if (has(drawn, name.text) || isMisspelt(name.text, drawn, names)) continue;
    const hint = "add it to a sampler's parameters, or remove it";
    problems.add(name.at, `no sampler draws '${name.text}'`, hint);
  }
  const compartments = drawnCompartments(sampling);
  const listed = sampling.compartmentNames.map(({ text }) => text);
  for (const name of sampling.compartmentNames) {
    if (has(compartments, name.text) || isMisspelt(name.text, compartments, listed)) continue;
    problems.add(
      name.at,
      `no sampler draws the compartment '${name.text}'`,
      "add it to the LHS sampler's compartments, or remove it",
    );
  }
  if (sampling.startAt !== undefined && !has(drawn, START)) {
    problems.add(
      sampling.startAt,
      'no sampler draws start_date',
      "add start_date to the LHS sampler's parameters, or remove it",
    );
  }
}

function has(names: readonly Name[], text: string): boolean {
  return names.some((name) => name.text === text);
}

function checkRanges(model: Model, sampling: Sampling, problems: Problems): void {
  const { start, hypercube, ranges } = sampling;
  const { end } = model.timespan;
  if (start !== undefined && end !== undefined && start.latest > end) {
    problems.add(
      start.spread.at,
      `a sampled start_date can be as late as ${start.latest}, after end_date ${end}`,
      'lower the largest value, or end the model later',
    );
  }
  const lowest = (hypercube?.compartments ?? []).reduce(
    (sum, { text }) => sum + (ranges.get(text)?.low ?? 0),
    0,
  );
  if (hypercube !== undefined && lowest > 1) {
    const message = `the compartments' least shares add up to ${shown(lowest)}, above 1`;
    problems.add(hypercube.at, message, 'lower the ranges');
  }
}

function checkDrawn(model: Model, sampling: Sampling | undefined, problems: Problems): void {
  const drawn = drawnParameters(sampling);
  const parameters = [...model.parameters.keys()];
  for (const { kind, name } of model.parameters.values()) {
    if (kind !== 'sampled' || has(drawn, name.text)) continue;
    if (isMisspelt(name.text, drawn, parameters)) continue;
    problems.add(
      name.at,
      `parameter '${name.text}' is sampled, and no sampler draws it`,
      'add it to a sampler in modelset.sampling, or give it a value',
    );
  }
  const compartments = drawnCompartments(sampling);
  const ids = model.compartments.map(({ id }) => id.text);
  for (const { initial, initialAt, id } of model.compartments) {
    if (initial !== 'sampled' || has(compartments, id.text)) continue;
    if (isMisspelt(id.text, compartments, ids)) continue;
    problems.add(
      initialAt,
      `init of '${id.text}' is sampled, and no sampler draws it`,
      'add it to the compartments of an LHS sampler',
    );
  }
  const { startFrom, startAt } = model.timespan;
  if (startFrom !== 'sampled' || has(drawn, START)) return;
  if (isMisspelt(START, drawn, [...parameters, START])) return;
  problems.add(
    startAt,
    'start_date is sampled, and no sampler draws it',
    'add start_date to the parameters of an LHS sampler',
  );
}
