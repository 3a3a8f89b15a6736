import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type {
  Executor,
  StageRequest,
  StageResult,
  StageWatch,
} from '../../src/execution/executor.ts';
import type { StageEvent } from '../../src/execution/stage-events.ts';
import type { RunRef } from '../../src/pipeline/artifacts.ts';
import { parseDirPrefix } from '../../src/pipeline/dir-prefix.ts';
import { parseExperimentId } from '../../src/pipeline/experiment-id.ts';
import { parseRunId } from '../../src/pipeline/run-id.ts';
import type { Stage } from '../../src/pipeline/stage.ts';
import type { EnginePlan, TestRepo } from '../support/experiment-repo.ts';
import { expectedOutputs, outputsOf, runFolder, wholeTasks } from '../support/run-folder.ts';

/** An executor, and a repository with the experiment `flu/test` for it. */
export interface ExecutorUnderTest extends AsyncDisposable {
  readonly executor: Executor;
  readonly repo: TestRepo;
  /** How a stage is to start the counting engine. */
  readonly engineCommand: readonly string[];
}

type MakeExecutor = (plan: EnginePlan, run: RunRef) => Promise<ExecutorUnderTest>;

/** What everything must do that carries out stages. */
export function describeExecutorContract(name: string, make: MakeExecutor): void {
  describe(`executor contract: ${name}`, { timeout: 120_000 }, () => {
    const run = runOf(`contract-${process.pid}`);
    let subject: ExecutorUnderTest | undefined;
    let events: StageEvent[] = [];
    beforeEach(() => {
      events = [];
    });
    afterEach(async () => await subject?.[Symbol.asyncDispose]());

    /** Carries one stage out, and keeps what it tells. */
    async function carry(
      stage: Stage,
      more: Partial<StageRequest> = {},
      watch: Partial<StageWatch> = {},
    ): Promise<StageResult> {
      if (subject === undefined) throw new Error('there is no executor yet');
      const { executor, repo, engineCommand } = subject;
      return await executor.runStage(
        {
          stage,
          mode: 'local',
          run,
          bucketDir: `${repo.dir}/local/bucket`,
          repoDir: repo.dir,
          engineCommand,
          jobs: 2,
          skipOutput: false,
          rerun: false,
          ...more,
        },
        {
          signal: new AbortController().signal,
          ...watch,
          onEvent: (event) => {
            events.push(event);
            watch.onEvent?.(event);
          },
        },
      );
    }
    const folder = () => runFolder(subject?.repo.dir ?? '', run.runId);
    const tasksOf = (event: string) =>
      events.filter((each) => each.event === event).map(({ task }) => task ?? -1);

    test('carries a run through its stages, and says what each did', async () => {
      subject = await make({ tasks: 5 }, run);
      expect(await carry('builder')).toMatchObject({
        kind: 'ended',
        exitCode: 0,
        details: { tasks: 5 },
      });
      expect(await carry('runner')).toMatchObject({
        kind: 'ended',
        exitCode: 0,
        details: { tasks: 5, done: 5 },
      });
      const output = await carry('output');
      expect(output).toMatchObject({ kind: 'ended', exitCode: 0, details: { missing: [] } });
      expect(await outputsOf(folder())).toBe(expectedOutputs(5));
    });

    test('tells what happens while it happens, the end last', async () => {
      subject = await make({ tasks: 3 }, run);
      await carry('builder');
      events = [];
      await carry('runner');
      expect(events.filter((each) => each.event === 'runner.started')).toMatchObject([
        { tasks: 3 },
      ]);
      expect(tasksOf('task.done').toSorted()).toEqual([0, 1, 2]);
      expect(events.at(-1)?.event).toBe('stage.ended');
      expect(events.filter((each) => each.event === 'stage.ended')).toHaveLength(1);
    });

    test('runs the one task that is asked for, and passes over what is whole', async () => {
      subject = await make({ tasks: 3 }, run);
      await carry('builder');
      expect(await carry('runner', { taskIndex: 1 })).toMatchObject({ exitCode: 0 });
      expect([...(await wholeTasks(folder())).keys()]).toEqual([1]);
      events = [];
      expect(await carry('runner')).toMatchObject({ details: { done: 2, skipped: 1 } });
      expect(tasksOf('task.skipped')).toEqual([1]);
    });

    test('a failed task is told, and takes no other along', async () => {
      subject = await make({ tasks: 4, faults: { 2: { kind: 'error' } } }, run);
      await carry('builder');
      expect(await carry('runner')).toMatchObject({
        kind: 'ended',
        exitCode: 1,
        details: { failed: 1, done: 3 },
      });
      expect(events.filter((each) => each.event === 'task.failed')).toMatchObject([
        { task: 2, message: expect.stringContaining('Task 2 diverged.') },
      ]);
      expect([...(await wholeTasks(folder())).keys()].toSorted()).toEqual([0, 1, 3]);
    });

    test('where only tasks failed that may be tried again, it ends with 75', async () => {
      subject = await make({ tasks: 2, faults: { 0: { kind: 'crash' } } }, run);
      await carry('builder');
      expect(await carry('runner')).toMatchObject({ kind: 'ended', exitCode: 75 });
    });

    test('what is wrong with the files is told at its place in the repository', async () => {
      const problem = { file: 'basemodel.yaml', line: 2, message: 'No.' };
      subject = await make({ tasks: 1, problems: [problem] }, run);
      expect(await carry('builder')).toMatchObject({
        kind: 'failed',
        exitCode: 2,
        failure: {
          code: 'invalid_experiment',
          problems: [{ ...problem, file: 'experiments/flu/test/config/basemodel.yaml' }],
        },
      });
    });

    test('a stage that cannot work says why, with paths as the caller knows them', async () => {
      subject = await make({ tasks: 1 }, run);
      await carry('builder');
      const result = await carry('runner', { run: runOf(`${run.runId}-none`) });
      expect(result).toMatchObject({ kind: 'failed', exitCode: 2 });
      const missing = await carry('builder', {
        repoDir: subject.repo.dir,
        outputConfig: 'no.yaml',
      });
      expect(missing).toMatchObject({ kind: 'ended' });
      const text = JSON.stringify([result, events]);
      expect(text).not.toContain('/data/bucket');
      expect(text).not.toContain('/data/forecast');
    });

    test('an abort ends the stage soon, and keeps what is done', async () => {
      subject = await make({ tasks: 60, milliseconds: 100 }, run);
      await carry('builder');
      const stop = new AbortController();
      let aborted = 0;
      const result = await carry(
        'runner',
        {},
        {
          signal: stop.signal,
          onEvent: ({ event }) => {
            if (event !== 'task.done' || ++aborted !== 3) return;
            aborted = 3;
            stop.abort();
          },
        },
      );
      expect(result).toMatchObject({
        kind: 'failed',
        exitCode: 130,
        failure: { code: 'interrupted' },
      });
      const { size } = await wholeTasks(folder());
      expect(size).toBeGreaterThanOrEqual(3);
      expect(size).toBeLessThan(60);
      expect(await carry('runner')).toMatchObject({ kind: 'ended', exitCode: 0 });
      expect((await wholeTasks(folder())).size).toBe(60);
    });
  });
}

/** A run where test repositories have theirs. */
function runOf(runId: string): RunRef {
  return {
    expId: parseExperimentId('flu/test'),
    dirPrefix: parseDirPrefix('pipeline/flu/'),
    runId: parseRunId(runId),
  };
}
