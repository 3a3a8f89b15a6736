import { resolve } from 'node:path';
import { connectCloud } from '../execution/cloud/connect-cloud.ts';
import { planUnasked } from '../execution/cloud/plan-cloud-run.ts';
import { planRequests } from '../execution/cloud/plan-requests.ts';
import { type PreparedCloudRun, prepareCloudRun } from '../execution/cloud/prepare-cloud-run.ts';
import { toEpycloudError } from '../pipeline/errors.ts';
import type { ActionContext } from './action-context.ts';
import { endSubmission } from './cloud/end-submission.ts';
import { settingsOfInputs } from './cloud/input-settings.ts';
import { wishOfInputs } from './cloud/input-wish.ts';
import { submitExperiment } from './cloud/submit-experiment.ts';
import type { CloudRun } from './cloud/submitted-run.ts';
import { waitForRun } from './cloud/wait-for-run.ts';
import { type SubmitWorkflowInputs, submitWorkflow } from './definitions/submit-workflow.ts';
import { findBaseSha } from './github/event.ts';
import { inGroup } from './in-group.ts';
import { changedExperiments } from './pipeline/changed-experiments.ts';
import { chooseExperiments } from './pipeline/choose-experiments.ts';
import { readInputs } from './read-inputs.ts';
import { showActionError } from './show-action-error.ts';

/** The action submit-workflow: submits experiments to the cloud, and waits for them. */
export async function submitWorkflowAction(context: ActionContext): Promise<void> {
  const { environment, log } = context;
  const ports = { environment, warn: log.warning, mask: log.mask };
  await submitToCloud(context, readInputs(submitWorkflow, ports));
}

/** The same, for inputs that were read. */
export async function submitToCloud(
  context: ActionContext,
  inputs: SubmitWorkflowInputs,
): Promise<void> {
  const { environment, workspace, signal, log } = context;
  const repoDir = resolve(workspace, inputs['experiment-dir']);
  const ids = await chooseExperiments(inputs['exp-id'], {
    repoDir,
    changed: async () => {
      const baseSha = await findBaseSha(environment);
      return await changedExperiments({ repoDir, environment, signal, baseSha });
    },
  });
  if (ids.length === 0) log.notice('No experiment was changed: nothing is submitted.');
  const runs = ids.length === 0 ? [] : await runAll(context, inputs, ids);
  for (const run of runs) {
    if (run.kind === 'refused') showActionError(context, run.error, repoDir);
  }
  await endSubmission(context, { inputs, runs });
}

/** All experiments are checked before anything is spent; one that is faulty does not keep the others. */
async function runAll(
  context: ActionContext,
  inputs: SubmitWorkflowInputs,
  ids: readonly string[],
): Promise<readonly CloudRun[]> {
  const { environment, signal, now } = context;
  const settings = await settingsOfInputs(context, inputs);
  const checked: (PreparedCloudRun | (CloudRun & { readonly kind: 'refused' }))[] = [];
  for (const expId of ids) {
    try {
      const wish = wishOfInputs(context, inputs, { expId, settings });
      checked.push(await prepareCloudRun(wish, settings, context.distDir));
    } catch (thrown) {
      checked.push({ kind: 'refused', expId, error: toEpycloudError(thrown) });
    }
  }
  if (inputs['dry-run']) {
    const planned: CloudRun[] = [];
    for (const each of checked) {
      planned.push('kind' in each ? each : await planOnly(context, each));
    }
    return planned;
  }
  const ready = checked.find((each) => !('kind' in each));
  if (ready === undefined || 'kind' in ready) return checked.filter((each) => 'kind' in each);
  const cloud = await connectCloud({
    ...{ target: ready.target, settings, environment, signal },
    workloadIdentityProvider: inputs['workload-identity-provider'],
    serviceAccount: inputs['service-account'],
  });
  const submitted: CloudRun[] = [];
  for (const each of checked) {
    submitted.push('kind' in each ? each : await submitExperiment(context, each, cloud));
  }
  if (!inputs.wait) return submitted;
  const deadline = inputs.timeout === undefined ? undefined : now() + inputs.timeout * 60_000;
  return await Promise.all(
    submitted.map((run) =>
      run.kind === 'submitted' ? waitForRun(context, run, { settings, deadline }) : run,
    ),
  );
}

async function planOnly(context: ActionContext, prepared: PreparedCloudRun): Promise<CloudRun> {
  const { expId } = prepared.wish;
  const { environment, signal, now, random, log } = context;
  try {
    const plan = await planUnasked(prepared, { environment, signal, now, random });
    await inGroup(context, `${expId}: what would be sent`, async (onLine) => {
      for (const { what, method, url, body } of planRequests(prepared, plan, environment)) {
        onLine(`# ${what}`);
        onLine(`${method} ${url}`);
        if (body !== undefined) onLine(JSON.stringify(body, undefined, 2));
      }
    });
    for (const note of plan.source?.notes ?? []) log.notice(`${expId}: ${note}`);
    return { kind: 'planned', expId, runId: plan.settled.run.runId };
  } catch (thrown) {
    return { kind: 'refused', expId, error: toEpycloudError(thrown) };
  }
}
