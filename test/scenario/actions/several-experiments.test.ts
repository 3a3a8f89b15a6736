import { execFileSync } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeTestRepo, type TestRepo } from '../../support/experiment-repo.ts';
import { runStep, type StepOptions } from '../../support/github/step.ts';

const INPUTS = { executor: 'process', 'upload-artifact': 'false', comment: 'false' };

/** A repository with flu/test, flu/second and rsv/one; all but the first are copies of it. */
async function makeRepo(): Promise<TestRepo> {
  const repo = await makeTestRepo({ tasks: 2 });
  for (const id of ['flu/second', 'rsv/one']) await addExperiment(repo, id);
  return repo;
}

async function addExperiment(repo: TestRepo, id: string, plan = '{"tasks":1}'): Promise<void> {
  await repo.write(
    `experiments/${id}/config/basemodel.yaml`,
    'model:\n  name: x\n  random_seed: 7\n',
  );
  await repo.write(`experiments/${id}/config/output.yaml`, 'output:\n  quantiles: true\n');
  await repo.write(`experiments/${id}/engine.json`, plan);
}

function stepIn(repo: TestRepo, expId: string, more: Partial<StepOptions> = {}) {
  return runStep('run-local-pipeline', {
    inputs: { ...INPUTS, 'exp-id': expId },
    workspace: repo.dir,
    env: repo.options.env,
    ...more,
  });
}

function idsOf(end: { readonly outputs: Readonly<Record<string, string>> }): readonly string[] {
  return JSON.parse(end.outputs['runs'] ?? '[]').map(
    (run: Record<string, string>) => run['exp-id'],
  );
}

describe('several experiments', () => {
  test('by ids and globs, each once, in order; outputs are sums and the worst outcome', async () => {
    await using repo = await makeRepo();
    const end = await stepIn(repo, 'rsv/one, flu/*\nflu/test');
    expect(end.exit, end.stdout).toBe(0);
    expect(idsOf(end)).toEqual(['rsv/one', 'flu/second', 'flu/test']);
    expect(end.outputs).toMatchObject({ outcome: 'succeeded', 'num-tasks': '4' });
    const [first] = JSON.parse(end.outputs['runs'] ?? '[]');
    expect(end.outputs['run-id']).toBe(first['run-id']);
    for (const id of idsOf(end)) expect(end.summary).toContain(`### ✅ ${id}`);
  });

  test('have all their turn, though one fails', async () => {
    await using repo = await makeRepo();
    await addExperiment(repo, 'flu/broken', '{"tasks":1,"faults":{"0":{"kind":"error"}}}');
    const end = await stepIn(repo, 'flu/*');
    expect(end.exit).toBe(1);
    expect(end.outputs).toMatchObject({ outcome: 'failed', 'failed-tasks': '1', 'num-tasks': '4' });
    expect(idsOf(end)).toEqual(['flu/broken', 'flu/second', 'flu/test']);
    expect(end.stdout).toContain('::error::1 of 3 runs failed. flu/broken: ');
  });

  test('a glob that means none is an error that says what there is', async () => {
    await using repo = await makeRepo();
    const end = await stepIn(repo, 'covid/*');
    expect(end.exit).toBe(1);
    expect(end.stdout).toContain('is like covid/*');
    expect(end.stdout).toContain('It has: flu/second, flu/test, rsv/one.');
  });
});

describe('changed', () => {
  function git(dir: string, ...args: readonly string[]): string {
    const names = [
      '-c',
      'user.name=t',
      '-c',
      'user.email=t@example.org',
      '-c',
      'commit.gpgsign=false',
    ];
    return execFileSync('git', ['-C', dir, ...names, ...args], { encoding: 'utf8' }).trim();
  }

  /** A branch that changes flu/second, adds flu/new, removes rsv/one; main has gone on with flu/test. */
  async function makeBranch(repo: TestRepo): Promise<string> {
    git(repo.dir, 'init', '-q', '-b', 'main');
    git(repo.dir, 'add', 'experiments');
    git(repo.dir, 'commit', '-qm', 'all');
    git(repo.dir, 'checkout', '-qb', 'branch');
    await repo.write('experiments/flu/second/engine.json', '{"tasks":2}');
    await addExperiment(repo, 'flu/new');
    await rm(join(repo.dir, 'experiments/rsv'), { recursive: true });
    git(repo.dir, 'add', '-A', 'experiments');
    git(repo.dir, 'commit', '-qm', 'change');
    git(repo.dir, 'checkout', '-q', 'main');
    await repo.write('experiments/flu/test/engine.json', '{"tasks":3}');
    git(repo.dir, 'commit', '-qam', 'elsewhere');
    const base = git(repo.dir, 'rev-parse', 'HEAD');
    git(repo.dir, 'checkout', '-q', 'branch');
    return base;
  }

  const eventOf = (base: string) => ({ pull_request: { number: 5, base: { sha: base } } });

  test('runs what the pull request adds or changes, and nothing that its base does', async () => {
    await using repo = await makeRepo();
    const base = await makeBranch(repo);
    const end = await stepIn(repo, 'changed', { event: eventOf(base) });
    expect(end.exit, end.stdout).toBe(0);
    expect(idsOf(end)).toEqual(['flu/new', 'flu/second']);
  });

  test('runs nothing where nothing is changed', async () => {
    await using repo = await makeRepo();
    const base = await makeBranch(repo);
    git(repo.dir, 'checkout', '-q', 'main');
    const end = await stepIn(repo, 'changed', { event: eventOf(base) });
    expect(end.exit, end.stdout).toBe(0);
    expect(end.outputs).toMatchObject({ outcome: 'nothing', runs: '[]', 'num-tasks': '0' });
    expect(end.summary).toContain('No experiment was changed');
  });

  test('says what a shallow clone lacks', async () => {
    await using repo = await makeRepo();
    const base = await makeBranch(repo);
    const clone = join(repo.dir, 'clone');
    git(repo.dir, 'clone', '-q', '--depth=1', '--branch=branch', `file://${repo.dir}`, clone);
    const end = await runStep('run-local-pipeline', {
      inputs: { ...INPUTS, 'exp-id': 'changed', 'experiment-dir': 'clone' },
      workspace: repo.dir,
      env: repo.options.env,
      event: eventOf(base),
    });
    expect(end.exit).toBe(1);
    expect(end.stdout).toContain('this checkout does not reach back to its base');
    expect(end.stdout).toContain('fetch-depth: 0');
  });

  test('is refused where there is no pull request, and outside of a checkout', async () => {
    await using repo = await makeRepo();
    const push = await stepIn(repo, 'changed');
    expect(push.exit).toBe(1);
    expect(push.stdout).toContain('::error::exp-id is `changed`, and this is no pull request.');
    const noGit = await stepIn(repo, 'changed', { event: eventOf('0'.repeat(40)) });
    expect(noGit.exit).toBe(1);
    expect(noGit.stdout).toMatch(/cannot be told: git: .*not a git repository/);
  });
});
