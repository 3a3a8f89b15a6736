/** What of a job of Cloud Batch is not what was asked for. */
export interface JobDifference {
  /** The id of the job. */
  readonly job: string;
  /** As Batch names it, as a path. */
  readonly field: string;
  /** In words, no longer than a line. */
  readonly asked: string;
  readonly created: string;
}

/** In a sentence, without its full stop. */
export function jobDifferenceText({ job, field, asked, created }: JobDifference): string {
  return `The job ${job} is not what was asked for: ${field} is ${created} instead of ${asked}`;
}
