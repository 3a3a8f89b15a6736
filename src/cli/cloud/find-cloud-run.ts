import type { Command } from 'commander';
import type { Cloud } from '../../execution/cloud/cloud.ts';
import { type CloudTarget, cloudTarget } from '../../execution/cloud/cloud-target.ts';
import { workflowOf } from '../../execution/cloud/prepare-cloud-run.ts';
import { type SettledCloudRun, settleKnownRun } from '../../execution/cloud/settle-cloud-run.ts';
import { newestUnfinishedRun } from '../../execution/find-run.ts';
import { parseDirPrefix } from '../../pipeline/dir-prefix.ts';
import { parseExperimentId } from '../../pipeline/experiment-id.ts';
import { parseRunId } from '../../pipeline/run-id.ts';
import type { Settings } from '../../settings/load-settings.ts';
import { loadRunRecord } from '../../storage/run-documents.ts';
import type { CliContext } from '../cli-context.ts';
import type { SettingsOptions } from '../settings-options.ts';
import { connect } from './cloud-context.ts';
import type { CloudPlaceOptions } from './cloud-options.ts';
import { settleCloudOptions } from './cloud-settings-of.ts';

/** How a command says which run in the cloud it means. */
export interface CloudRunOptions extends CloudPlaceOptions, SettingsOptions {
  readonly expId: string;
  readonly runId?: string;
  readonly forecastDir?: string;
  readonly dirPrefix: string;
  readonly json?: true;
}

export interface FoundCloudRun<O extends CloudRunOptions> {
  readonly options: O;
  readonly prepared: { readonly target: CloudTarget; readonly settings: Settings };
  readonly cloud: Cloud;
  readonly settled: Exclude<SettledCloudRun, { readonly kind: 'new' }>;
  /** The name of the workflow that it was submitted to. */
  readonly workflow: string;
}

/**
 * Finds a run in the cloud: the named one, else the newest of its experiment that did not end well.
 * @throws EpycloudError `run_not_found`, `invalid_settings`, and what the cloud refuses
 */
export async function findCloudRun<O extends CloudRunOptions>(
  context: CliContext,
  command: Command,
  given: O,
): Promise<FoundCloudRun<O>> {
  const { options, settings } = await settleCloudOptions(context, command, given);
  const prepared = { target: cloudTarget(settings), settings };
  const experiment = {
    expId: parseExperimentId(options.expId),
    dirPrefix: parseDirPrefix(options.dirPrefix),
  };
  const named = options.runId === undefined ? undefined : parseRunId(options.runId);
  const usual = await workflowOf(settings, context.distDir);
  const cloud = await connect(context, prepared);
  const run = named && { ...experiment, runId: named };
  const found =
    run === undefined
      ? await newestUnfinishedRun(cloud.bucket, experiment)
      : { run, record: await loadRunRecord(cloud.bucket, run) };
  const workflow = found.record.cloud?.workflow ?? usual;
  const settled = await settleKnownRun(found, {
    bucket: cloud.bucket,
    bucketName: prepared.target.bucket,
    executionsOf: (name) => cloud.executionsOf(name),
    workflow,
  });
  return { options, prepared, cloud, settled, workflow };
}
