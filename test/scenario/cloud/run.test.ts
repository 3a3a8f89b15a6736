import { describe, expect, test } from 'vitest';
import { makeCloudRepo } from '../../support/google/cloud-repository.ts';
import {
  BUCKET,
  countingEngine,
  documentOf,
  startCloudWithWorkflow,
  submit,
  tableOf,
} from '../../support/google/submit-to-cloud.ts';
import { virtualClock } from '../../support/google/virtual-clock.ts';
import { runCli } from '../../support/program.ts';
import { expectedOutputs, outputsOf, runFolder } from '../../support/run-folder.ts';

const START = Date.parse('2026-01-31T09:30:00Z');

describe('a run in the cloud, from the stub of its action', () => {
  test('of 52 tasks goes through its stages, and has the outputs of local mode', async () => {
    await using repo = await makeCloudRepo({ tasks: 52 });
    await using cloud = await startCloudWithWorkflow(countingEngine(repo.dir), {
      clock: virtualClock(START),
    });
    const ended = await submit(cloud, { workspace: repo.dir });
    expect(ended.exit, ended.stdout + ended.stderr).toBe(0);
    expect(ended.outputs).toMatchObject({
      outcome: 'succeeded',
      'run-id': 'run-1',
      'num-tasks': '52',
      'failed-tasks': '0',
      'run-path': `gs://${BUCKET}/pipeline/flu/flu/test/run-1`,
    });
    expect(ended.summary).toContain('flu/test');
    expect(documentOf(cloud, 'outcome.json')).toMatchObject({ status: 'succeeded', num_tasks: 52 });
    expect(tableOf(cloud, 'all.csv')).toBe(expectedOutputs(52));
    expect(cloud.breakdowns).toEqual([]);

    const local = await runCli(
      ['run', 'workflow', '--local', '--exp-id', 'flu/test', '--run-id', 'run-1', '--jobs', '2'],
      repo.options,
    );
    expect(local.exit, local.stderr).toBe(0);
    expect(await outputsOf(runFolder(repo.dir, 'run-1'))).toBe(tableOf(cloud, 'all.csv'));

    // A job for each stage, and what belongs to the run carries its labels.
    const jobs = [...cloud.batch.jobs.values()];
    expect(jobs).toHaveLength(3);
    const again = await submit(cloud, { workspace: repo.dir });
    expect(again.exit).toBe(1);
    expect(again.stdout).toContain('run-1');
    expect(cloud.batch.jobs.size).toBe(3);
  });
});
