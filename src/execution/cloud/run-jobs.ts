import type { RunRef } from '../../pipeline/artifacts.ts';
import type { BucketReader } from '../../storage/bucket.ts';
import type { BatchJob } from './batch-job.ts';
import { runLabels } from './labels.ts';

/**
 * The filter that lists the jobs of a run.
 * See https://cloud.google.com/batch/docs/reference/rest/v1/projects.locations.jobs/list
 */
export function jobsOfRun(run: RunRef, attempt?: number): string {
  const labels = {
    ...runLabels(run),
    ...(attempt === undefined ? {} : { attempt: String(attempt) }),
  };
  return Object.entries(labels)
    .map(([key, value]) => `labels.${key}="${value}"`)
    .join(' AND ');
}

/**
 * Whether a job is of this run: another run may have its ids below another prefix or in another bucket, and then
 * its labels too.
 */
export function belongsTo(
  { labels, variables }: Pick<BatchJob, 'labels' | 'variables'>,
  run: RunRef,
  bucket: Pick<BucketReader, 'getPath'>,
): boolean {
  const { exp_id, run_id } = runLabels(run);
  if (labels['exp_id'] !== exp_id || labels['run_id'] !== run_id) return false;
  const name = variables['BUCKET_NAME'];
  if (name !== undefined && !bucket.getPath('run.json').startsWith(`gs://${name}/`)) return false;
  const prefix = variables['DIR_PREFIX'];
  return prefix === undefined || prefix.replace(/^\/$/, '') === run.dirPrefix;
}
