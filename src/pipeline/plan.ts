import type { Outcome } from './outcome.ts';
import type { Stage } from './stage.ts';

/** What stands of a run before it is (re)started. */
export interface RunProgress {
  readonly outcome?: Outcome | undefined;
  /** Whether the outputs that the outcome names are there and agree with their checksums. */
  readonly outputsWhole: boolean;
  /** Whether Stage A has written its manifest. */
  readonly built: boolean;
}

/** What is left to do: nothing, or some stages in order. The runner skips by itself what is whole. */
export type Plan =
  | { readonly kind: 'finished'; readonly outcome: Outcome }
  | { readonly kind: 'stages'; readonly stages: readonly Stage[] };

/**
 * Plans a run. One that ended well needs nothing more where its outputs are whole. The output stage always
 * comes last: it checks that all results are there, also where no outputs are wanted.
 */
export function planRun(progress: RunProgress): Plan {
  const { outcome } = progress;
  if (outcome?.status === 'succeeded' && progress.outputsWhole)
    return { kind: 'finished', outcome };
  return {
    kind: 'stages',
    stages: progress.built ? ['runner', 'output'] : ['builder', 'runner', 'output'],
  };
}
