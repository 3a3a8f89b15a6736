import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BuildDefaults, BuildWishes } from '../../../src/images/build-wishes.ts';
import { formatImageReference } from '../../../src/images/image-reference.ts';
import { settleBuild } from '../../../src/images/settle-build.ts';

let dir: string;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'epycloud-settle-'));
  await writeFile(join(dir, 'pip.conf'), '[global]\n');
});
afterAll(() => rm(dir, { recursive: true, force: true }));

const DEFAULTS: BuildDefaults = {
  registry: 'us-central1-docker.pkg.dev',
  repoName: 'images',
  projectId: 'project',
  imageTag: 'latest',
  suiteRef: 'main',
};

const settle = (
  more: Partial<BuildWishes>,
  defaults: Partial<BuildDefaults> = {},
  environment = {},
) =>
  settleBuild(
    {
      targets: [],
      tags: [],
      push: false,
      platforms: [],
      fresh: false,
      secrets: [],
      sbom: false,
      googleLogin: false,
      ...more,
    },
    { ...DEFAULTS, ...defaults },
    {
      contextDir: dir,
      cwd: dir,
      environment: { PATH: process.env['PATH'], TOKEN: 'abc', ...environment },
    },
  );

describe('names', () => {
  const AR = 'us-central1-docker.pkg.dev/project/images/epycloud';
  test.each<[Partial<BuildWishes>, Partial<BuildDefaults>, readonly string[]]>([
    [{}, {}, ['epycloud:local']],
    [{ targets: ['cloud', 'cloud-slim'] }, {}, ['epycloud:cloud', 'epycloud:cloud-slim']],
    [{ tags: ['v1'] }, {}, ['epycloud:v1']],
    [{ push: true }, {}, [`${AR}:latest`]],
    [
      { push: true, tags: ['v1'], targets: ['local', 'cloud'] },
      {},
      [`${AR}:v1-local`, `${AR}:v1-cloud`],
    ],
    [{ registry: 'localhost:5000' }, { imageName: 'mine' }, ['localhost:5000/images/mine:latest']],
    [{ registry: 'localhost:5000/' }, { repoName: undefined }, ['localhost:5000/epycloud:latest']],
    [{ registry: 'a.io/x/y', tags: ['v1'] }, {}, ['a.io/x/y/epycloud:v1']],
    // Owners on GitHub may have capitals.
    [{ registry: 'ghcr.io/Some-Org', tags: ['V1'] }, {}, ['ghcr.io/some-org/epycloud:V1']],
    [{ tags: ['a.io/b:1', 'c/d'], push: true }, {}, ['a.io/b:1', 'c/d:latest']],
  ])('%j, %j: %j', async (wishes, defaults, names) => {
    const { images } = await settle(wishes, defaults);
    expect(images.flatMap(({ tags }) => tags.map(formatImageReference))).toEqual(names);
  });
});

describe('what cannot be meant is refused', () => {
  test.each<[Partial<BuildWishes>, Partial<BuildDefaults>, string]>([
    [{ targets: ['clout'] }, {}, 'target "clout"'],
    [{ tags: ['-x'] }, {}, 'is no tag'],
    [{ tags: [`a.io/b@sha256:${'0'.repeat(64)}`] }, {}, 'names a digest'],
    [{ tags: ['b'.repeat(128)], targets: ['local', 'cloud'] }, {}, 'is no tag'],
    [
      { push: true },
      { projectId: undefined, repoName: undefined },
      'google_cloud.project_id and docker.repo_name',
    ],
    [{ registry: 'nohost' }, {}, 'is no registry'],
    [{ registry: 'https://a.io' }, {}, 'is no registry'],
    [{ platforms: ['amd64'] }, {}, 'is no platform'],
    [{ engine: 'epydemic' }, {}, 'no engine "epydemic"'],
    [{ engine: 'epydemix', engineSource: 'x==1' }, {}, 'no other source'],
    [{ engine: 'epymodelingsuite' }, {}, 'is not said'],
    [{ engine: 'epymodelingsuite' }, { suiteRepo: 'not a repo' }, 'not owner/name'],
    [{ engineSource: 'git+https://me:pw@github.com/a/b' }, {}, 'password or token'],
    [{ engineSource: 'git+https://ghp_0123456789abcdef@github.com/a/b' }, {}, 'password or token'],
    [{ engineSource: '--index-url=x' }, {}, 'no source of an engine'],
    [{ engineSource: 'local' }, {}, 'no source of an engine'],
    [{ pythonImage: 'A' }, {}, 'no image reference'],
    [{ cache: 'disk' }, {}, 'is no cache'],
    [{ cache: 'registry' }, {}, 'needs a registry'],
    [{ cache: 'gha' }, {}, 'no cache of GitHub Actions here'],
    [{ secrets: ['id=a'] }, {}, 'not of the form'],
    [{ secrets: ['id=a,env=TOKEN,src=pip.conf'] }, {}, 'not of the form'],
    [{ secrets: ['hunter2'] }, {}, 'not of the form'],
    [{ secrets: ['id=a,env=ABSENT'] }, {}, 'ABSENT, which is not set'],
    [{ secrets: ['id=a,src=absent'] }, {}, 'no file'],
    [{ secrets: ['id=a,env=TOKEN', 'id=a,src=pip.conf'] }, {}, 'given twice'],
    [{ provenance: 'most' }, {}, 'no provenance'],
    [{ push: true, username: 'me' }, {}, 'a user name and a password'],
    [{ push: true, password: 'pw' }, {}, 'a user name and a password'],
    [{ push: true, username: 'me', password: '' }, {}, 'is empty'],
    [{ push: true, username: 'me', password: 'x', googleLogin: true }, {}, 'not by both'],
    [{ username: 'me', password: 'x' }, {}, 'nothing is to be pushed'],
  ])('%j, %j: %s', async (wishes, defaults, says) => {
    await expect(settle(wishes, defaults)).rejects.toMatchObject({
      code: 'usage',
      message: expect.stringContaining(says),
    });
  });

  test('and no message repeats what may be a secret', async () => {
    await expect(settle({ secrets: ['hunter2'] })).rejects.not.toThrow('hunter2');
  });
});

describe('the engine', () => {
  test('of a source alone is epymodelingsuite; a path is a folder', async () => {
    expect((await settle({ engineSource: './suite' })).engine).toEqual({
      name: 'epymodelingsuite',
      source: { kind: 'folder', dir: join(dir, 'suite') },
    });
    expect(
      (await settle({ engineSource: 'git+ssh://git@github.com/a/b@v1' })).engine,
    ).toMatchObject({
      source: { kind: 'requirement', requirement: 'git+ssh://git@github.com/a/b@v1' },
    });
  });

  test('of the settings comes with their token, unless another is given', async () => {
    const defaults = { suiteRepo: 'org/suite', suiteRef: 'v2', gitToken: 'pat' };
    const settled = await settle({ engine: 'epymodelingsuite' }, defaults);
    expect(settled.engine).toMatchObject({
      source: { requirement: 'git+https://github.com/org/suite@v2' },
    });
    expect(settled.secrets).toEqual([{ id: 'git_token', from: { kind: 'value', value: 'pat' } }]);
    const own = await settle(
      { engine: 'epymodelingsuite', secrets: ['id=git_token,env=TOKEN'] },
      defaults,
    );
    expect(own.secrets).toEqual([{ id: 'git_token', from: { kind: 'variable', name: 'TOKEN' } }]);
    expect((await settle({}, defaults)).secrets).toEqual([]);
  });
});

test('the cache of GitHub Actions is taken in a job that has it', async () => {
  const job = { ACTIONS_RESULTS_URL: 'http://x', ACTIONS_RUNTIME_TOKEN: 'y' };
  expect((await settle({ cache: 'gha' }, {}, job)).cache).toEqual({ kind: 'gha' });
});
