import { githubContext } from '../execution/github-context.ts';
import type { Source } from '../experiment/source.ts';
import { newRunRecord, type RunRecord } from '../pipeline/run-record.ts';
import { saveRunRecord } from '../storage/run-documents.ts';
import type { CliContext } from './cli-context.ts';
import { imageFacts } from './executor-facts.ts';
import type { PreparedRun, RunWorkflowOptions } from './prepared-run.ts';

/** Writes run.json of a new run: who asked for what, with which engine, and the seed. */
export async function recordRun(
  context: CliContext,
  options: RunWorkflowOptions,
  prepared: PreparedRun,
  { engine, source }: { readonly engine: RunRecord['engine']; readonly source: Source | undefined },
): Promise<void> {
  const { bucket, experiment, settled, populationData, chosen } = prepared;
  const { environment, terminal } = context;
  const seed = { value: experiment.seed ?? context.random(), drawn: experiment.seed === undefined };
  const record = newRunRecord({
    run: settled.run,
    createdAt: context.now(),
    mode: 'local',
    configHash: experiment.configHash,
    configFiles: experiment.files.map((file) => file.name),
    seed,
    engine,
    executor: chosen.name,
    image: chosen.name === 'compose' ? imageFacts(chosen) : undefined,
    simulationsLimit: options.simulationsLimit,
    tasksLimit: options.tasksLimit,
    source,
    github: githubContext(environment),
    request: {
      jobs: options.jobs,
      population_data: populationData,
      output_config: options.outputConfig,
      max_failed_tasks: options.maxFailedTasks,
      required_tasks: options.requiredTasks,
      skip_output: options.skipOutput,
      engine_command: options.engineCommand,
      executor: options.executor === 'auto' ? undefined : options.executor,
      image: options.image,
      isolate: options.isolate,
      task_timeout: options.taskTimeout,
      forecast_dir: options.forecastDir,
    },
  });
  await saveRunRecord(bucket, settled.run, record);
  if (seed.drawn) {
    terminal.err(
      `Seed        ${seed.value}, drawn, as the model names none; it is kept in run.json.`,
    );
  }
}
