/** A basemodel that nothing is wrong with, and that is quick to run. */
export const SOUND_MODEL = `model:
  random_seed: 7
  timespan: {start_date: 2024-10-01, end_date: 2024-12-31}
  simulation: {n_sims: 2}
  population: {name: US-MA, age_groups: [0-17, 18-64, 65+]}
  compartments:
    - {id: S, init: default}
    - {id: I, init: 0.001}
    - {id: R, init: 0.2}
  transitions:
    - {type: mediated, source: S, target: I, rate: beta, mediator: I}
    - {type: spontaneous, source: I, target: R, rate: gamma}
  parameters:
    R0: {type: scalar, value: 1.6}
    gamma: {type: scalar, value: 1/3}
    beta: {type: calculated, value: R0*gamma/eigenvalue}
`;

export const SOUND_OUTPUT = 'output:\n  quantiles: {transitions: true}\n';
