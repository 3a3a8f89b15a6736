/** A good experiment, by the names of its files; `data/…` lies beside config/. */
export type Files = Readonly<Record<string, string>>;

export const SAMPLING: Files = {
  'basemodel.yaml': `model:
  meta: {description: a season, version: 1}
  name: season
  random_seed: 42
  timespan:
    start_date: sampled
    end_date: 2025-03-01
    delta_t: 1.0
  simulation: {n_sims: 10, resample_frequency: W-SAT}
  population:
    age_groups: [0-4, 5-17, 18-49, 50-64, 65+]
  compartments:
    - {id: S, label: Susceptible, init: default}
    - {id: L, init: 0.0001}
    - {id: I, init: sampled}
    - {id: R, init: [0.1, 0.1, 0.2, 0.2, 0.3]}
  transitions:
    - {type: mediated, source: S, target: L, rate: beta, mediator: I}
    - {type: spontaneous, source: L, target: I, rate: epsilon}
    - {type: spontaneous, source: I, target: R, rate: gamma*(1 - severe)}
    - type: multi_mediated
      source: R
      target: S
      mediators:
        - {rate: 0.001, source: [I, L]}
  parameters:
    R0: {type: sampled}
    epsilon: {type: scalar, value: 0.5}
    period: {type: sampled}
    gamma: {type: calculated, value: 1/period}
    severe: {type: age_varying, values: [0.1, 0.05, 0.02, 0.1, 0.2]}
    beta: {type: calculated, value: R0*gamma/eigenvalue}
  seasonality:
    target_parameter: beta
    method: balcan
    seasonality_max_date: 2025-01-15
    seasonality_min_date: 2025-07-15
    max_value: 1
    min_value: 0.7
  interventions:
    - type: contact_matrix
      contact_matrix_layer: school
      scaling_factor: 0.3
      start_date: 2024-12-21
      end_date: 2025-01-05
    - type: parameter
      target_parameter: epsilon
      override_value: 0.4
      start_date: 2025-02-01
      end_date: 2025-02-10
`,
  'modelset.yaml': `modelset:
  population_names: [US-MA, US-VT]
  sampling:
    samplers:
      - strategy: grid
        parameters: [period]
      - strategy: LHS
        n_samples: 4
        parameters: [R0, start_date]
        compartments: [I]
    parameters:
      period: {values: [2, 3]}
      R0: {distribution: {type: scipy, name: uniform, args: [1.2, 2.0]}}
    compartments:
      I: {min: 0.0001, max: 0.001}
    start_date:
      reference_date: 2024-10-01
      distribution: {type: scipy, name: randint, args: [0, 21]}
`,
  'output.yaml': `output:
  meta: {id: weekly}
  tabular_output_types: [CSV]
  quantiles:
    selections: [0.025, 0.5, 0.975]
    compartments: [I_total, I_0-4]
    transitions: true
  trajectories:
    transitions: [I_to_R_total]
  model_meta: true
`,
};

export const CALIBRATION: Files = {
  'basemodel.yaml': `model:
  random_seed: 11
  timespan: {start_date: calibrated, end_date: 2025-02-08}
  simulation: {resample_frequency: W-SAT}
  population: {age_groups: [0-17, 18-64, 65+]}
  compartments:
    - {id: S, init: default}
    - {id: I, init: calibrated}
    - {id: H, init: 0}
    - {id: R, init: [0.1, 0.2, 0.4]}
  transitions:
    - {type: mediated, source: S, target: I, rate: beta, mediator: I}
    - {type: spontaneous, source: I, target: H, rate: hospital*gamma}
    - {type: spontaneous, source: I, target: R, rate: (1-hospital)*gamma}
    - {type: spontaneous, source: H, target: R, rate: 0.2}
  parameters:
    R0: {type: calibrated}
    gamma: {type: scalar, value: 1/3}
    hospital: {type: age_varying, values: [0.001, 0.002, 0.02]}
    beta: {type: calculated, value: R0*gamma/eigenvalue}
  seasonality:
    target_parameter: beta
    method: balcan
    seasonality_max_date: 2025-01-15
    max_value: 1
    min_value: 0.7
`,
  'modelset.yaml': `modelset:
  population_names: [US-MA, US-VT]
  calibration:
    strategy:
      name: SMC
      options: {num_particles: 15, num_generations: 3, max_time: 6h}
    distance_function: rmse
    observed_data_path: data/admissions.csv
    comparison:
      - observed_value_column: hospitalizations
        observed_date_column: target_end_date
        simulation: [I_to_H_total]
    fitting_window: {start_date: 2024-11-02, end_date: 2025-01-11}
    start_date:
      reference_date: 2024-10-06
      prior: {type: scipy, name: randint, args: [0, 21]}
    parameters:
      R0: {prior: {type: scipy, name: uniform, args: [1.1, 1.4]}}
      seasonality_min: {prior: {name: uniform, args: [0.5, 0.4]}}
    compartments:
      I: {prior: {name: uniform, args: [0.00001, 0.0009]}}
    projection: {n_trajectories: 20, generation_number: 2}
`,
  'output.yaml': `output:
  quantiles: {selections: [0.5], calibration: [0, 2], transitions: true}
  posteriors: {generations: [0, 2]}
  flusight_format: {reference_date: 2025-01-18}
  model_meta: {projection_parameters: true}
`,
  'data/admissions.csv': `geo_value,target_end_date,hospitalizations
${['US-MA', 'US-VT']
  .flatMap((place) =>
    ['2024-11-02', '2024-11-09', '2024-11-16', '2024-12-14', '2025-01-11', '2025-02-01'].map(
      (day, week) => `${place},${day},${week * 3 + 5}`,
    ),
  )
  .join('\n')}
`,
};

export const ALONE: Files = {
  'model.yaml': `model:
  timespan: {start_date: 2024-10-01, end_date: 2024-12-31}
  population: {name: US-VT, age_groups: [0+]}
  compartments: [{id: S, init: default}, {id: I, init: 100}, {id: R}]
  transitions:
    - {type: mediated, source: S, target: I, rate: 0.4, mediator: I}
    - {type: spontaneous, source: I, target: R, rate: 1/3}
`,
};

const GOOD = { SAMPLING, CALIBRATION, ALONE } as const;

/** One mistake in a good experiment. */
export interface Mistake {
  readonly of: keyof typeof GOOD;
  readonly file: string;
  /** What is replaced, once; empty where the file is replaced as a whole. */
  readonly find: string;
  readonly replace: string;
  /** What stands at the place that is to be named, in the changed file. */
  readonly at: string;
  /** A part of the message. */
  readonly says: string;
  /** How many problems it makes: more than one where other parts rely on what is gone. */
  readonly count: number;
}

type Row = readonly [find: string, replace: string, at: string, says: string, count?: number];

const rows = (of: keyof typeof GOOD, file: string, list: readonly Row[]): readonly Mistake[] =>
  list.map(([find, replace, at, says, count = 1]) => ({
    of,
    file,
    find,
    replace,
    at,
    says,
    count,
  }));

/** The files of an experiment with its mistake. */
export function plant({ of, file, find, replace }: Mistake): Files {
  const files = GOOD[of] as Files;
  const before = files[file] ?? '';
  if (!before.includes(find)) throw new Error(`${file} of ${of} has no ${find}`);
  return { ...files, [file]: find === '' ? replace : before.replace(find, () => replace) };
}

/** The line and the column, from 1, of the first place where a text stands. */
export function placeIn(contents: string, at: string): { line: number; column: number } {
  const index = contents.indexOf(at);
  if (index === -1) throw new Error(`there is no ${at}`);
  const before = contents.slice(0, index).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

export const MISTAKES: readonly Mistake[] = [
  ...rows('SAMPLING', 'basemodel.yaml', [
    ['model:\n', 'modell:\n', 'modell', "unknown root key 'modell'"],
    ['random_seed: 42', 'random_sed: 42', 'random_sed', "unknown key 'random_sed'"],
    ['random_seed: 42', 'random_seed: abc', 'abc', 'whole number'],
    ['random_seed: 42', 'random_seed: -1', '-1', 'at least 0'],
    ['name: season', 'name: season\n  name: again', 'name: again', 'here twice'],
    ['    end_date: 2025-03-01\n', '', 'start_date', "timespan needs 'end_date'"],
    ['end_date: 2025-03-01', 'end_date: 2025-02-30', '2025-02-30', 'must be a date'],
    ['end_date: 2025-03-01', 'end_date: 1.3.2025', '1.3.2025', 'must be a date'],
    ['end_date: 2025-03-01', 'end_date: 2024-10-05', '[0, 21]', 'after end_date'],
    ['delta_t: 1.0', 'delta_t: 0', '0\n  simulation', 'more than 0'],
    ['delta_t: 1.0', 'delta_T: 1.0', 'delta_T', "unknown key 'delta_T'"],
    ['n_sims: 10', 'n_sims: 0', '0, resample', 'at least 1'],
    ['n_sims: 10', 'n_sims: 10.5', '10.5', 'whole number'],
    ['resample_frequency: W-SAT', 'resample_frequency: W-SUT', 'W-SUT', 'no frequency'],
    ['resample_frequency', 'resample_freq', 'resample_freq', 'unknown key'],
    ['[0-4, 5-17, ', '[0-4, 6-17, ', '6-17', '5 was expected'],
    ['[0-4, 5-17, ', '[0-4, 4-17, ', '4-17', '5 was expected'],
    ['50-64, 65+]', '50-64, 65-80]', '65-80', 'leaves people older'],
    ['18-49', '18to49', '18to49', 'no age group'],
    [
      '{id: S, label: Susceptible, init: default}',
      '{id: S, init: defualt}',
      'defualt',
      'cannot be',
    ],
    ['init: default}', 'init: 0.5}', '0.5}', "no compartment has 'init: default'"],
    ['{id: L, init: 0.0001}', '{id: L, init: -3}', '-3', 'at least 0'],
    ['{id: L, init: 0.0001}', '{id: L, init: 0.0001}\n    - {id: S}', 'S}\n', 'here twice'],
    ['[0.1, 0.1, 0.2, 0.2, 0.3]', '[0.1, 0.1, 0.2]', '[0.1, 0.1, 0.2]}', '3 values'],
    ['[0.1, 0.1, 0.2, 0.2, 0.3]', '[0.1, 0.1, x, 0.2, 0.3]', 'x, 0.2', 'must be a number'],
    ['{id: L, init: 0.0001}', '{id: L, init: 0.95}', '[0.1, 0.1', 'add up to more than 1'],
    ['type: mediated', 'type: mediatd', 'mediatd', 'cannot be'],
    ['rate: beta, mediator: I}', 'rate: beta}', '{type: mediated', "needs 'mediator'"],
    ['rate: beta, mediator: I}', 'rate: beta, mediator: J}', 'J}', 'no compartment'],
    ['rate: beta, mediator: I}', 'mediator: I}', '{type: mediated', "needs 'rate'"],
    ['source: S, target: L', 'source: X, target: L', 'X, target', 'no compartment'],
    ['source: S, target: L', 'source: S, target: E', 'E, rate', 'no compartment'],
    ['rate: epsilon}', 'rate: epsilonn}', 'epsilonn', "uses 'epsilonn'"],
    [
      'rate: epsilon}',
      'rate: epsilon, mediator: I}',
      'mediator: I}\n    - {type: spontaneous, source: I',
      'cannot have',
    ],
    ['gamma*(1 - severe)', 'gamma*(1 - severe', 'gamma*(1 - severe', "')' is missing"],
    ['gamma*(1 - severe)', 'gamma*(1 - sevre)', 'gamma*(1 - sevre)', "uses 'sevre'"],
    ['gamma*(1 - severe)', 'gamma*sqt(severe)', 'gamma*sqt', "function 'sqt'"],
    ['rate: 0.001, source: [I, L]', 'rate: 0.001, source: [I, M]', 'M]', 'no compartment'],
    [
      'epsilon: {type: scalar, value: 0.5}',
      'epsilon: {type: scalar}',
      '{type: scalar}',
      "needs 'value'",
    ],
    ['value: 0.5}', 'value: "0,5"}', '"0,5"', 'cannot be read'],
    ['value: 0.5}', 'value: 1/0}', '1/0', 'finite'],
    ['epsilon: {type: scalar', 'epsilon: {type: skalar', 'skalar', 'cannot be'],
    ['values: [0.1, 0.05, 0.02, 0.1, 0.2]', 'values: [0.1, 0.05]', '[0.1, 0.05]', '2 values'],
    ['value: 1/period', 'value: 1/perod', '1/perod', "uses 'perod'"],
    ['value: 1/period', 'value: beta', '{type: calculated, value: beta', 'in a circle'],
    [
      'epsilon: {type: scalar',
      'exp: {type: scalar, value: 1}\n    epsilon: {type: scalar',
      'exp: {',
      'cannot be a parameter',
    ],
    ['target_parameter: beta', 'target_parameter: betta', 'betta', 'no parameter'],
    ['method: balcan', 'method: cosine', 'cosine', 'cannot be'],
    ['min_value: 0.7', 'min_value: 1.7', '1.7', 'more than max_value'],
    [
      'seasonality_min_date: 2025-07-15',
      'seasonality_min_date: 2024-07-15',
      '2024-07-15',
      'not after the peak',
    ],
    [
      '    seasonality_max_date: 2025-01-15\n',
      '',
      'target_parameter: beta',
      "needs 'seasonality_max_date'",
    ],
    ['contact_matrix_layer: school', 'contact_matrix_layer: schol', 'schol', 'no contact layer'],
    ['end_date: 2025-01-05', 'end_date: 2024-12-05', '2024-12-05', 'before start_date'],
    ['scaling_factor: 0.3', 'scaling_factor: -0.3', '-0.3', 'at least 0'],
    ['target_parameter: epsilon', 'target_parameter: epsilom', 'epsilom', 'no parameter'],
    [
      'override_value: 0.4',
      'override_value: 0.4\n      scaling_factor: 0.2',
      'type: parameter',
      'exactly one',
    ],
    ['type: contact_matrix', 'type: school_closure', 'school_closure', 'not supported'],
    ['type: contact_matrix\n', 'type: contact\n', 'contact\n', 'cannot be'],
    ['  parameters:', '\tparameters:', '', 'not valid YAML'],
    [
      'meta: {description: a season, version: 1}',
      'meta: {description: a season',
      '',
      'not valid YAML',
    ],
    [
      '  interventions:\n',
      '  vaccination: {origin_compartment: S}\n  interventions:\n',
      'vaccination',
      'not supported',
    ],
    ['', '', '', 'empty'],
  ]),
  ...rows('SAMPLING', 'modelset.yaml', [
    ['modelset:\n', 'model_set:\n', 'model_set', 'unknown root key'],
    [
      'population_names: [US-MA, US-VT]',
      'population_names: [US-MA, US-VX]',
      'US-VX',
      'unknown location',
    ],
    ['population_names: [US-MA, US-VT]', 'population_names: [US-MA, US-MA]', 'US-MA]', 'twice'],
    ['population_names: [US-MA, US-VT]', 'population_names: []', '[]', 'empty'],
    ['  population_names: [US-MA, US-VT]\n', '', 'sampling', "needs 'population_names'"],
    ['population_names:', 'populations:', 'populations', "needs 'population_names'", 2],
    ['strategy: grid', 'strategy: gird', 'gird', 'cannot be'],
    ['n_samples: 4', 'n_samples: 0', '0\n', 'at least 1'],
    ['        n_samples: 4\n', '', 'strategy: LHS', "needs 'n_samples'"],
    [
      '      - strategy: LHS',
      '      - {strategy: grid, parameters: [period]}\n      - strategy: LHS',
      '{strategy: grid, parameters: [period]}',
      'only one grid',
    ],
    ['period: {values: [2, 3]}', 'period: {values: []}', '[]', 'no values'],
    ['period: {values: [2, 3]}', 'period: {values: [2, three]}', 'three', 'must be a number'],
    ['period: {values: [2, 3]}', 'period: {value: [2, 3]}', 'value: [2, 3]', "unknown key 'value'"],
    ['args: [1.2, 2.0]', 'args: [2.0, 1.2]', '[2.0, 1.2]', 'more than low'],
    ['args: [1.2, 2.0]', 'args: [1.2]', '[1.2]', 'two args'],
    ['name: uniform', 'name: unifrom', 'unifrom', 'cannot be'],
    ['I: {min: 0.0001, max: 0.001}', 'I: {min: 0.01, max: 0.001}', '0.001}', 'more than min'],
    ['I: {min: 0.0001, max: 0.001}', 'I: {min: 0.0001, max: 5}', '5}', 'at most 1'],
    ['reference_date: 2024-10-01', 'reference_date: 2024-13-01', '2024-13-01', 'must be a date'],
    ['args: [0, 21]', 'args: [0, 21.5]', '[0, 21.5]', 'whole numbers'],
    ['compartments: [I]', 'compartments: [S]', 'S]', 'takes the rest', 2],
  ]),
  ...rows('SAMPLING', 'output.yaml', [
    ['selections: [0.025, 0.5, 0.975]', 'selections: [2.5]', '2.5]', 'less than 1'],
    ['selections: [0.025, 0.5, 0.975]', 'selections: [0.5, 0.5]', '0.5]', 'here twice'],
    ['[I_total, I_0-4]', '[I_totl, I_0-4]', 'I_totl', 'no column'],
    ['[I_total, I_0-4]', '[I, I_0-4]', 'I, I_0-4', 'no column'],
    ['[I_to_R_total]', '[R_to_I_total]', 'R_to_I_total', 'no column'],
    ['tabular_output_types: [CSV]', 'tabular_output_types: [XLS]', 'XLS', 'cannot be'],
    [
      'tabular_output_types: [CSV]',
      'figure_output_types: [PNG]',
      'figure_output_types',
      'not supported',
    ],
    ['model_meta: true', 'posteriors: {}', '{}', 'needs a calibration'],
    ['quantiles:\n', 'quantile:\n', 'quantile', "unknown key 'quantile'"],
  ]),
  ...rows('CALIBRATION', 'basemodel.yaml', [
    ['R0: {type: calibrated}', 'R0: {type: scalar, value: 2}', 'R0: {prior', 'is not used'],
    ['init: calibrated', 'init: 0.001', 'I: {prior', 'is not used'],
    [
      'gamma: {type: scalar, value: 1/3}',
      'gamma: {type: calibrated}',
      'gamma: {type',
      'has no prior',
    ],
    ['end_date: 2025-02-08', 'end_date: 2024-12-31', '2025-01-11', "after the model's end_date", 2],
    ['W-SAT', 'W-SUN', 'target_end_date', 'is no date of the simulations', 2],
  ]),
  ...rows('CALIBRATION', 'modelset.yaml', [
    ['name: SMC', 'name: SMCC', 'SMCC', 'unknown calibration strategy'],
    ['num_particles: 15', 'num_particle: 15', 'num_particle:', 'unknown key'],
    ['num_particles: 15', 'num_particles: -5', '-5', 'at least 2'],
    ['max_time: 6h', 'max_time: 6 parsecs', '6 parsecs', 'no length of time'],
    ['distance_function: rmse', 'distance_function: rsme', 'rsme', 'cannot be'],
    ['data/admissions.csv', 'data/admission.csv', 'data/admission.csv', 'does not exist'],
    [
      'observed_value_column: hospitalizations',
      'observed_value_column: hospitalisations',
      'hospitalisations',
      'has no column',
    ],
    [
      'observed_date_column: target_end_date',
      'observed_date_column: date',
      'date\n        simulation',
      'has no column',
    ],
    ['simulation: [I_to_H_total]', 'simulation: [I_to_H]', 'I_to_H]', 'no transition'],
    ['simulation: [I_to_H_total]', 'simulation: [H_to_I_total]', 'H_to_I_total', 'no transition'],
    [
      'simulation: [I_to_H_total]',
      'simulation: [I_to_H_total]\n      - {observed_value_column: a, observed_date_column: b, simulation: [I_to_H_total]}',
      '{observed_value_column: a',
      'second comparison',
    ],
    ['end_date: 2025-01-11', 'end_date: 2024-10-11', '2024-10-11', 'before start_date'],
    [
      '2024-11-02, end_date: 2025-01-11',
      '2024-11-02, end_date: 2025-03-01',
      '2025-03-01',
      "after the model's end_date",
    ],
    ['args: [1.1, 1.4]', 'args: [1.1, -1.4]', '[1.1, -1.4]', 'scale must be more than 0'],
    ['R0: {prior', 'R_0: {prior', 'R_0', 'for no parameter'],
    ['type: scipy, name: uniform', 'type: scipy, name: unifrom', 'unifrom', 'no distribution'],
    ['I: {prior', 'J: {prior', 'J: {prior', 'for no compartment', 2],
    ['generation_number: 2', 'generation_number: 3', '3}\n', 'is never made'],
    ['n_trajectories: 20', 'n_trajectories: 0', '0, gen', 'at least 1'],
    ['[US-MA, US-VT]', '[US-MA, US-CA]', 'data/admissions.csv', 'has no row of US-CA'],
    [
      '  calibration:\n',
      '  sampling: {samplers: [{strategy: LHS, n_samples: 1, parameters: [R0]}], parameters: {R0: {distribution: {name: uniform, args: [0, 1]}}}}\n  calibration:\n',
      'calibration:',
      'never both',
    ],
    [
      'parameters:\n      R0: {prior: {',
      'parameters:\n      R0: {distribution: {',
      'distribution',
      'not supported',
      2,
    ],
    ['      seasonality_min:', '      seasonality_mn:', 'seasonality_mn', 'for no parameter'],
    [
      'strategy:\n      name: SMC\n      options',
      'strategy:\n      options',
      'options',
      "needs 'name'",
    ],
  ]),
  ...rows('CALIBRATION', 'output.yaml', [
    ['reference_date: 2025-01-18', 'reference_date: 2025-01-17', '2025-01-17', 'Friday'],
    [
      'reference_date: 2025-01-18',
      'reference_date: 2025-03-01',
      '2025-03-01',
      "after the model's end_date",
    ],
    ['{generations: [0, 2]}', '{generations: [5]}', '5]}', 'is never made'],
    [
      '{reference_date: 2025-01-18}',
      '{reference_date: 2025-01-18, rate_trends: true}',
      'rate_trends',
      'not supported',
    ],
  ]),
  ...rows('CALIBRATION', 'data/admissions.csv', [
    ['US-MA,2024-11-09,8', 'US-MA,2024-11-09,', 'US-MA,2024-11-09', 'no number'],
    ['US-MA,2024-11-09,8', 'US-MA,09/11/2024,8', 'US-MA,09/11', 'no date'],
    ['US-VT,2024-11-09', 'US-VT,2024-11-02', 'US-VT,2024-11-02,8', 'second row'],
  ]),
  ...rows('ALONE', 'model.yaml', [
    ['{name: US-VT, age_groups: [0+]}', '{age_groups: [0+]}', '[0+]', 'no population'],
    ['name: US-VT', 'name: US-XX', 'US-XX', 'unknown location'],
    ['end_date: 2024-12-31', 'end_date: 2023-12-31', '2023-12-31', 'before start_date'],
    ['rate: 0.4', 'rate: 0.4x', '0.4x', 'cannot be read'],
    ['rate: 1/3', 'rate: [1, 3]', '[1, 3]', 'number or an expression'],
    ['  transitions:', '  transition:', 'transition', "unknown key 'transition'"],
    ['start_date: 2024-10-01', 'start_date: sampled', 'sampled', 'no sampler draws it'],
  ]),
];
