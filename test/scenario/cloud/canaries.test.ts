import { execFileSync } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { startArchiveServer } from '../../support/github/archive-server.ts';
import type { StepEnd } from '../../support/github/step.ts';
import {
  canariesOf,
  placesOf,
  type ReadableText,
  textsOfCloud,
  textsOfStep,
} from '../../support/google/canaries.ts';
import { makeCloudRepo } from '../../support/google/cloud-repository.ts';
import {
  countingEngine,
  documentOf,
  startCloudWithWorkflow,
  submit,
  tableOf,
} from '../../support/google/submit-to-cloud.ts';
import { virtualClock } from '../../support/google/virtual-clock.ts';
import type { WholeCloud } from '../../support/google/whole-cloud.ts';
import { expectedOutputs } from '../../support/run-folder.ts';

const START = Date.parse('2026-01-31T09:30:00Z');
const PAT = `github_pat_${'A1b2C3d4E5'.repeat(4)}`;

/** The files in some folders, as texts. */
async function textsOfFolder(folder: string): Promise<readonly ReadableText[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return await Promise.all(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map(async (path) => [path, (await readFile(path)).toString('latin1')] as const),
  );
}

/** What of the secrets stands anywhere, after a run; all that was given is looked for, and some more. */
async function leaksOf(
  cloud: WholeCloud,
  ended: StepEnd,
  { dir, more }: { readonly dir: string; readonly more: readonly string[] },
): Promise<readonly string[]> {
  const canaries = [...canariesOf(cloud), ...more];
  expect(canaries.length).toBeGreaterThan(5);
  return placesOf(canaries, [
    ...textsOfCloud(cloud),
    ...textsOfStep(ended),
    ...(await textsOfFolder(dir)),
  ]);
}

describe('tokens and keys stand nowhere', () => {
  test('after a run of a private repository, submitted by a trusted job of GitHub', async () => {
    await using repo = await makeCloudRepo({ tasks: 3 });
    await using github = await startArchiveServer({ gitDir: repo.dir, token: PAT });
    await using cloud = await startCloudWithWorkflow(countingEngine(repo.dir), {
      clock: virtualClock(START),
    });
    cloud.secrets.add('github-pat', PAT);
    const sha = execFileSync('git', ['rev-parse', 'HEAD'], { cwd: repo.dir, encoding: 'utf8' });
    const ended = await submit(cloud, {
      workspace: repo.dir,
      inputs: {
        source: 'github',
        'workload-identity-provider': cloud.identity.workloadIdentityProvider,
        'service-account': cloud.identity.serviceAccount,
      },
      env: {
        ...cloud.identity.githubJob(cloud.address),
        EPYCLOUD_GOOGLE_CLOUD__GITHUB_PAT_SECRET: 'github-pat',
        GITHUB_API_URL: github.url,
        GITHUB_REPOSITORY: 'org/experiments',
        GITHUB_SHA: sha.trim(),
      },
    });
    expect(ended.exit, ended.stdout).toBe(0);
    expect(tableOf(cloud, 'all.csv')).toBe(expectedOutputs(3));
    expect(documentOf(cloud, 'source.json')).toMatchObject({ commit: sha.trim() });
    // The token was used, and by the first stage alone.
    const asked = github.requests.filter(({ headers }) => headers.authorization !== undefined);
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.every(({ host }) => host === 'api')).toBe(true);
    const more = [PAT, ...github.temporaryTokens];
    expect(await leaksOf(cloud, ended, { dir: repo.dir, more })).toEqual([]);
  });

  test('after a run that cannot read its repository, and says so', async () => {
    await using repo = await makeCloudRepo({ tasks: 3 });
    await using github = await startArchiveServer({ gitDir: repo.dir, token: PAT });
    await using cloud = await startCloudWithWorkflow(countingEngine(repo.dir), {
      clock: virtualClock(START),
    });
    const wrong = `ghp_${'Zz9'.repeat(12)}`;
    cloud.secrets.add('github-pat', wrong);
    const ended = await submit(cloud, {
      workspace: repo.dir,
      inputs: { source: 'github' },
      env: {
        EPYCLOUD_GOOGLE_CLOUD__GITHUB_PAT_SECRET: 'github-pat',
        GITHUB_API_URL: github.url,
        GITHUB_REPOSITORY: 'org/experiments',
        GITHUB_SHA: '0123456789abcdef0123456789abcdef01234567',
      },
    });
    expect(ended.exit).toBe(1);
    expect(ended.outputs).toMatchObject({ outcome: 'failed' });
    expect(ended.stdout).toContain('GitHub does not accept the token');
    const more = [wrong, PAT, ...github.temporaryTokens];
    expect(await leaksOf(cloud, ended, { dir: repo.dir, more })).toEqual([]);
  });

  test('and one that did would be found, in whatever place', async () => {
    await using repo = await makeCloudRepo({ tasks: 1 });
    const cloud = await startCloudWithWorkflow(countingEngine(repo.dir), {
      clock: virtualClock(START),
    });
    const token = cloud.identity.token();
    cloud.storage.objects.put('test-bucket', 'a/b.json', Buffer.from(`{"token": "${token}"}`), {});
    await expect(cloud[Symbol.asyncDispose]()).rejects.toThrow(
      'A secret stands in: object a/b.json',
    );
    const ended = { stdout: '', stderr: '', summary: token, summaryPage: '', outputs: {}, exit: 0 };
    expect(placesOf(canariesOf(cloud), textsOfStep(ended))).toEqual(['summary']);
  });
});
