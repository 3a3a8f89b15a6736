import { execFileSync } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { startArchiveServer } from '../../support/github/archive-server.ts';
import type { StepEnd } from '../../support/github/step.ts';
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
import type { WholeCloud } from '../../support/google/whole-cloud.ts';
import { expectedOutputs } from '../../support/run-folder.ts';

const START = Date.parse('2026-01-31T09:30:00Z');
const PAT = `github_pat_${'A1b2C3d4E5'.repeat(4)}`;

/** All texts that a run leaves or shows anywhere, by where that is. */
async function everythingOf(
  cloud: WholeCloud,
  ended: StepEnd,
  folders: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const all = new Map<string, string>([
    ['log of the step', ended.stdout],
    ['errors of the step', ended.stderr],
    ['summary', ended.summary],
    ['page of the summary', ended.summaryPage],
    ['outputs', JSON.stringify(ended.outputs)],
    ['executions', textOf(cloud.workflows.executions)],
    ['workflows', textOf([...cloud.workflows.workflows.values()])],
    ['log entries', textOf(cloud.logging.entries)],
    ...[...cloud.batch.jobs.values()].map(
      ({ jobId, spec, events }) => [`job ${jobId}`, textOf([spec, events])] as const,
    ),
    // What a token is for stands in one header; anywhere else it could be logged by whoever passes it on.
    ...cloud.requests.map(
      ({ method, path, query, headers }, number) =>
        [
          `request ${number}`,
          JSON.stringify([method, path, query, { ...headers, authorization: '' }]),
        ] as const,
    ),
  ]);
  for (const { name, bytes, ...facts } of cloud.storage.objects.bucket(BUCKET).objects.values()) {
    const contents = name.endsWith('.gz') ? gunzipSync(bytes) : bytes;
    all.set(`object ${name}`, contents.toString('latin1') + JSON.stringify(facts));
  }
  for (const folder of folders) {
    for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const path = join(entry.parentPath, entry.name);
      all.set(path, (await readFile(path)).toString('latin1'));
    }
  }
  return all;
}

/** With all that is in it, however deep. */
function textOf(value: unknown): string {
  return inspect(value, {
    depth: Number.POSITIVE_INFINITY,
    maxArrayLength: null,
    maxStringLength: null,
    breakLength: Number.POSITIVE_INFINITY,
  });
}

function expectNoSecret(cloud: WholeCloud, all: ReadonlyMap<string, string>, more: string[]): void {
  const canaries = [...cloud.identity.canaries, ...cloud.secrets.canaries, ...more];
  expect(canaries.length).toBeGreaterThan(5);
  const found = [...all].flatMap(([place, text]) =>
    // GitHub's runner itself is told what to mask.
    canaries.some((canary) => text.replace(/^::add-mask::.*$/gm, '').includes(canary))
      ? [place]
      : [],
  );
  expect(found).toEqual([]);
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
    const all = await everythingOf(cloud, ended, [repo.dir]);
    expectNoSecret(cloud, all, [PAT, ...github.temporaryTokens]);
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
    const all = await everythingOf(cloud, ended, [repo.dir]);
    expectNoSecret(cloud, all, [wrong, PAT, ...github.temporaryTokens]);
  });
});
