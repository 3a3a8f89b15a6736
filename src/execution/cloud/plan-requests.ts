import { googleAddresses } from '../../google/addresses.ts';
import { artifactsOf } from '../../pipeline/artifacts.ts';
import type { CloudPlan } from './plan-cloud-run.ts';
import type { PreparedCloudRun } from './prepare-cloud-run.ts';
import { formatArgument } from './workflow-arguments.ts';

/** A request that submitting sends. */
export interface PlannedRequest {
  readonly what: string;
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly body?: unknown;
}

/**
 * The requests that submitting sends, in their order; those that only look are left out, but for the one on which it
 * depends whether anything is sent.
 * @param environment names other addresses than Google's
 */
export function planRequests(
  { target }: PreparedCloudRun,
  { submission, source, settled }: CloudPlan & { readonly kind: 'submit' },
  environment: NodeJS.ProcessEnv,
): readonly PlannedRequest[] {
  const addresses = googleAddresses(environment);
  const { project, region, bucket } = target;
  const { workflow, argument, labels, record } = submission;
  const parent = `projects/${project}/locations/${region}/workflows/${workflow}`;
  const upload = (key: string) =>
    `${addresses.storage}/upload/storage/v1/b/${bucket}/o?uploadType=multipart&ifGenerationMatch=0&name=${encodeURIComponent(key)}`;
  return [
    {
      what: 'Is the workflow deployed?',
      method: 'GET',
      url: `${addresses.workflows}/v1/${parent}`,
    },
    ...(source?.source.kind === 'bundle'
      ? [
          {
            what: `Store the repository, where it is not there yet: ${source.bundle?.files} files, gzip`,
            method: 'POST' as const,
            url: upload(source.source.key),
          },
        ]
      : []),
    ...(settled.kind === 'new'
      ? [
          {
            what: 'Make the run, unless somebody has',
            method: 'POST' as const,
            url: upload(artifactsOf(settled.run).run),
            body: record,
          },
        ]
      : []),
    {
      what: 'Begin the execution',
      method: 'POST',
      url: `${addresses.workflowExecutions}/v1/${parent}/executions`,
      body: { argument: formatArgument(argument), labels },
    },
  ];
}
