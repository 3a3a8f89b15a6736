import { join } from 'node:path';
import { processExecutor } from '../../src/execution/local/process/process-executor.ts';
import { startStageProcess } from '../../src/execution/local/process/stage-process.ts';
import { startProgramsAhead } from '../../src/execution/local/programs-ahead.ts';
import { parseEngineCommand } from '../../src/settings/engine-command.ts';
import { COUNTING_ENGINE, makeTestRepo } from '../support/experiment-repo.ts';
import { ROOT } from '../support/program.ts';
import { describeExecutorContract } from './executor.contract.ts';

describeExecutorContract('process', async (plan) => {
  const repo = await makeTestRepo(plan);
  const environment = { ...process.env, ...repo.options.env };
  const command = [process.execPath, join(ROOT, 'dist/stage.js')];
  const programs = startProgramsAhead({
    start: () => startStageProcess({ command, environment }),
    oneAtOnce: false,
  });
  return {
    repo,
    engineCommand: parseEngineCommand(COUNTING_ENGINE),
    executor: processExecutor({ programs, environment, onErrorLine: () => {} }),
    async [Symbol.asyncDispose]() {
      await programs[Symbol.asyncDispose]();
      await repo[Symbol.asyncDispose]();
    },
  };
});
