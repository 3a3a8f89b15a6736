import { normalize, relative } from 'node:path';
import type { StagePrograms } from '../execution/local/stage-program.ts';
import { DEFAULT_DIR_PREFIX } from '../pipeline/dir-prefix.ts';
import { EXIT } from '../pipeline/exit-codes.ts';
import type { CliContext } from './cli-context.ts';
import type { ExecutorOptions } from './executor-options.ts';
import { DEFAULT_BUCKET_DIR } from './place-options.ts';
import { runWorkflowCommand } from './run-workflow.ts';

export interface DemoOptions extends ExecutorOptions {
  readonly experiment: string;
  readonly bucketDir: string;
  readonly jobs?: number;
  readonly json?: true;
}

/**
 * `demo`: an experiment of the example repository, as a user would run it.
 * @returns the exit code
 */
export async function runDemo(
  context: CliContext,
  options: DemoOptions,
  programs: StagePrograms,
): Promise<number> {
  const { terminal, command } = context;
  const examples = normalize(`${context.distDir}/../examples/experiment-repo`);
  const repoDir = relative(context.cwd, examples) || '.';
  const exitCode = await runWorkflowCommand(
    context,
    {
      local: true,
      expId: options.experiment,
      forecastDir: repoDir,
      bucketDir: options.bucketDir,
      dirPrefix: DEFAULT_DIR_PREFIX,
      executor: options.executor,
      ...(options.image === undefined ? {} : { image: options.image }),
      ...(options.isolate === undefined ? {} : { isolate: options.isolate }),
      yes: true,
      ...(options.jobs === undefined ? {} : { jobs: options.jobs }),
      ...(options.json === undefined ? {} : { json: options.json }),
    },
    programs,
  );
  if (exitCode !== EXIT.done || options.json === true) return exitCode;
  terminal.err('');
  terminal.err('What next:');
  const where =
    options.bucketDir === DEFAULT_BUCKET_DIR ? '' : ` --bucket-dir ${options.bucketDir}`;
  terminal.err(`  see the tables again     ${command} results${where}`);
  terminal.err(`  look at the experiment   ${repoDir}/experiments/${options.experiment}/config`);
  terminal.err(
    `  change it and run it     ${command} run workflow --local --exp-id ${options.experiment} --forecast-dir ${repoDir}`,
  );
  terminal.err(
    `  run one of your own      ${command} run workflow --local --exp-id <id> --forecast-dir <your repository>`,
  );
  terminal.err(`  see all options          ${command} run workflow --help`);
  return exitCode;
}
