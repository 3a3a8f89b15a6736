import { expect, test } from 'vitest';
import type { Execution } from '../../../../src/execution/cloud/cloud-ports.ts';
import { findLiveExecution } from '../../../../src/execution/cloud/find-execution.ts';
import { parseDirPrefix } from '../../../../src/pipeline/dir-prefix.ts';
import { parseExperimentId } from '../../../../src/pipeline/experiment-id.ts';
import { parseRunId } from '../../../../src/pipeline/run-id.ts';

const ID = '0a1b2c3d-0000-4000-8000-000000000000';

/** Whether an execution that was told this is found for a run of this name. */
async function isFound(told: object, runId: string): Promise<boolean> {
  const execution = {
    id: ID,
    argument: JSON.stringify({ exp_id: 'flu/smoke', bucket: 'ours', ...told }),
  } as Execution;
  const executions = {
    async *list(filter?: string) {
      if (filter === 'state="ACTIVE"') yield execution;
    },
  };
  const found = await findLiveExecution(executions, {
    dirPrefix: parseDirPrefix('pipeline/flu/'),
    expId: parseExperimentId('flu/smoke'),
    runId: parseRunId(runId),
    bucket: 'ours',
  });
  return found?.id === ID;
}

test.each([
  ['the run that it was told', { run_id: 'week-40' }, 'week-40', true],
  ['no other run', { run_id: 'week-41' }, 'week-40', false],
  ['no run in another bucket', { run_id: 'week-40', bucket: 'theirs' }, 'week-40', false],
  ['the run that it has named itself', {}, '20260131-093000-0a1b2c3d', true],
  ['no run that another has named', {}, '20260131-093000-ffffffff', false],
])('an execution is at work on %s', async (_, told, runId, is) => {
  expect(await isFound(told, runId)).toBe(is);
});
