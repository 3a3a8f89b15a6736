import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { packBundle } from '../../../src/experiment/bundle/pack-bundle.ts';
import { storeBundle } from '../../../src/experiment/bundle/store-bundle.ts';
import { secretText } from '../../../src/experiment/secret-text.ts';
import { openSource, type SourcePorts } from '../../../src/experiment/source-provider.ts';
import { type MemoryObject, memoryBucket } from '../../../src/storage/memory-bucket.ts';
import {
  GIT_ENVIRONMENT,
  type GitRepository,
  gitRepository,
} from '../../support/git/git-repository.ts';
import { startArchiveServer } from '../../support/github/archive-server.ts';
import { secretsService } from '../../support/google/secrets/secrets-service.ts';
import { startTestCloud, type TestCloud } from '../../support/google/test-cloud.ts';
import { folderContents } from './bundle/folder-contents.ts';

const FILES = { 'experiments/flu/config/model.yaml': 'model:\n' };
const VERSION = 'projects/test-project/secrets/github/versions/latest';
const TOKEN = ['ghp', 'A1b2C3d4E5f6A1b2C3d4E5f6A1b2C3d4E5f6'].join('_');

let repo: GitRepository;
let workDir: string;
let objects: Map<string, MemoryObject>;
let ports: SourcePorts;
const neverAsked = async (version: string): Promise<never> => {
  throw new Error(`${version} was asked for`);
};
const secretOf = (cloud: TestCloud) => (version: string) =>
  secretText(version, { environment: cloud.environment() });

beforeEach(async () => {
  repo = await gitRepository(FILES);
  workDir = await mkdtemp(join(tmpdir(), 'epycloud-source-'));
  objects = new Map();
  ports = { store: memoryBucket(objects), secret: neverAsked, workDir };
});
afterEach(async () => {
  await repo[Symbol.asyncDispose]();
  await rm(workDir, { recursive: true, force: true });
});

test('a folder is taken as it is, and stays', async () => {
  {
    await using source = await openSource({ kind: 'folder', dir: repo.dir }, ports);
    expect(source).toMatchObject({ dir: repo.dir, facts: { kind: 'folder' } });
  }
  expect(await readdir(repo.dir)).toContain('experiments');
});

test('a bundle is unpacked, and gone afterwards', async () => {
  const bundle = await packBundle({ repoDir: repo.dir, environment: { ...GIT_ENVIRONMENT } });
  const { key } = await storeBundle(bundle, ports.store);
  {
    await using source = await openSource({ kind: 'bundle', key }, ports);
    expect(source.facts).toEqual({ kind: 'bundle', key, sha256: bundle.sha256 });
    expect(await folderContents(source.dir)).toEqual(FILES);
  }
  expect(await readdir(workDir)).toEqual([]);
});

test('a bundle that is not there, is another or is damaged is not taken', async () => {
  const bundle = await packBundle({ repoDir: repo.dir, environment: { ...GIT_ENVIRONMENT } });
  const { key } = await storeBundle(bundle, ports.store);
  const open = (wanted: string) => openSource({ kind: 'bundle', key: wanted }, ports);
  await expect(open(`sources/${'0'.repeat(64)}.tar.gz`)).rejects.toMatchObject({
    code: 'artifact_missing',
  });
  await expect(open('sources/x.tar.gz')).rejects.toMatchObject({ code: 'source_refused' });
  const object = objects.get(key);
  const tar = Buffer.from(gunzipSync(object?.stored ?? new Uint8Array()));
  tar[520] = (tar[520] ?? 0) ^ 1;
  objects.set(key, { stored: gzipSync(tar), metadata: {}, updated: 9 });
  await expect(open(key)).rejects.toMatchObject({ code: 'artifact_corrupt' });
  objects.set(key, { stored: gzipSync(tar).subarray(0, 40), metadata: {}, updated: 10 });
  await expect(open(key)).rejects.toMatchObject({ code: 'artifact_corrupt' });
  expect(await readdir(workDir)).toEqual([]);
});

describe('a private repository on GitHub', () => {
  const place = (apiUrl: string, tokenSecret: string | undefined = VERSION) =>
    ({ kind: 'github', repository: 'org/experiments', ref: 'main', tokenSecret, apiUrl }) as const;

  test('is fetched with the token from Secret Manager, and is a bundle from then on', async () => {
    const secrets = secretsService();
    secrets.add('github', `${TOKEN}\n`);
    await using cloud = await startTestCloud({ services: [secrets] });
    await using server = await startArchiveServer({ gitDir: repo.dir, token: TOKEN });
    const own = { ...ports, secret: secretOf(cloud) };
    await using fetched = await openSource(place(server.url), own);
    const { key = '' } = fetched.facts;
    expect(fetched.facts).toMatchObject({ kind: 'github', ref: 'main' });
    await using kept = await openSource({ kind: 'bundle', key }, own);
    expect(await folderContents(kept.dir)).toEqual(FILES);
    await using again = await openSource(place(server.url), own);
    expect(again.facts).toEqual(fetched.facts);
    const stored = [...objects.values()].map(({ stored }) => gunzipSync(stored).toString('latin1'));
    expect(stored.join()).not.toContain(TOKEN);
    expect(inspect([fetched, kept], { depth: 9 })).not.toContain(TOKEN);
  });

  test('is not asked for where the secret is not there', async () => {
    await using cloud = await startTestCloud({ services: [secretsService()] });
    await using server = await startArchiveServer({ gitDir: repo.dir, token: TOKEN });
    const own = { ...ports, secret: secretOf(cloud) };
    await expect(openSource(place(server.url), own)).rejects.toMatchObject({
      code: 'secret_unavailable',
    });
    expect(server.requests).toEqual([]);
    expect(await readdir(workDir)).toEqual([]);
  });
});
