import { startLineProcess } from '../../../shell/line-process.ts';
import type { Environment, StageListeners, StageProgram } from '../stage-program.ts';

export interface StageProcessOptions {
  /** How the stage program is started: node and the path of stage.js. */
  readonly command: readonly string[];
  /** What the process itself is started with; what the stage is told comes later. */
  readonly environment: Environment;
}

/** Starts the stage program as a child process. @throws EpycloudError `engine_missing` */
export async function startStageProcess(options: StageProcessOptions): Promise<StageProgram> {
  let listeners: StageListeners | undefined;
  let alive = true;
  // Its log begins when it is told to; before that only a warning of Node's own can come.
  const early: string[] = [];
  const child = await startLineProcess({
    command: options.command,
    env: { ...options.environment, ENVIRONMENT_ON_STDIN: 'true' },
    onLine: (line) => listeners?.onLine(line),
    onErrorLine: (line) => {
      if (listeners === undefined) early.push(line);
      else listeners.onErrorLine(line);
    },
  });
  void child.ended.then(() => {
    alive = false;
  });
  return {
    isAlive: () => alive,
    ended: child.ended,
    signal: child.signal,
    begin: (environment, given) => {
      listeners = given;
      for (const line of early) given.onErrorLine(line);
      child.writeLine(JSON.stringify(environment));
    },
    [Symbol.asyncDispose]: () => child[Symbol.asyncDispose](),
  };
}
