import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { copyOfDist } from '../../support/dist-copy.ts';
import { processBackEnd } from '../../support/google/batch/process-back-end.ts';
import { makeCloudRepo } from '../../support/google/cloud-repository.ts';
import {
  countingEngine,
  deployWorkflow,
  submit,
  tableOf,
} from '../../support/google/submit-to-cloud.ts';
import { virtualClock } from '../../support/google/virtual-clock.ts';
import { startWholeCloud } from '../../support/google/whole-cloud.ts';
import { needs } from '../../support/needs.ts';
import { expectedOutputs } from '../../support/run-folder.ts';

describe.skipIf(needs('Node 24'))('Node 24, which GitHub starts actions with', () => {
  test('submits a run from a copy of dist/ without node_modules, and carries out its stages', async () => {
    const node = process.env['EPYCLOUD_NODE_24'] ?? '';
    await using copy = await copyOfDist();
    await using repo = await makeCloudRepo({ tasks: 3 });
    await using cloud = await startWholeCloud({
      clock: virtualClock(Date.parse('2026-01-31T09:30:00Z')),
      backEnd: (environment) =>
        processBackEnd({
          command: [node, join(copy.distDir, 'stage.js')],
          environment: { ...environment, ...countingEngine(repo.dir) },
        }),
    });
    await deployWorkflow(cloud);
    const ended = await submit(cloud, {
      ...{ workspace: repo.dir, node, distDir: copy.distDir },
      inputs: {
        'workload-identity-provider': cloud.identity.workloadIdentityProvider,
        'service-account': cloud.identity.serviceAccount,
      },
      env: cloud.identity.githubJob(cloud.address),
    });
    expect(ended.exit, ended.stdout + ended.stderr).toBe(0);
    // Node says there what of the bundles it means to give up.
    expect(ended.stderr).toBe('');
    expect(ended.outputs).toMatchObject({ outcome: 'succeeded', 'num-tasks': '3' });
    expect(ended.summary).toContain('flu/test');
    expect(tableOf(cloud, 'all.csv')).toBe(expectedOutputs(3));
  });
});
