import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { packBundle } from '../../../src/experiment/bundle/pack-bundle.ts';
import { storeBundle } from '../../../src/experiment/bundle/store-bundle.ts';
import { openSource, type SourcePorts } from '../../../src/experiment/source-provider.ts';
import { type MemoryObject, memoryBucket } from '../../../src/storage/memory-bucket.ts';
import {
  GIT_ENVIRONMENT,
  type GitRepository,
  gitRepository,
} from '../../support/git/git-repository.ts';
import { startArchiveServer } from '../../support/github/archive-server.ts';
import { folderContents } from './bundle/folder-contents.ts';

const FILES = { 'experiments/flu/config/model.yaml': 'model:\n' };
const VERSION = 'projects/p/secrets/github/versions/latest';

let repo: GitRepository;
let workDir: string;
let objects: Map<string, MemoryObject>;
let ports: SourcePorts;
beforeEach(async () => {
  repo = await gitRepository(FILES);
  workDir = await mkdtemp(join(tmpdir(), 'epycloud-source-'));
  objects = new Map();
  const secret = async (version: string) => `token-of-${version}`;
  ports = { store: memoryBucket(objects), secret, workDir };
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

test('GitHub is asked with the secret that is named, and what it gives is a bundle from then on', async () => {
  await using server = await startArchiveServer({ gitDir: repo.dir, token: `token-of-${VERSION}` });
  const place = {
    kind: 'github',
    repository: 'org/experiments',
    ref: 'main',
    tokenSecret: VERSION,
    apiUrl: server.url,
  } as const;
  await using fetched = await openSource(place, ports);
  const { key = '' } = fetched.facts;
  expect(fetched.facts).toMatchObject({ kind: 'github', ref: 'main' });
  await using kept = await openSource({ kind: 'bundle', key }, ports);
  expect(await folderContents(kept.dir)).toEqual(FILES);
  await using again = await openSource(place, ports);
  expect(again.facts).toEqual(fetched.facts);
});
