import { estimateTasks } from '../experiment/task-estimate.ts';
import { artifactsOf } from '../pipeline/artifacts.ts';
import { EXIT } from '../pipeline/exit-codes.ts';
import type { CliContext } from './cli-context.ts';
import { documentHead } from './document-head.ts';
import type { PlanDocument } from './documents/plan.ts';
import { executorFacts, executorText, jobsOf } from './executor-facts.ts';
import type { PreparedRun, RunWorkflowOptions } from './prepared-run.ts';

/** Says what a run will do, before it does it; as JSON on stdout where that is asked for. */
export function showPlan(
  context: CliContext,
  options: RunWorkflowOptions,
  prepared: PreparedRun,
  how: { readonly asJson: boolean; readonly status: PlanDocument['status'] },
): void {
  const { terminal } = context;
  const facts = planFacts(context, options, prepared);
  if (how.asJson) {
    const document: PlanDocument = {
      ...documentHead('plan', EXIT.done),
      status: how.status,
      ...facts,
    };
    terminal.out(JSON.stringify(document, undefined, 2));
    return;
  }
  const say = options.dryRun === true ? terminal.out : terminal.err;
  const line = (name: string, text: string) => say(`${name.padEnd(12)}${text}`);
  line('Experiment', `${facts.exp_id} (${facts.files.join(', ')})`);
  line('Run', `${facts.run_id}${runNote(options, facts.resumed)}`);
  line('Tasks', `${facts.tasks ?? 'as many as the engine makes'}, ${facts.jobs} at a time`);
  line('Executor', executorText(prepared.chosen));
  if (facts.population_data !== undefined) line('Populations', facts.population_data);
  for (const { key, origin } of facts.settings) line('Setting', `${key} from ${origin}`);
  line('Results', facts.results);
  if (options.dryRun === true) {
    line(
      'Stages',
      facts.stages.length === 0 ? 'none: the run is finished' : facts.stages.join(' → '),
    );
    terminal.err('Nothing was done: --dry-run.');
  }
}

function planFacts(context: CliContext, options: RunWorkflowOptions, prepared: PreparedRun) {
  const { settled, plan, bucket, experiment, populationData } = prepared;
  // What an engine of the user's own makes of the files is for that engine to say.
  const own = options.engineCommand ?? context.environment['ENGINE_COMMAND'];
  const estimate = own === undefined ? estimateTasks(experiment) : undefined;
  const limit = options.tasksLimit;
  const limited =
    estimate === undefined || limit === undefined ? estimate : Math.min(estimate, limit);
  return {
    exp_id: settled.run.expId,
    run_id: settled.run.runId,
    resumed: settled.kind === 'resumed',
    files: experiment.files.map((file) => file.name),
    tasks: prepared.numTasks ?? limited,
    jobs: jobsOf(context, options, prepared.chosen),
    executor: executorFacts(prepared.chosen),
    population_data: populationData,
    results: bucket.getPath(artifactsOf(settled.run).root),
    settings: [...(options.settingsUsed ?? [])],
    stages: plan.kind === 'finished' ? [] : [...plan.stages],
  };
}

function runNote(options: RunWorkflowOptions, resumed: boolean): string {
  if (resumed) return ', resumed';
  return options.resume === true ? ', new: there is none to go on with' : '';
}
