import { describe, expect, test } from 'vitest';
import type { BuildClient } from '../../../src/images/build-client.ts';
import { planBuild, withEngineVersion } from '../../../src/images/build-plan.ts';
import type { BuildRequest } from '../../../src/images/build-request.ts';
import { parseImageReference } from '../../../src/images/image-reference.ts';

const PLAIN: BuildClient = { kind: 'buildkit', program: 'docker' };
const FULL: BuildClient = {
  kind: 'buildx',
  program: 'docker',
  driver: 'docker-container',
  isFull: true,
};
const STORE: BuildClient = { kind: 'buildx', program: 'docker', driver: 'docker', isFull: false };

function request(more: Partial<BuildRequest> = {}): BuildRequest {
  return {
    contextDir: '/checkout',
    images: [{ target: 'local', tags: [parseImageReference('h.io/a:1')] }],
    engine: { name: 'epydemix' },
    baseImages: {},
    platforms: [],
    cache: { kind: 'local' },
    fresh: false,
    secrets: [],
    push: false,
    attestations: { provenance: 'auto', sbom: false },
    source: {},
    version: '0.1.0',
    ...more,
  };
}

const wordsOf = (more: Partial<BuildRequest>, client: BuildClient) =>
  planBuild(request(more), client, '/r').builds[0]?.build ?? [];

describe('the command line', () => {
  test('of plain BuildKit, which pushes by a command of its own', () => {
    const plan = planBuild(request({ push: true }), PLAIN, '/r');
    expect(plan.builds).toEqual([
      {
        target: 'local',
        tags: ['h.io/a:1'],
        build: [
          'build',
          '--progress=plain',
          '--file=docker/Dockerfile',
          '--target=local',
          '--tag=h.io/a:1',
          '--build-arg=ENGINE=epydemix',
          '--build-arg=VERSION=0.1.0',
          '--iidfile=/r/local.id',
          '-',
        ],
        pushes: [['push', 'h.io/a:1']],
        resultFile: '/r/local.id',
      },
    ]);
    expect(plan.variables).toMatchObject({ DOCKER_BUILDKIT: '1' });
  });

  test('of buildx, which pushes itself and tells how it was built', () => {
    const plan = planBuild(request({ push: true }), FULL, '/r');
    expect(plan.builds[0]?.pushes).toEqual([]);
    expect(plan.builds[0]?.build).toEqual([
      'buildx',
      'build',
      '--progress=plain',
      '--file=docker/Dockerfile',
      '--target=local',
      '--tag=h.io/a:1',
      '--build-arg=ENGINE=epydemix',
      '--build-arg=VERSION=0.1.0',
      '--provenance=mode=max',
      '--metadata-file=/r/local.json',
      '--push',
      '-',
    ]);
  });

  test.each<[string, Partial<BuildRequest>, BuildClient, readonly string[], readonly string[]]>([
    ['kept here', {}, FULL, ['--load', '--provenance=false'], ['--push']],
    ['into the daemon’s own store', { push: true }, STORE, ['--push', '--provenance=false'], []],
    ['fresh', { fresh: true }, PLAIN, ['--no-cache'], []],
    [
      'platforms',
      { push: true, platforms: ['linux/amd64', 'linux/arm64'] },
      FULL,
      ['--platform=linux/amd64,linux/arm64'],
      [],
    ],
    [
      'base images',
      { baseImages: { python: parseImageReference('p:1'), gcloud: parseImageReference('g:2') } },
      PLAIN,
      ['--build-arg=PYTHON_IMAGE=p:1', '--build-arg=GCLOUD_IMAGE=g:2'],
      [],
    ],
    [
      'source',
      { source: { revision: 'abc', url: 'https://x' } },
      PLAIN,
      ['--build-arg=SOURCE_REVISION=abc', '--build-arg=SOURCE_URL=https://x'],
      [],
    ],
    [
      'secrets',
      {
        secrets: [
          { id: 'a', from: { kind: 'variable', name: 'V' } },
          { id: 'b', from: { kind: 'file', path: '/f' } },
        ],
      },
      PLAIN,
      ['--secret=id=a,env=V', '--secret=id=b,src=/f'],
      [],
    ],
    [
      'gha',
      { cache: { kind: 'gha' } },
      FULL,
      [
        '--cache-from=type=gha,scope=epycloud-local',
        '--cache-to=type=gha,scope=epycloud-local,mode=max,ignore-error=true',
      ],
      [],
    ],
    [
      'a cache read only',
      { cache: { kind: 'registry', reference: parseImageReference('h.io/c') } },
      FULL,
      ['--cache-from=type=registry,ref=h.io/c:buildcache-local'],
      ['--cache-to=type=registry,ref=h.io/c:buildcache-local,mode=max'],
    ],
    [
      'a cache written',
      { push: true, cache: { kind: 'registry', reference: parseImageReference('h.io/c:x') } },
      FULL,
      ['--cache-to=type=registry,ref=h.io/c:x-local,mode=max'],
      ['--tag=h.io/c:x-local'],
    ],
    [
      'a cache inside the image',
      { push: true, cache: { kind: 'registry', reference: parseImageReference('h.io/c') } },
      PLAIN,
      [
        '--cache-from=h.io/c:buildcache-local',
        '--build-arg=BUILDKIT_INLINE_CACHE=1',
        '--tag=h.io/c:buildcache-local',
      ],
      [],
    ],
    [
      'sbom',
      { push: true, attestations: { provenance: 'none', sbom: true } },
      FULL,
      ['--sbom=true', '--provenance=false'],
      [],
    ],
  ])('of %s', (_, more, client, has, hasNot) => {
    const words = wordsOf(more, client);
    for (const word of has) expect(words).toContain(word);
    for (const word of hasNot) expect(words).not.toContain(word);
  });
});

test('a secret that was given by value is in a variable, and on no command line', () => {
  const secrets = [{ id: 'git_token', from: { kind: 'value', value: 'marker-1' } }] as const;
  const plan = planBuild(request({ secrets }), PLAIN, '/r');
  expect(plan.variables['BUILD_SECRET_GIT_TOKEN']).toBe('marker-1');
  expect(JSON.stringify(plan.builds)).not.toContain('marker-1');
  expect(plan.builds[0]?.build).toContain('--secret=id=git_token,env=BUILD_SECRET_GIT_TOKEN');
});

test('an engine that is yet to be installed is asked for its version first', () => {
  const engine = {
    name: 'epymodelingsuite',
    source: { kind: 'folder', dir: '/suite' },
  } as const;
  const plan = planBuild(request({ engine }), PLAIN, '/r');
  expect(plan.engineQuestion?.build).toEqual(
    expect.arrayContaining([
      '--target=engine-version',
      '--build-arg=ENGINE_SOURCE=local',
      '--output=type=local,dest=/r/engine',
    ]),
  );
  const [planned] = plan.builds;
  if (planned === undefined) throw new Error('nothing was planned');
  expect(withEngineVersion(planned, '1.2').build).toContain('--build-arg=ENGINE_VERSION=1.2');
  expect(planBuild(request(), PLAIN, '/r').engineQuestion).toBeUndefined();
});

describe('what the client cannot do is refused', () => {
  test.each<[string, Partial<BuildRequest>, BuildClient, string, string]>([
    ['gha', { cache: { kind: 'gha' } }, PLAIN, 'docker_unfit', 'has no buildx'],
    ['gha, own store', { cache: { kind: 'gha' } }, STORE, 'docker_unfit', 'driver docker'],
    ['platforms', { push: true, platforms: ['a/b', 'c/d'] }, PLAIN, 'docker_unfit', 'one platform'],
    ['platforms kept here', { platforms: ['a/b', 'c/d'] }, FULL, 'usage', '--push'],
    [
      'sbom kept here',
      { attestations: { provenance: 'auto', sbom: true } },
      FULL,
      'usage',
      '--push',
    ],
    [
      'sbom',
      { push: true, attestations: { provenance: 'auto', sbom: true } },
      PLAIN,
      'docker_unfit',
      'no attestations',
    ],
    [
      'provenance',
      { push: true, attestations: { provenance: 'min', sbom: false } },
      STORE,
      'docker_unfit',
      'no attestations',
    ],
  ])('%s', (_, more, client, code, says) => {
    expect(() => planBuild(request(more), client, '/r')).toThrow(
      expect.objectContaining({ code, message: expect.stringContaining(says) }),
    );
  });
});
