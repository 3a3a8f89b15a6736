import type { Command } from 'commander';
import type { CliContext, End } from './cli-context.ts';
import { addExamples } from './command-examples.ts';
import { bucketDirOption } from './place-options.ts';
import { atLeastOne } from './run-options.ts';

/** Adds `demo`. */
export function addDemoCommand(program: Command, context: CliContext, end: End): void {
  const demo = program
    .command('demo')
    .description('Run an example experiment on this machine, from its files to a table of results.')
    .option('--experiment <id>', 'which one of examples/experiment-repo', 'flu-season-sampling')
    .addOption(bucketDirOption())
    .option('--jobs <n>', 'how many tasks run at a time (default: the number of cores)', atLeastOne)
    .option('--json', 'print the result as one JSON document')
    .action(async (options) => {
      const { runDemo } = await import('./demo.ts');
      end(await runDemo(context, options));
    });
  addExamples(demo, context, [
    ['demo', 'Four states and a grid of parameters; then a table of results.'],
    ['demo --experiment flu-calibration', 'Calibrate to observations, and project from there.'],
    [
      'demo --experiment basemodel-alone --jobs 1 --json',
      'One task, and a document for a program.',
    ],
  ]);
}
