import type { Cloud } from '../../execution/cloud/cloud.ts';
import type { CloudTarget } from '../../execution/cloud/cloud-target.ts';
import type { Followed } from '../../execution/cloud/follow-run.ts';
import type { CloudProgress } from '../../execution/cloud/watch-progress.ts';
import type { EpycloudError } from '../../pipeline/errors.ts';
import type { Outcome } from '../../pipeline/outcome.ts';

/** What has become of an experiment that was to be submitted. */
export type CloudRun = {
  readonly expId: string;
} & (
  | { readonly kind: 'refused'; readonly error: EpycloudError }
  | { readonly kind: 'planned'; readonly runId: string }
  | (SubmittedRun & { readonly kind: 'submitted' })
  /** Nobody waited for its end: why, where that was not wanted. */
  | (SubmittedRun & { readonly kind: 'left'; readonly error: EpycloudError | undefined })
  | (SubmittedRun & {
      readonly kind: 'ended';
      readonly outcome: Outcome;
      readonly note: string | undefined;
      readonly progress: CloudProgress | undefined;
    })
);

export interface SubmittedRun {
  readonly target: CloudTarget;
  readonly cloud: Cloud;
  readonly followed: Followed;
}
