import type { ContainerEnd, ContainerRun } from './back-end.ts';

/** What a back end has started and has still to end. */
export interface StartedRuns {
  /** Runs a container; one that is ended before it began has the exit code of its signal. */
  add(
    run: ContainerRun,
    start: (run: ContainerRun, signal: AbortSignal) => Promise<ContainerEnd>,
  ): Promise<ContainerEnd>;
  /** Kills all of them and waits for their ends. Nothing is started from then on. */
  endAll(): Promise<void>;
}

export function startedRuns(): StartedRuns {
  const started = new Map<AbortController, Promise<unknown>>();
  let isOver = false;
  return {
    async add(run, start) {
      const ending = new AbortController();
      const onAbort = () => ending.abort(run.signal.reason);
      if (isOver) ending.abort('SIGKILL');
      else if (run.signal.aborted) onAbort();
      run.signal.addEventListener('abort', onAbort, { once: true });
      const ended = start(run, ending.signal).catch((error: unknown) => {
        if (!ending.signal.aborted) throw error;
        return { exitCode: ending.signal.reason === 'SIGKILL' ? 137 : 143, milliseconds: 0 };
      });
      started.set(
        ending,
        ended.catch(() => {}),
      );
      try {
        return await ended;
      } finally {
        started.delete(ending);
        run.signal.removeEventListener('abort', onAbort);
      }
    },
    async endAll() {
      isOver = true;
      for (const ending of started.keys()) ending.abort('SIGKILL');
      await Promise.all(started.values());
    },
  };
}
