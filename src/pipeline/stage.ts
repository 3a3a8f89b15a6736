import { EpycloudError } from './errors.ts';

/** The three stages of a run, in order. */
export const STAGES = ['builder', 'runner', 'output'] as const;

export type Stage = (typeof STAGES)[number];

const LETTERS: Readonly<Record<Stage, 'A' | 'B' | 'C'>> = {
  builder: 'A',
  runner: 'B',
  output: 'C',
};

/** `A` for the builder, `B` for the runner, `C` for the output stage. */
export function letterOf(stage: Stage): 'A' | 'B' | 'C' {
  return LETTERS[stage];
}

/**
 * Takes `builder`, `runner`, `output`, or `A`, `B`, `C` in either case.
 * @throws EpycloudError `usage`
 */
export function parseStage(text: string): Stage {
  const wanted = text.toLowerCase();
  const stage = STAGES.find((name) => name === wanted || LETTERS[name].toLowerCase() === wanted);
  if (stage === undefined) {
    throw new EpycloudError('usage', `There is no stage ${JSON.stringify(text)}.`, {
      hint: 'The stages are A (builder), B (runner) and C (output).',
    });
  }
  return stage;
}
