import type { ContainerEnd, ContainerRun } from './back-end.ts';

/** How a run is ended: politely or not, by who asked for it; and at once, when its back end is closed. */
export interface Ending {
  /** As ContainerRun has it. */
  readonly signal: AbortSignal;
  readonly closed: AbortSignal;
}

type Start = (run: ContainerRun, ending: Ending) => Promise<ContainerEnd>;

/** What a back end has started and has still to end. */
export interface StartedRuns {
  /** Runs a container; one that is ended before it began has the exit code of its signal. */
  add(run: ContainerRun, start: Start): Promise<ContainerEnd>;
  /** Kills all of them and waits for their ends. Nothing is started from then on. */
  endAll(): Promise<void>;
}

export function startedRuns(): StartedRuns {
  const started = new Map<AbortController, Promise<unknown>>();
  let isOver = false;
  return {
    async add(run, start) {
      const closing = new AbortController();
      if (isOver) closing.abort('SIGKILL');
      const ending = { signal: run.signal, closed: closing.signal };
      const ended = start(run, ending).catch((error: unknown) => {
        if (!run.signal.aborted && !closing.signal.aborted) throw error;
        const isPolite = run.signal.aborted && run.signal.reason !== 'SIGKILL';
        return { exitCode: isPolite ? 143 : 137, milliseconds: 0 };
      });
      started.set(
        closing,
        ended.catch(() => {}),
      );
      try {
        return await ended;
      } finally {
        started.delete(closing);
      }
    },
    async endAll() {
      isOver = true;
      for (const closing of started.keys()) closing.abort('SIGKILL');
      await Promise.all(started.values());
    },
  };
}
