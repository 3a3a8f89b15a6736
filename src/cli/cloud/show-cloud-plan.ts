import type { CloudPlan } from '../../execution/cloud/plan-cloud-run.ts';
import { planRequests } from '../../execution/cloud/plan-requests.ts';
import type { PreparedCloudRun } from '../../execution/cloud/prepare-cloud-run.ts';
import { stageJob } from '../../execution/cloud/stage-job.ts';
import { runRoot } from '../../pipeline/artifacts.ts';
import { counted } from '../../pipeline/counted.ts';
import { EXIT } from '../../pipeline/exit-codes.ts';
import type { Stage } from '../../pipeline/stage.ts';
import type { UsedSetting } from '../apply-settings.ts';
import type { CliContext } from '../cli-context.ts';
import { documentHead } from '../document-head.ts';
import type { CloudPlanDocument } from '../documents/cloud.ts';

export interface ShownPlan {
  readonly prepared: PreparedCloudRun;
  readonly plan: CloudPlan & { readonly kind: 'submit' };
  readonly used: readonly UsedSetting[];
  readonly asJson: boolean;
  readonly status: CloudPlanDocument['status'];
  readonly dryRun: boolean;
}

/** Says what a run in the cloud will do, before it does it; as JSON on stdout where that is asked for. */
export function showCloudPlan({ terminal, environment }: CliContext, shown: ShownPlan): void {
  const facts = planFacts(shown, environment);
  if (shown.asJson) {
    const document = { ...documentHead('cloud_plan', EXIT.done), status: shown.status, ...facts };
    terminal.out(JSON.stringify(document satisfies CloudPlanDocument, undefined, 2));
    return;
  }
  const { prepared, plan, dryRun } = shown;
  const say = dryRun ? terminal.out : terminal.err;
  const line = (name: string, text: string) => say(`${name.padEnd(12)}${text}`);
  line('Experiment', `${facts.exp_id} (${facts.files.join(', ')})`);
  line('Run', `${facts.run_id}${facts.resumed ? `, attempt ${facts.attempt}` : ''}`);
  line('Tasks', `${facts.tasks ?? 'as many as the engine makes'}, ${parallelText(plan)} at a time`);
  line('Cloud', `project ${facts.project}, ${facts.region}, workflow ${plan.submission.workflow}`);
  line('Image', facts.image);
  line('Source', sourceText(facts.source));
  for (const note of facts.source?.notes ?? []) line('', note);
  for (const { key, origin } of facts.settings) line('Setting', `${key} from ${origin}`);
  line(
    'Labels',
    Object.entries(facts.labels)
      .map(([key, value]) => `${key}=${value}`)
      .join(' '),
  );
  line('Results', facts.run_path);
  if (plan.image.note !== undefined) terminal.err(terminal.yellow(plan.image.note));
  if (!dryRun) return;
  for (const { what, method, url, body } of facts.requests) {
    terminal.out('');
    terminal.out(`# ${what}`);
    terminal.out(`${method} ${url}`);
    if (body !== undefined) terminal.out(JSON.stringify(body, undefined, 2));
  }
  for (const { stage, tasks, body } of facts.jobs) {
    terminal.out('');
    terminal.out(`# The workflow creates the job of the ${stage}: ${manyText(tasks)}`);
    terminal.out(JSON.stringify(body, undefined, 2));
  }
  if (prepared.wish.resume === true) {
    terminal.err('Nobody was asked: a run that is there already goes on from where it is.');
  }
  terminal.err('Nothing was sent: --dry-run.');
}

function planFacts({ prepared, plan, used }: ShownPlan, environment: NodeJS.ProcessEnv) {
  const { settled, submission, image } = plan;
  const { experiment, target, tasks } = prepared;
  return {
    exp_id: settled.run.expId,
    run_id: settled.run.runId,
    attempt: submission.attempt,
    resumed: settled.kind === 'again',
    files: experiment.files.map((file) => file.name),
    ...(tasks === undefined ? {} : { tasks }),
    project: target.project,
    region: target.region,
    image: image.reference,
    ...(plan.source === undefined ? {} : { source: sourceFacts(plan.source) }),
    labels: { ...submission.labels },
    run_path: `gs://${target.bucket}/${runRoot(settled.run)}`,
    settings: [...used],
    requests: [...planRequests(prepared, plan, environment)],
    jobs: jobsOf(prepared, plan),
  };
}

function sourceFacts({ source, bundle, notes }: NonNullable<ShownPlan['plan']['source']>) {
  if (source.kind === 'github') {
    const { repository, ref } = source;
    return {
      kind: source.kind,
      repository,
      ...(ref === undefined ? {} : { ref }),
      notes: [...notes],
    };
  }
  return {
    kind: source.kind,
    key: source.key,
    sha256: source.sha256,
    ...(bundle === undefined
      ? {}
      : {
          bytes: bundle.size,
          files: bundle.files,
          commit: bundle.commit,
          changed_files: [...bundle.changedFiles],
        }),
    notes: [...notes],
  };
}

/** The output stage's job lacks the number of tasks where only the builder will tell it. */
function jobsOf({ tasks }: PreparedCloudRun, { submission: { argument } }: ShownPlan['plan']) {
  const slices = Math.ceil((tasks ?? 1) / (argument.tasks_per_slice ?? 1));
  const numbered = tasks === undefined ? {} : { numTasks: tasks };
  const job = (stage: Stage, count: number) => ({
    stage,
    ...(stage === 'runner' && tasks === undefined ? {} : { tasks: count }),
    body: stageJob(argument, {
      stage,
      tasks: count,
      wave: 0,
      ...(stage === 'builder' ? {} : numbered),
    }),
  });
  return [job('builder', 1), job('runner', slices), job('output', 1)];
}

function manyText(tasks: number | undefined): string {
  return tasks === undefined ? 'as many tasks as the builder makes' : counted(tasks, 'task');
}

function parallelText({ submission }: ShownPlan['plan']): string {
  const { max_parallelism: most = 100, tasks_per_slice: slice = 1 } = submission.argument;
  return slice === 1 ? `${most}` : `${most} slices of ${slice}`;
}

function sourceText(source: CloudPlanDocument['source']): string {
  if (source === undefined) return 'as the run began with it';
  if (source.kind === 'github') {
    return `github.com/${source.repository} at ${source.ref ?? 'its default branch'}`;
  }
  const { sha256 = '', files = 0, bytes = 0, commit } = source;
  const at = commit === undefined ? '' : ` of commit ${commit.slice(0, 10)}`;
  return `bundle ${sha256.slice(0, 12)}: ${files} files${at}, ${(bytes / 1e6).toFixed(1)} MB`;
}
