import { stageVariables } from '../../../settings/stage-variables.ts';
import type { Executor } from '../../executor.ts';
import { carryOutStage, silentEnd } from '../carry-out-stage.ts';
import type { Environment, StagePrograms } from '../stage-program.ts';

export interface ProcessExecutorOptions {
  /** Where the stages' programs come from, started or waiting to be told what to do. */
  readonly programs: Pick<StagePrograms, 'take'>;
  /** What the stage inherits. Variables of the stage program in it are left out: a run takes them from its request. */
  readonly environment: Environment;
  readonly onErrorLine: (line: string) => void;
}

/**
 * Variables that say how a stage runs on this machine rather than what it does, and some that others set too and
 * an engine may want; they pass through.
 */
const INHERITED = [
  'WORK_DIR',
  'ENGINE_START_TIMEOUT_SECONDS',
  'TASK_ATTEMPTS',
  'GOOGLE_CLOUD_PROJECT',
  'GITHUB_API_URL',
] as const;

/** Carries out stages as child processes on this machine: no container, the same program. */
export function processExecutor(options: ProcessExecutorOptions): Executor {
  return {
    runStage: async (request, watch) =>
      await carryOutStage({
        program: await options.programs.take(request.stage),
        request,
        environment: withoutStageVariables(options.environment),
        watch,
        onErrorLine: options.onErrorLine,
        explain: (end) =>
          silentEnd(
            request,
            end.kind === 'signalled'
              ? `was killed by ${end.signal}`
              : `ended with exit code ${end.code}`,
          ),
      }),
  };
}

function withoutStageVariables(environment: Environment): Environment {
  const inherited: readonly string[] = INHERITED;
  return Object.fromEntries(
    Object.entries(environment).filter(
      ([name]) => !(name in stageVariables) || inherited.includes(name),
    ),
  );
}
