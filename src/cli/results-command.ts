import { type Command, InvalidArgumentError } from 'commander';
import type { CliContext, End } from './cli-context.ts';
import { addExamples } from './command-examples.ts';
import { oneOf } from './one-of.ts';
import { addPlaceOptions } from './place-options.ts';

/** Adds `results`. */
export function addResultsCommand(program: Command, context: CliContext, end: End): void {
  const results = program
    .command('results')
    .description('What the tables of a run show: quantiles by population and target, posteriors.')
    .optionsGroup('What:')
    .option('--exp-id <id>', 'the experiment (default: that of the newest run with outputs)')
    .option('--run-id <id>', 'the run (default: the newest one with outputs)')
    .option('--population <name...>', 'these populations only: US-MA, United_States_Massachusetts')
    .option('--target <column...>', 'these columns, such as I_to_H or I_to_H_65+')
    .option('--all', 'every total, and every task')
    .option(
      '--quantile <p...>',
      'these quantiles, from 0 to 1; the table shows them at the peak',
      quantiles,
    );
  addPlaceOptions(results)
    .optionsGroup('Form:')
    .addOption(
      oneOf('--format <format>', 'table; csv: a row a task, date and quantile; json', [
        'table',
        'csv',
        'json',
      ]).default('table'),
    )
    .option('--json', 'the same as --format json')
    .addHelpText('after', EXIT_CODES)
    .action(async (options, command: Command) => {
      const { applySettings } = await import('./apply-settings.ts');
      const { resultsCommand } = await import('./show-run-results.ts');
      end(await resultsCommand(context, await applySettings(context, command, options)));
    });
  addExamples(results, context, [
    ['results', 'The newest run that has outputs.'],
    ['results --exp-id flu/smoke --population US-MA --all', 'Every total of one population.'],
    [
      'results --exp-id flu/smoke --target I_to_H --quantile 0.05 0.95',
      'Two quantiles at the peak.',
    ],
    ['results --exp-id flu/smoke --format csv', 'The quantiles for another program.'],
  ]);
}

function quantiles(text: string, before: readonly number[] | undefined): readonly number[] {
  const value = /^(\d+(\.\d*)?|\.\d+)$/.test(text) ? Number(text) : Number.NaN;
  if (!(value >= 0 && value <= 1)) {
    throw new InvalidArgumentError('It is a number from 0 to 1: 0.5 is the median.');
  }
  return [...(before ?? []), value];
}

const EXIT_CODES = `
Exit codes:
  0 the results of all tasks · 3 PARTIAL RESULTS · 2 no such run, population or target · 1 outputs that are broken`;
