import type { Bucket } from '../../storage/bucket.ts';
import type { BatchJobs, Executions } from './cloud-ports.ts';

/** A project of Google Cloud that runs are submitted to, with credentials for it. */
export interface Cloud {
  readonly bucket: Bucket;
  readonly batch: BatchJobs;
  executionsOf(workflow: string): Executions;
  isDeployed(workflow: string): Promise<boolean>;
  /** For registries of Google's. */
  accessToken(): Promise<string>;
  /** The same by a connection that only this signal breaks: to cancel by, once the first was broken. */
  again(signal?: AbortSignal): Promise<Cloud>;
}
