import type { Stage } from '../../../pipeline/stage.ts';
import { type StageProcess, type StageProcessOptions, startStageProcess } from './stage-process.ts';

/**
 * Stage programs started ahead of their time: a stage begins as soon as the last one has ended, as its program
 * was loaded meanwhile. Disposing ends those that nobody took.
 */
export interface WaitingStages extends AsyncDisposable {
  /** The one for this stage, which is then the caller's to end; a new one where none waits or it has died. */
  take(stage: Stage): Promise<StageProcess>;
}

export function startStagesAhead(
  stages: readonly Stage[],
  options: StageProcessOptions,
): WaitingStages {
  const waiting = new Map<Stage, Promise<StageProcess | undefined>>();
  const start = (next: readonly Stage[]) => {
    for (const stage of next) waiting.set(stage, startWatched(stage, options));
  };
  // On few cores the later ones would take time from the first, which is needed now.
  let later = stages.slice(1);
  start(stages.slice(0, 1));
  return {
    async take(stage) {
      const ready = await waiting.get(stage);
      waiting.delete(stage);
      start(later);
      later = [];
      return ready?.isAlive() === true ? ready : await startStageProcess(stage, options);
    },
    async [Symbol.asyncDispose]() {
      const left = await Promise.all(waiting.values());
      waiting.clear();
      await Promise.all(left.map((process) => process?.[Symbol.asyncDispose]()));
    },
  };
}

function startWatched(
  stage: Stage,
  options: StageProcessOptions,
): Promise<StageProcess | undefined> {
  // What cannot start now is tried, and told, when it is needed.
  return startStageProcess(stage, options).catch(() => undefined);
}
