import { resolve } from 'node:path';
import { makeRunId } from '../pipeline/run-id.ts';
import type { ActionContext } from './action-context.ts';
import { type RunLocalPipelineInputs, runLocalPipeline } from './definitions/run-local-pipeline.ts';
import { findPullRequest } from './github/event.ts';
import { prepareImage } from './images/prepare-image.ts';
import { inGroup } from './in-group.ts';
import { changedExperiments } from './pipeline/changed-experiments.ts';
import { chooseExperiments } from './pipeline/choose-experiments.ts';
import { endAction } from './pipeline/end-action.ts';
import { pipelineArguments } from './pipeline/pipeline-arguments.ts';
import { type EndedRun, runExperiment } from './pipeline/run-experiment.ts';
import { readInputs } from './read-inputs.ts';
import { showActionError } from './show-action-error.ts';

/** The action run-local-pipeline: takes experiments through all stages, one after the other. */
export async function runLocalPipelineAction(context: ActionContext): Promise<void> {
  const { environment, log } = context;
  const ports = { environment, warn: log.warning, mask: log.mask };
  await runOnThisRunner(context, readInputs(runLocalPipeline, ports));
}

/** The same, for inputs that were read. */
export async function runOnThisRunner(
  context: ActionContext,
  inputs: RunLocalPipelineInputs,
): Promise<void> {
  const { environment, workspace, signal } = context;
  const repoDir = resolve(workspace, inputs['experiment-dir']);
  const bucketDir = resolve(workspace, inputs['bucket-path']);
  const pullRequest = await findPullRequest(environment);
  const ids = await chooseExperiments(inputs['exp-id'], {
    repoDir,
    changed: () =>
      changedExperiments({ repoDir, baseSha: pullRequest?.baseSha, environment, signal }),
  });
  if (ids.length > 0) await prepareImage(context, inputs);
  const runs: EndedRun[] = [];
  for (const expId of ids) {
    if (signal.aborted) break;
    const ended = await inGroup(context, expId, (onLine) =>
      runExperiment({
        expId,
        runId: makeRunId(context.now(), context.random()),
        bucketDir,
        call: {
          distDir: context.distDir,
          args: ['--forecast-dir', repoDir, ...pipelineArguments(inputs)],
          cwd: workspace,
          environment,
          signal,
          force: context.force,
          onLine,
        },
      }),
    );
    showActionError(context, { problems: ended.report.failure?.problems ?? [] }, repoDir);
    runs.push(ended);
  }
  await endAction(context, { inputs, ids, runs, bucketDir, pullRequest });
}
