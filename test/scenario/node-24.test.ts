import { describe, expect, test } from 'vitest';
import { makeTestRepo } from '../support/experiment-repo.ts';
import { needs } from '../support/needs.ts';
import { runCli } from '../support/program.ts';
import { expectedOutputs, outputsOf, runFolder } from '../support/run-folder.ts';

describe.skipIf(needs('Node 24'))('Node 24, which GitHub starts actions with', () => {
  const node = process.env['EPYCLOUD_NODE_24'];

  test('the bundles take a run through all stages', async () => {
    await using repo = await makeTestRepo({ tasks: 3 });
    const args = ['run', 'workflow', '--local', '--exp-id', 'flu/test', '--run-id', 'r'];
    const ended = await runCli(args, { ...repo.options, node });
    expect(ended.exit, ended.stderr).toBe(0);
    expect(await outputsOf(runFolder(repo.dir, 'r'))).toBe(expectedOutputs(3));
  });
});
