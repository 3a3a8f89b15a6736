import type { Command } from 'commander';
import type { CliContext } from './cli-context.ts';
import { atLeastOne, DEFAULT_BUCKET_DIR } from './run-options.ts';
import { stageProgramsOf } from './stage-programs.ts';

// Not in the action itself: next to `await using`, tsc leaves the file ending of an import as it is.
const loadDemo = () => import('./demo.ts');

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
      await using programs = stageProgramsOf(context);
      const { runDemo } = await loadDemo();
      end(await runDemo(context, options, programs));
    });
}
