import type { CloudTarget } from '../../execution/cloud/cloud-target.ts';
import type { RunRef } from '../../pipeline/artifacts.ts';
import { DEFAULT_DIR_PREFIX } from '../../pipeline/dir-prefix.ts';

/** What to type on a laptop to cancel a run that a job on GitHub could not cancel. */
export function cancelCommand({ expId, runId, dirPrefix }: RunRef, target: CloudTarget): string {
  const { project, region, bucket } = target;
  return [
    `epycloud workflow cancel --exp-id ${expId} --run-id ${runId}`,
    `--project ${project} --region ${region} --bucket ${bucket}`,
    ...(dirPrefix === DEFAULT_DIR_PREFIX ? [] : [`--dir-prefix ${dirPrefix || '/'}`]),
  ].join(' ');
}
