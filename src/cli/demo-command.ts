import type { Command } from 'commander';
import type { CliContext, End } from './cli-context.ts';
import { addExamples } from './command-examples.ts';
import { addExecutorOptions } from './executor-options.ts';
import { bucketDirOption } from './place-options.ts';
import { atLeastOne } from './run-options.ts';
import { stageProgramsOf } from './stage-programs.ts';

// Not in the action itself: next to `await using`, tsc leaves the file ending of an import as it is.
const loadDemo = () => import('./demo.ts');

/** Adds `demo`. */
export function addDemoCommand(program: Command, context: CliContext, end: End): void {
  const demo = program
    .command('demo')
    .description('Run an example experiment on this machine, from its files to a table of results.')
    .option('--experiment <id>', 'which one of examples/experiment-repo', 'flu-season-sampling')
    .addOption(bucketDirOption())
    .option('--jobs <n>', 'how many tasks run at a time (default: the number of cores)', atLeastOne)
    .option('--json', 'print the result as one JSON document');
  addExecutorOptions(demo).action(async (options) => {
    await using programs = stageProgramsOf(context, options);
    const { runDemo } = await loadDemo();
    end(await runDemo(context, options, programs));
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
