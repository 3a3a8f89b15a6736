import { describe, expect, test } from 'vitest';
import type { StageRequest, StageResult } from '../../../src/execution/executor.ts';
import { runWorkflow } from '../../../src/execution/run-workflow.ts';
import { EXIT } from '../../../src/pipeline/exit-codes.ts';
import type { Stage } from '../../../src/pipeline/stage.ts';
import { memoryBucket } from '../../../src/storage/memory-bucket.ts';
import { findOutcome } from '../../../src/storage/run-documents.ts';
import { someRun } from '../../support/storage/some-run.ts';

const run = someRun('run-1', 'flu/smoke');

function ended(
  details: Readonly<Record<string, unknown>>,
  exitCode: number = EXIT.done,
): StageResult {
  return { kind: 'ended', exitCode, message: 'It ended.', details };
}

function failed(exitCode: number, hint?: string): StageResult {
  const problems = [{ file: 'model.yaml', line: 3, message: 'No such thing.' }];
  return {
    kind: 'failed',
    exitCode,
    failure: { code: 'stage_failed', message: 'No.', hint, problems },
  };
}

/** Carries out a workflow whose stages end so, and tells what was asked and what is kept of it. */
async function carryOut(
  results: Partial<Record<Stage, StageResult>>,
  options: { readonly stages?: readonly Stage[]; readonly abortIn?: Stage } = {},
) {
  const bucket = memoryBucket();
  const stop = new AbortController();
  const asked: StageRequest[] = [];
  const begun: Stage[] = [];
  let time = 0;
  const end = await runWorkflow(
    {
      stages: options.stages ?? ['builder', 'runner', 'output'],
      mode: 'local',
      run,
      bucketDir: '/bucket',
      repoDir: '/repo',
      engineCommand: ['engine'],
      skipOutput: false,
      rerun: false,
    },
    {
      bucket,
      executor: {
        runStage: async (request, { onEvent }) => {
          asked.push(request);
          onEvent({ severity: 'INFO', message: request.stage });
          if (request.stage === options.abortIn) stop.abort();
          return results[request.stage] ?? ended({});
        },
      },
      signal: stop.signal,
      now: () => (time += 1000),
      onStage: (stage) => void begun.push(stage),
      onEvent: (stage, { message }) => expect(message).toBe(stage),
    },
  );
  const kept = await findOutcome(bucket, run);
  return { end, kept, asked: asked.map(({ stage }) => stage), begun };
}

const DONE = ended({ tasks: 4, outputs: 'outputs/20260131-093000', missing: [] });

describe('a run', () => {
  test('that goes well carries out its stages in order and keeps that it succeeded', async () => {
    const { end, kept, asked, begun } = await carryOut({ output: DONE });
    expect(asked).toEqual(['builder', 'runner', 'output']);
    expect(begun).toEqual(asked);
    expect(end.outcome).toMatchObject({
      status: 'succeeded',
      exp_id: 'flu/smoke',
      run_id: 'run-1',
      num_tasks: 4,
      outputs: 'outputs/20260131-093000',
    });
    expect(kept).toEqual(end.outcome);
    expect(end.failure).toBeUndefined();
  });

  test('that goes on carries out only what is left', async () => {
    const { asked } = await carryOut({ output: DONE }, { stages: ['runner', 'output'] });
    expect(asked).toEqual(['runner', 'output']);
  });

  test('some of whose tasks failed leaves it to the output stage what is tolerated', async () => {
    const missing = [{ index: 2, name: 'US-NY', why: 'it crashed' }];
    const { end, kept, asked } = await carryOut({
      runner: ended({}, EXIT.retryable),
      output: ended({ tasks: 4, missing, outputs: 'outputs/x' }, EXIT.partial),
    });
    expect(asked).toEqual(['builder', 'runner', 'output']);
    expect(end.outcome).toMatchObject({ status: 'partial', missing });
    expect(kept).toEqual(end.outcome);
  });

  test('a stage of which fails ends there, and says which and why', async () => {
    const { end, kept, asked } = await carryOut({ builder: failed(EXIT.usage, 'Mend it.') });
    expect(asked).toEqual(['builder']);
    expect(kept).toMatchObject({
      status: 'failed',
      stage: 'builder',
      code: 'stage_failed',
      message: 'No.',
      hint: 'Mend it.',
    });
    expect(end.exitCode).toBe(EXIT.usage);
    expect(end.failure?.problems).toHaveLength(1);
  });

  test('that is interrupted begins no further stage, and can be resumed', async () => {
    const { kept, asked } = await carryOut({}, { abortIn: 'runner' });
    expect(asked).toEqual(['builder', 'runner']);
    expect(kept).toMatchObject({ status: 'interrupted' });
  });

  test('whose stage was interrupted from outside did not fail', async () => {
    const { kept } = await carryOut({ runner: failed(EXIT.interrupted) });
    expect(kept).toMatchObject({ status: 'interrupted' });
  });
});
