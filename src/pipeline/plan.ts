import type { Outcome } from './outcome.ts';
import type { Stage } from './stage.ts';

/** What stands of a run before it is (re)started. */
export interface RunProgress {
  readonly outcome?: Outcome | undefined;
  /** Whether Stage A has written its manifest. */
  readonly built: boolean;
}

export interface PlanRequest {
  readonly skipOutput: boolean;
}

/** What is left to do: nothing, or some stages in order. The runner skips by itself what is whole. */
export type Plan =
  | { readonly kind: 'finished'; readonly outcome: Outcome }
  | { readonly kind: 'stages'; readonly stages: readonly Stage[] };

/**
 * Plans a run. One that ended well needs nothing more, unless outputs are asked for that it lacks. The output
 * stage always comes last: it checks that all results are there, also where no outputs are wanted.
 */
export function planRun(progress: RunProgress, request: PlanRequest): Plan {
  const { outcome } = progress;
  if (outcome?.status === 'succeeded' && (outcome.outputs !== undefined || request.skipOutput)) {
    return { kind: 'finished', outcome };
  }
  return {
    kind: 'stages',
    stages: progress.built ? ['runner', 'output'] : ['builder', 'runner', 'output'],
  };
}
