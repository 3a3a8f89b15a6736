import { suggest } from '../../pipeline/suggest.ts';
import { addDays } from './calendar.ts';
import type { Calibration } from './calibration.ts';
import { didYouMean } from './did-you-mean.ts';
import type { Name } from './fields.ts';
import type { Model } from './model.ts';
import type { Position, Problems } from './problems.ts';

const SEASONALITY_MIN = 'seasonality_min';
const ADD_PRIOR = 'add its prior to modelset.calibration, or give it a value';

/** Notes priors that nothing uses, calibrated names without a prior, and dates that do not fit. */
export function checkCalibration(
  model: Model,
  calibration: Calibration | undefined,
  problems: Problems,
): void {
  if (calibration !== undefined) {
    checkParameters(model, calibration, problems);
    checkCompartments(model, calibration, problems);
    checkTransitions(model, calibration, problems);
    checkWindow(model, calibration, problems);
    checkStart(model, calibration, problems);
    checkProjection(calibration, problems);
  }
  checkCalibrated(model, calibration, problems);
}

function checkParameters(model: Model, calibration: Calibration, problems: Problems): void {
  for (const { text, at } of calibration.parameterNames) {
    const parameter = model.parameters.get(text);
    if (parameter?.kind === 'calibrated') continue;
    if (parameter !== undefined) {
      problems.add(
        at,
        `the prior '${text}' is not used: the parameter's type is '${parameter.kind}'`,
        "make its type 'calibrated', or remove the prior",
      );
    } else if (text !== SEASONALITY_MIN) {
      const hint = didYouMean(text, [...model.parameters.keys(), SEASONALITY_MIN]);
      problems.add(at, `the prior '${text}' is for no parameter of the model`, hint);
    } else if (model.seasonality === undefined) {
      problems.add(
        at,
        "the prior 'seasonality_min' is not used: the model has no seasonality",
        'add the section `seasonality` to the model, or remove the prior',
      );
    }
  }
}

function checkCompartments(model: Model, calibration: Calibration, problems: Problems): void {
  const known = new Map(model.compartments.map((each) => [each.id.text, each]));
  for (const { text, at } of calibration.compartmentNames) {
    if (calibration.parameterNames.some((name) => name.text === text)) {
      const message = `there are two priors '${text}', for a parameter and a compartment`;
      problems.add(at, message, 'rename the parameter');
    }
    const compartment = known.get(text);
    if (compartment === undefined) {
      const hint = didYouMean(text, known.keys());
      problems.add(at, `the prior '${text}' is for no compartment of the model`, hint);
    } else if (compartment.initial !== 'calibrated') {
      problems.add(
        at,
        `the prior '${text}' is not used: the compartment's init is not 'calibrated'`,
        "make its init 'calibrated', or remove the prior",
      );
    }
  }
}

function checkCalibrated(
  model: Model,
  calibration: Calibration | undefined,
  problems: Problems,
): void {
  const parameters = calibration?.parameterNames ?? [];
  const names = [...model.parameters.keys(), SEASONALITY_MIN];
  for (const { kind, name } of model.parameters.values()) {
    if (kind !== 'calibrated' || isGiven(name.text, parameters, names)) continue;
    problems.add(name.at, `parameter '${name.text}' is calibrated, and has no prior`, ADD_PRIOR);
  }
  const compartments = calibration?.compartmentNames ?? [];
  const ids = model.compartments.map(({ id }) => id.text);
  for (const { initial, initialAt, id } of model.compartments) {
    if (initial !== 'calibrated' || isGiven(id.text, compartments, ids)) continue;
    problems.add(initialAt, `init of '${id.text}' is calibrated, and has no prior`, ADD_PRIOR);
  }
  const { startFrom, startAt } = model.timespan;
  if (startFrom === 'calibrated' && calibration?.startAt === undefined) {
    problems.add(
      startAt,
      'start_date is calibrated, and has no prior',
      'add start_date: {reference_date: …, prior: …} to modelset.calibration',
    );
  }
}

/** Whether there is a prior of a name, or of that name misspelt, which is noted. */
function isGiven(name: string, priors: readonly Name[], known: readonly string[]): boolean {
  return priors.some(
    ({ text }) => text === name || (!known.includes(text) && suggest(text, known) === name),
  );
}

function checkTransitions(model: Model, { comparison }: Calibration, problems: Problems): void {
  const flows = model.transitions.map(({ source, target }) => `${source.text}_to_${target.text}`);
  const groups = ['total', ...model.ageGroups.map(({ label }) => label.text)];
  const known = groups.flatMap((group) => flows.map((flow) => `${flow}_${group}`));
  for (const { text, at } of comparison?.transitions ?? []) {
    if (known.includes(text) || model.ageGroups.length === 0) continue;
    const hint = flows.includes(text)
      ? `write '${text}_total' or '${text}_${groups.at(-1)}'`
      : didYouMean(text, known);
    problems.add(at, `'${text}' is no transition of the model`, hint);
  }
}

function checkWindow(model: Model, { window }: Calibration, problems: Problems): void {
  const { start, end } = model.timespan;
  if (window === undefined) return;
  if (end !== undefined && window.end > end) {
    problems.add(
      window.endAt,
      `fitting_window ends on ${window.end}, after the model's end_date ${end}`,
      'end it earlier, or the model later',
    );
  }
  if (start !== undefined && window.start < start) {
    problems.add(
      window.startAt,
      `fitting_window starts on ${window.start}, before the model's start_date ${start}`,
      'start it later, or the model earlier',
    );
  }
}

function checkStart(model: Model, calibration: Calibration, problems: Problems): void {
  const { start, startFrom, step } = model.timespan;
  const { window, startAt } = calibration;
  if (startAt !== undefined && (start !== undefined || startFrom === 'sampled')) {
    problems.add(
      startAt,
      "the prior of start_date is not used: the model's start_date is not 'calibrated'",
      "write start_date: calibrated in the model's timespan, or remove the prior",
    );
  }
  if (calibration.start !== undefined && /^\d/.test(model.resample?.text ?? '')) {
    problems.add(
      model.resample?.at ?? model.at,
      `'${model.resample?.text}' makes other dates for each calibrated start_date`,
      'use D or W-SAT',
    );
  }
  if (window === undefined) return;
  const steps = Math.ceil(2 * step);
  if (calibration.start !== undefined) {
    const { latest, prior } = calibration.start;
    if (latest === undefined || addDays(latest, steps) <= window.end) return;
    problems.add(
      prior.at,
      `a calibrated start_date can be as late as ${latest}, and needs 3 time steps until fitting_window ends on ${window.end}`,
      "lower the prior's largest value, or end the window later",
    );
  } else if (start !== undefined && start <= window.start && addDays(start, steps) > window.end) {
    const message = 'a calibration needs at least 3 time steps until fitting_window ends';
    problems.add(window.endAt, message, 'end it later');
  }
}

function checkProjection({ strategy, projection }: Calibration, problems: Problems): void {
  if (strategy === undefined || projection?.generation === undefined) return;
  checkGeneration(projection.generation, strategy.generations, projection.at, problems);
}

/** Notes a generation that the calibration does not make. They count from 0. */
export function checkGeneration(
  wanted: number,
  count: number,
  at: Position,
  problems: Problems,
): void {
  if (wanted < count) return;
  problems.add(
    at,
    `generation ${wanted} is never made: the calibration makes ${count}, counted from 0`,
    `at most ${count - 1} here`,
  );
}
