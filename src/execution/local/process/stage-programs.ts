import { type StageProcess, type StageProcessOptions, startStageProcess } from './stage-process.ts';

/**
 * Stage programs, started ahead of their time: they load while something else is waited for, and wait until
 * they are told what to do. Disposing ends those that nobody took.
 */
export interface StagePrograms extends AsyncDisposable {
  /** Says how many more will be taken. */
  expect(count: number): void;
  /** One to work with, which is then the caller's to end. */
  take(): Promise<StageProcess>;
}

/**
 * Starts the first one at once. The others follow when that one is taken: cores are few, and it is needed first.
 * @param expected how many will be taken, as far as it is known; with 0, none is started before it is
 */
export function startStagePrograms(options: StageProcessOptions, expected = 1): StagePrograms {
  // What cannot start now is tried again, and told, when it is needed.
  const startAhead = () => startStageProcess(options).catch(() => undefined);
  const waiting = expected > 0 ? [startAhead()] : [];
  let toCome = expected;
  return {
    expect: (count) => {
      toCome = count;
    },
    async take() {
      const ahead = await waiting.shift();
      toCome--;
      while (waiting.length < toCome) waiting.push(startAhead());
      return ahead?.isAlive() === true ? ahead : await startStageProcess(options);
    },
    async [Symbol.asyncDispose]() {
      const left = await Promise.all(waiting.splice(0));
      await Promise.all(left.map((process) => process?.[Symbol.asyncDispose]()));
    },
  };
}
