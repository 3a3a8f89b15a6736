import type { Calibration } from './calibration.ts';
import { checkGeneration } from './calibration-references.ts';
import { didYouMean } from './did-you-mean.ts';
import type { Model } from './model.ts';
import type { Output, Selection } from './output.ts';
import type { Position, Problems } from './problems.ts';

const NEEDS_CALIBRATION = "take it out, or add 'calibration' to the modelset";
const WEEKLY: ReadonlySet<string> = new Set(['D', 'W-SAT']);

/** Notes columns that no table can have, and tables that the run cannot fill. */
export function checkOutput(
  model: Model,
  calibration: Calibration | undefined,
  output: Output,
  problems: Problems,
): void {
  const groups = [...model.ageGroups.map(({ label }) => label.text), 'total'];
  const compared = calibration?.comparison?.valueColumn.text;
  const check = (wanted: Selection, things: readonly string[], what: string) => {
    const known = things.flatMap((thing) => groups.map((group) => `${thing}_${group}`));
    const all = compared === undefined ? known : [...known, compared];
    checkColumns(wanted, { all, things, groups, what }, problems);
  };
  const states = model.compartments.map(({ id }) => id.text);
  const flows = model.transitions.map(({ source, target }) => `${source.text}_to_${target.text}`);
  // Without age groups, what is wrong with those is noted, and no column has a name.
  const asked = model.ageGroups.length > 0 ? [output.quantiles, output.trajectories] : [];
  for (const tables of asked) {
    check(tables.compartments, states, 'compartments');
    check(tables.transitions, flows, 'transitions');
  }
  const { emptyAt, leavesFit } = output;
  // With `quantiles: {}` a calibration still leaves its fit.
  if (emptyAt !== undefined && (calibration === undefined || leavesFit !== true)) {
    problems.add(
      emptyAt,
      'this output asks for no table, so a run would save nothing',
      'add quantiles: {compartments: true, transitions: true}',
    );
  }
  if (calibration === undefined) refuseWithout(output, problems);
  else {
    checkGenerations(calibration, output, problems);
    checkProjected(calibration, output, problems);
    checkHub(model, output, problems);
  }
}

interface Columns {
  readonly all: readonly string[];
  readonly things: readonly string[];
  readonly groups: readonly string[];
  readonly what: string;
}

function checkColumns(wanted: Selection, columns: Columns, problems: Problems): void {
  if (typeof wanted === 'boolean') return;
  const { all, things, groups, what } = columns;
  for (const { text, at } of wanted) {
    if (all.includes(text)) continue;
    const hint = things.includes(text)
      ? `write '${text}_total' or '${text}_${groups[0]}'`
      : didYouMean(text, all);
    problems.add(at, `'${text}' is no column of ${what}`, hint);
  }
}

function refuseWithout(output: Output, problems: Problems): void {
  const asked: readonly (readonly [string, Position | undefined])[] = [
    ['calibration', output.fit?.at],
    ['posteriors', output.posteriors?.at],
    ['flusight_format', output.hub?.at],
    ['projection_parameters', output.draws],
  ];
  for (const [key, at] of asked) {
    if (at === undefined) continue;
    problems.add(at, `'${key}' in output needs a calibration`, NEEDS_CALIBRATION);
  }
}

function checkGenerations(calibration: Calibration, output: Output, problems: Problems): void {
  if (calibration.strategy === undefined) return;
  for (const wanted of [output.fit, output.posteriors]) {
    for (const [generation, at] of wanted?.numbers ?? []) {
      checkGeneration(generation, calibration.strategy.generations, at, problems);
    }
  }
}

function checkProjected(calibration: Calibration, output: Output, problems: Problems): void {
  if (calibration.projectionAt !== undefined) return;
  for (const [key, at] of [
    ['flusight_format', output.hub?.at],
    ['projection_parameters', output.draws],
  ] as const) {
    if (at === undefined) continue;
    problems.add(
      at,
      `'${key}' in output needs a projection`,
      'add projection: {n_trajectories: 100} to modelset.calibration',
    );
  }
}

function checkHub({ timespan, resample }: Model, { hub }: Output, problems: Problems): void {
  if (hub === undefined) return;
  const { end } = timespan;
  if (end !== undefined && end < hub.reference) {
    problems.add(
      hub.referenceAt,
      `reference_date ${hub.reference} is after the model's end_date ${end}, so there is no forecast`,
      'end the model three weeks after the reference_date',
    );
  }
  if (resample === undefined || WEEKLY.has(resample.text)) return;
  problems.add(
    resample.at,
    `resample_frequency '${resample.text}' gives no weeks that end on Saturday, and flusight_format needs them`,
    'use W-SAT or D',
  );
}
