import type { Clock } from '../../shell/clock.ts';

export type InstallTool = 'uv' | 'pip';

/** What the preparation is at. */
export type PreparationPhase =
  | { readonly phase: 'looking_for_python' }
  /** Another process prepares the same environment; `holder` says which. */
  | { readonly phase: 'waiting'; readonly holder: string }
  | { readonly phase: 'creating'; readonly tool: InstallTool; readonly directory: string }
  | ({ readonly phase: 'installing'; readonly tool: InstallTool } & InstallProgress)
  | { readonly phase: 'checking' }
  | { readonly phase: 'done'; readonly reused: boolean };

export interface InstallProgress {
  /** Packages are first fetched, one after the other, then written (which is quiet) all together. */
  readonly step: 'fetching' | 'writing';
  /** Packages already fetched or written, of `total`. */
  readonly done: number;
  readonly total: number;
  /** The package at hand, such as `numpy`, where it is known. */
  readonly package?: string | undefined;
}

export type PreparationProgress = PreparationPhase & {
  /** Since the preparation began. */
  readonly elapsedMs: number;
  /** True where nothing new happened: the last phase, said again so that nobody thinks it hangs. */
  readonly heartbeat: boolean;
};

export interface ProgressReporter extends Disposable {
  report(phase: PreparationPhase): void;
}

export interface ProgressReporterOptions {
  readonly clock: Clock;
  readonly onProgress: ((progress: PreparationProgress) => void) | undefined;
  /** How long it may be silent. */
  readonly heartbeatMs: number;
}

/** Hands phases on, and repeats the last one while it lasts. Dispose of it to end the repeating. */
export function progressReporter(options: ProgressReporterOptions): ProgressReporter {
  const { clock, onProgress, heartbeatMs } = options;
  const began = clock.now();
  const ended = new AbortController();
  let current: PreparationPhase | undefined;
  let reports = 0;

  function emit(phase: PreparationPhase, heartbeat: boolean): void {
    onProgress?.({ ...phase, elapsedMs: clock.now() - began, heartbeat });
  }

  async function beat(): Promise<void> {
    while (!ended.signal.aborted) {
      const seen = reports;
      try {
        await clock.sleep(heartbeatMs, ended.signal);
      } catch {
        return;
      }
      if (current !== undefined && reports === seen && !ended.signal.aborted) emit(current, true);
    }
  }

  if (onProgress !== undefined) void beat();
  return {
    report(phase) {
      current = phase;
      reports += 1;
      emit(phase, false);
    },
    [Symbol.dispose]: () => ended.abort(),
  };
}
