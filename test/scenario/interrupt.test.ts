import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { makeTestRepo } from '../support/experiment-repo.ts';
import { runCli, startProgram } from '../support/program.ts';
import {
  expectedOutputs,
  outputsOf,
  readJson,
  runFolder,
  wholeTasks,
} from '../support/run-folder.ts';

const RUN = ['run', 'workflow', '--local', '--exp-id', 'flu/test', '--run-id', 'r', '--jobs', '2'];

test.each(['SIGINT', 'SIGTERM'] as const)(
  '%s stops the workers, keeps what is done and says how to go on',
  async (signal) => {
    await using repo = await makeTestRepo({ tasks: 40, milliseconds: 100 });
    const { child, ended } = startProgram('cli', RUN, repo.options);
    await expect
      .poll(async () => (await wholeTasks(runFolder(repo.dir, 'r'))).size, { timeout: 60_000 })
      .toBeGreaterThan(3);
    child.kill(signal);
    const end = await ended;
    expect(end.exit).toBe(130);
    expect(end.stderr).toContain('Interrupted');
    // The engine was named by a variable, which the next shell may not have.
    expect(end.stderr).toMatch(
      /--exp-id flu\/test --run-id r --jobs 2 --engine-command '.*counting-engine.mjs"\]' --resume/,
    );
    expect(await readJson(runFolder(repo.dir, 'r'), 'outcome.json')).toMatchObject({
      status: 'interrupted',
    });
    const kept = await wholeTasks(runFolder(repo.dir, 'r'));
    expect(kept.size).toBeGreaterThan(3);
    expect(kept.size).toBeLessThan(40);

    const begun = async () => (await readFile(repo.engineLog, 'utf8')).trim().split('\n').length;
    const before = await begun();
    const resumed = await runCli(
      ['run', 'workflow', '--local', '--exp-id', 'flu/test', '--resume'],
      repo.options,
    );
    expect(resumed.exit).toBe(0);
    expect(await begun()).toBe(before + 40 - kept.size);
    expect(await outputsOf(runFolder(repo.dir, 'r'))).toBe(expectedOutputs(40));
  },
);
