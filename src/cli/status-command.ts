import type { Command } from 'commander';
import type { CliContext, End } from './cli-context.ts';
import { addExamples } from './command-examples.ts';
import { addPlaceOptions } from './place-options.ts';

/** Adds `status`. */
export function addStatusCommand(program: Command, context: CliContext, end: End): void {
  const status = program
    .command('status')
    .description('How a run gets on or ended, what failed, and how to go on.')
    .optionsGroup('What:')
    .option('--exp-id <id>', 'the experiment (default: that of the newest run)')
    .option('--run-id <id>', 'the run (default: the newest one)');
  addPlaceOptions(status)
    .optionsGroup('How:')
    .option('--watch', 'follow the run until it ends')
    .option('--exit-status', 'end with an exit code that tells the status (see below)')
    .option('--json', 'print the status as one JSON document')
    .addHelpText('after', EXIT_CODES)
    .action(async (options, command: Command) => {
      const { applySettings } = await import('./apply-settings.ts');
      const { statusCommand } = await import('./show-status.ts');
      end(await statusCommand(context, await applySettings(context, command, options)));
    });
  addExamples(status, context, [
    ['status', 'The newest run of all.'],
    ['status --exp-id flu/smoke --run-id week-40', 'A run by its name.'],
    ['status --exp-id flu/smoke --watch', 'Follow the newest run of an experiment until it ends.'],
    [
      'status --exp-id flu/smoke --exit-status --quiet',
      'For scripts that decide by the exit code.',
    ],
  ]);
}

const EXIT_CODES = `
Exit codes:
  0 whenever the status could be read · 2 no such experiment or run
  with --exit-status: 0 succeeded · 1 failed or broken · 3 partial · 75 running, or there is no run yet ·
  130 interrupted`;
