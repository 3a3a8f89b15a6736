import type { Command } from 'commander';
import type { CliContext } from './cli-context.ts';
import { atLeastOne, DEFAULT_BUCKET_DIR } from './run-options.ts';

/** Adds `demo`. */
export function addDemoCommand(
  program: Command,
  context: CliContext,
  end: (exitCode: number) => void,
): void {
  program
    .command('demo')
    .description('Run an example experiment on this machine, from its files to a table of results.')
    .option('--experiment <id>', 'which one of examples/experiment-repo', 'flu-season-sampling')
    .option('--bucket-dir <dir>', 'the folder that holds all runs', DEFAULT_BUCKET_DIR)
    .option('--jobs <n>', 'how many tasks run at a time (default: the number of cores)', atLeastOne)
    .option('--json', 'print the result as one JSON document')
    .action(async (options) => {
      const { runDemo } = await import('./demo.ts');
      end(await runDemo(context, options));
    });
}
