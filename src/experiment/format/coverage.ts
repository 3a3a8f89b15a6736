import type { Refused } from './section.ts';

const VACCINATION = 'take it out, or run it with an engine that has vaccination';

/**
 * What the format has and the epydemix adapter does not cover, with what to do instead. An engine of one's own
 * is asked by its own `validate`.
 */
export const NOT_COVERED = {
  modelKeys: {
    vaccination: 'take the section out, or run it with an engine that has vaccination',
  },
  transitionTypes: { vaccination: VACCINATION },
  interventionTypes: {
    school_closure: "use a contact_matrix intervention on the layer 'school' with dates",
  },
  calibrationKeys: { post_hoc_transformation: "it runs Python code of the repository's own" },
  strategyOptions: {
    perturbations: "epydemix' own kernels are used; others are Python objects",
  },
  priorTypes: { custom: 'use a distribution of scipy.stats' },
  outputKeys: {
    covid19_format: "it is empty in the original engine too; use 'quantiles'",
    flusmh_format: "it is empty in the original engine too; use 'quantiles'",
    figure_output_types: 'figures are not made by this engine; use the tables',
  },
  tableTypes: {
    Parquet: 'write CSV',
    DataFrame: 'a DataFrame is not saved anywhere; write CSV',
  },
  hubKeys: {
    rate_trends: "only the quantiles of 'wk inc flu hosp' are made; take it out",
  },
} as const satisfies Record<string, Refused>;
