import type { Stage } from '../../pipeline/stage.ts';
import type { StageProgram, StagePrograms } from './stage-program.ts';

/** One that waits, and for which stage; undefined where it can become any. */
interface Waiting {
  readonly stage: Stage | undefined;
  readonly program: Promise<StageProgram | undefined>;
}

export interface ProgramsAhead {
  readonly start: (stage: Stage | undefined) => Promise<StageProgram>;
  /** Whether to start one at once, before it is known for which stage. */
  readonly oneAtOnce: boolean;
}

/**
 * Starts stage programs ahead. The first one is started as soon as it is known that it will be needed, the
 * others when that one is taken: cores are few, and it is needed first.
 */
export function startProgramsAhead({ start, oneAtOnce }: ProgramsAhead): StagePrograms {
  const waiting: Waiting[] = [];
  const startAhead = (stage: Stage | undefined) => {
    // What cannot start now is tried again, and told, when it is needed.
    waiting.push({ stage, program: start(stage).catch(() => undefined) });
  };
  if (oneAtOnce) startAhead(undefined);
  let toCome: readonly Stage[] = [];
  return {
    expect(stages) {
      toCome = stages;
      if (waiting.length === 0 && stages[0] !== undefined) startAhead(stages[0]);
    },
    async take(stage) {
      const at = waiting.findIndex((each) => each.stage === stage || each.stage === undefined);
      const [taken] = at === -1 ? [] : waiting.splice(at, 1);
      const ahead = await taken?.program;
      toCome = toCome.filter((each) => each !== stage);
      for (const next of toCome.slice(waiting.length)) startAhead(next);
      return ahead?.isAlive() === true ? ahead : await start(stage);
    },
    async [Symbol.asyncDispose]() {
      toCome = [];
      const left = await Promise.all(waiting.splice(0).map(({ program }) => program));
      await Promise.all(left.map((program) => program?.[Symbol.asyncDispose]()));
    },
  };
}
