import { stageTimes } from './run-documents.mjs';

/**
 * Cuts the time of a run into what lies before, in and after the work of each stage. A stage's work begins when its
 * program is loaded, so what lies between two is one program's end and the next one's start.
 * @param run when the command began and ended (milliseconds since 1970)
 * @returns {Record<string, number>} seconds
 */
export function whereTimeGoes(run, stages) {
  const [builder, runner, output] = ['builder', 'runner', 'output'].map((name) =>
    stageTimes(stages[name]),
  );
  const seconds = (from, to) => (to - from) / 1000;
  return {
    'before stage A': seconds(run.began, builder.began),
    'in stage A': seconds(builder.began, builder.ended),
    'between A and B': seconds(builder.ended, runner.began),
    'in stage B': seconds(runner.began, runner.ended),
    'between B and C': seconds(runner.ended, output.began),
    'in stage C': seconds(output.began, output.ended),
    'after stage C': seconds(output.ended, run.ended),
  };
}
