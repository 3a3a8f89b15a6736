import { describe, expect, test } from 'vitest';
import { packBundle } from '../../../src/experiment/bundle/pack-bundle.ts';
import { storeBundle } from '../../../src/experiment/bundle/store-bundle.ts';
import type { Bucket } from '../../../src/storage/bucket.ts';
import { memoryBucket } from '../../../src/storage/memory-bucket.ts';
import { type CloudRun, makeCloudRun } from '../../support/cloud-stages.ts';
import { GIT_ENVIRONMENT, runGit } from '../../support/git/git-repository.ts';
import { startArchiveServer } from '../../support/github/archive-server.ts';
import { expectedOutputs } from '../../support/run-folder.ts';

/** Commits the experiments of a run's repository. Returns the commit. */
async function commit({ repo }: CloudRun): Promise<string> {
  await runGit(repo.dir, 'init', '-q');
  await runGit(repo.dir, 'add', 'experiments');
  await runGit(repo.dir, 'commit', '-q', '-m', 'Experiments');
  return (await runGit(repo.dir, 'rev-parse', 'HEAD')).trim();
}

/** Packs the repository as it is and stores it, as the submitter does. Returns its key. */
async function store(cloud: CloudRun): Promise<string> {
  const bundle = await packBundle({ repoDir: cloud.repo.dir, environment: GIT_ENVIRONMENT });
  return (await storeBundle(bundle, cloud.bucket)).key;
}

/** No repository lies on the machine that a stage runs on. */
const NOWHERE = { FORECAST_REPO_DIR: '/nonexistent' };

describe('a packed repository', () => {
  test('is what the builder pins, and what the output stage reads', async () => {
    await using cloud = await makeCloudRun({ tasks: 2 });
    await commit(cloud);
    const source = { ...NOWHERE, SOURCE_KEY: await store(cloud) };
    expect((await cloud.stage({ STAGE: 'A', ...source })).exit).toBe(0);
    const pin = await cloud.json(cloud.keys.sourcePin);
    expect(pin).toMatchObject({ key: source.SOURCE_KEY, sha256: expect.any(String) });
    const slice = { BATCH_TASK_INDEX: '0', TASKS_PER_SLICE: '2' };
    expect((await cloud.stage({ STAGE: 'B', ...slice, ...source })).exit).toBe(0);
    expect((await cloud.stage({ STAGE: 'C', ...source })).exit).toBe(0);
    expect(await cloud.outputs()).toBe(expectedOutputs(2));
  });

  test('is not exchanged for another one by a later attempt', async () => {
    await using cloud = await makeCloudRun({ tasks: 2 });
    await commit(cloud);
    await cloud.stage({ STAGE: 'A', SOURCE_KEY: await store(cloud) });
    await cloud.repo.write('experiments/flu/test/notes.txt', 'other');
    await commit(cloud);
    await cloud.bucket.delete(cloud.keys.manifest);
    const ended = await cloud.stage({ STAGE: 'A', ATTEMPT: '2', SOURCE_KEY: await store(cloud) });
    expect(ended).toMatchObject({ exit: 2, last: { code: 'run_changed' } });
    expect(await cloud.json(cloud.keys.outcome)).toMatchObject({ code: 'run_changed', attempt: 2 });
  });

  test('that is not in the bucket, or lacks the experiment, ends the run with words for its user', async () => {
    await using cloud = await makeCloudRun({ tasks: 1 });
    const lost = `sources/${'0a'.repeat(32)}.tar.gz`;
    expect((await cloud.stage({ STAGE: 'A', SOURCE_KEY: lost })).exit).toBe(1);
    expect(await cloud.json(cloud.keys.outcome)).toMatchObject({ code: 'artifact_missing' });

    await commit(cloud);
    const key = await store(cloud);
    const ended = await cloud.stage({ STAGE: 'A', SOURCE_KEY: key, EXP_ID: 'flu/tset' });
    expect(ended.exit).toBe(2);
    const outcome = await cloud.json(cloud.keys.outcome.replace('flu/test', 'flu/tset'));
    expect(outcome).toMatchObject({
      code: 'experiment_not_found',
      message: `There is no experiment flu/tset in ${key}.`,
      hint: 'Did you mean flu/test?',
    });
  });
});

describe('a repository on GitHub', () => {
  const TOKEN = ['ghp', 'a1B2'.repeat(9)].join('_');
  const VERSION = 'projects/my-project/secrets/pat/versions/latest';

  test('is fetched once and pinned: the stages after it ask GitHub for nothing', async () => {
    const objects: Parameters<typeof memoryBucket>[0] = new Map();
    const bucket: Bucket = memoryBucket(objects);
    await using cloud = await makeCloudRun({ tasks: 2 }, bucket);
    const head = await commit(cloud);
    await using github = await startArchiveServer({
      gitDir: cloud.repo.dir,
      repository: 'me/forecast',
      token: TOKEN,
    });
    const source = {
      ...NOWHERE,
      GITHUB_FORECAST_REPO: 'me/forecast',
      GITHUB_FORECAST_REPO_REF: 'main',
      GITHUB_API_URL: github.url,
      GITHUB_PAT_SECRET: 'pat',
      GOOGLE_CLOUD_PROJECT: 'my-project',
    };
    const told: string[] = [];
    const more = {
      secrets: { [VERSION]: `${TOKEN}\n` },
      onLine: (line: object) => void told.push(JSON.stringify(line)),
    };
    expect((await cloud.stage({ STAGE: 'A', ...source }, more)).exit).toBe(0);
    const asked = github.requests.length;
    expect(asked).toBeGreaterThan(0);
    expect(await cloud.json(cloud.keys.sourcePin)).toMatchObject({
      commit: head,
      repository: 'me/forecast',
      ref: 'main',
    });
    expect(await cloud.json(cloud.keys.run)).toMatchObject({ source: { commit: head } });

    // The branch goes on; the run does not.
    await cloud.repo.write('experiments/flu/test/engine.json', '{"tasks":5}');
    await commit(cloud);
    await cloud.bucket.delete(cloud.keys.manifest);
    const rebuilt = await cloud.stage({ STAGE: 'A', ATTEMPT: '2', ...source }, more);
    expect(rebuilt.last).toMatchObject({ message: 'Built 2 tasks.' });
    const slice = { BATCH_TASK_INDEX: '0', TASKS_PER_SLICE: '2', ATTEMPT: '2' };
    expect((await cloud.stage({ STAGE: 'B', ...slice, ...source }, more)).exit).toBe(0);
    expect((await cloud.stage({ STAGE: 'C', ATTEMPT: '2', ...source }, more)).exit).toBe(0);
    expect(github.requests).toHaveLength(asked);

    expect(told.join('\n')).not.toContain(TOKEN);
    for (const { stored } of objects.values())
      expect(Buffer.from(stored).toString('latin1')).not.toContain(TOKEN);
    for (const { path } of github.requests) expect(path).not.toContain(TOKEN);
  });

  test('whose token is no longer good ends the run, and the outcome says so', async () => {
    await using cloud = await makeCloudRun({ tasks: 1 });
    await commit(cloud);
    await using github = await startArchiveServer({
      gitDir: cloud.repo.dir,
      repository: 'me/forecast',
      token: TOKEN,
    });
    const source = {
      GITHUB_FORECAST_REPO: 'me/forecast',
      GITHUB_API_URL: github.url,
      GITHUB_PAT_SECRET: VERSION,
    };
    const ended = await cloud.stage(
      { STAGE: 'A', ...source },
      { secrets: { [VERSION]: ['ghp', 'z9Y8'.repeat(9)].join('_') } },
    );
    expect(ended.exit).not.toBe(0);
    expect(await cloud.json(cloud.keys.outcome)).toMatchObject({
      status: 'failed',
      stage: 'builder',
      code: ended.last?.['code'],
      hint: expect.any(String),
    });
    expect(await cloud.bucket.exists(cloud.keys.sourcePin)).toBe(false);
  });

  test('that was never pinned is not guessed at by the output stage', async () => {
    await using cloud = await makeCloudRun({ tasks: 1 });
    await cloud.stage({ STAGE: 'A' });
    await cloud.stage({ STAGE: 'B', BATCH_TASK_INDEX: '0' });
    const ended = await cloud.stage({ STAGE: 'C', GITHUB_FORECAST_REPO: 'me/forecast' });
    expect(ended).toMatchObject({ exit: 1, last: { code: 'artifact_missing' } });
  });
});
