import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildImage, docker } from '../support/docker/built-image.ts';
import { placesOf } from '../support/docker/layer-search.ts';
import { needs } from '../support/needs.ts';
import { ROOT } from '../support/program.ts';

const MARKER = 'epycloud-marker-8f1c5b7e9d';
const TOKEN = `${MARKER}-token`;

describe.skipIf(needs('docker'))('secrets of a build', () => {
  let context: string;
  beforeAll(async () => {
    context = await mkdtemp(join(tmpdir(), 'epycloud-secrets-'));
    for (const part of ['dist', 'docker', '.dockerignore', 'package-lock.json']) {
      await cp(join(ROOT, part), join(context, part), { recursive: true });
    }
    await mkdir(join(context, 'docker/engine-source'));
    await cp(join(ROOT, 'docker/engine/tests/standin'), join(context, 'docker/engine-source'), {
      recursive: true,
    });
    await writeFile(join(context, 'token'), TOKEN);
    // A pip configuration with a password in it, for an index that is not asked: all is found elsewhere.
    await writeFile(
      join(context, 'pip.conf'),
      `[global]\nuser-agent-user-data = ${MARKER}-pip\n[search]\nindex = https://user:${MARKER}-pip@example.org/\n`,
    );
  });
  afterAll(async () => await rm(context, { recursive: true, force: true }));

  const secrets = () => [
    ...['--secret', `id=git_token,src=${join(context, 'token')}`],
    ...['--secret', `id=pip_config,src=${join(context, 'pip.conf')}`],
  ];

  test.each([
    ['epydemix', []],
    [
      'epymodelingsuite',
      ['--build-arg=ENGINE=epymodelingsuite', '--build-arg=ENGINE_SOURCE=local'],
    ],
  ])('are in no layer, no history and no output: %s', async (_, engine) => {
    await using image = await buildImage({
      target: 'local',
      context,
      // Another argument each time, so that the steps with secrets are done, and not taken from the cache.
      options: [...secrets(), ...engine, '--no-cache'],
    });
    expect(await placesOf(MARKER, image.name)).toEqual([]);
    expect(image.log).not.toContain(MARKER);
    const history = await docker(['history', '--no-trunc', image.name]);
    expect(history.stdout).not.toContain(MARKER);
    // It is there to be found, so the search has looked into layers.
    expect(await placesOf('class EpiModel', image.name)).toContainEqual(
      expect.stringMatching(/epydemix\/model\/epimodel\.py$/),
    );
  });

  test('a token before the host of the source is refused, before it is used', async () => {
    const built = buildImage({
      target: 'local',
      context,
      options: [
        '--build-arg=ENGINE=epymodelingsuite',
        `--build-arg=ENGINE_SOURCE=git+https://${TOKEN}@127.0.0.1:9/x.git`,
      ],
    });
    await expect(built).rejects.toThrow('give that as the secret git_token');
  });
});

describe.skipIf(needs('docker'))('the search finds what is planted', () => {
  const base = process.env['EPYCLOUD_PYTHON_IMAGE'] || 'python:3.11-slim-bookworm';
  const PLANTED: Readonly<Record<string, string>> = {
    'in a file that a later layer removes': `RUN echo "token=$PLANTED" >/leak\nRUN rm /leak`,
    'in the environment': 'ENV LEAK=$PLANTED',
    'in the history, by an argument that a step uses': 'RUN echo "$PLANTED" | wc -c',
    'in compiled Python': `RUN echo "leak = '$PLANTED'" >/leak.py && python3 -m compileall -b -q /leak.py && rm /leak.py`,
    'in a zip': `RUN python3 -c "import sys, zipfile; zipfile.ZipFile('/leak.zip', 'w', zipfile.ZIP_DEFLATED).writestr('x', sys.argv[1] * 50)" "$PLANTED"; rm -f /none`,
    "in a file's name": 'RUN touch "/$PLANTED"',
    'in base64': `RUN echo "user:$PLANTED" | base64 -w0 >/leak`,
  };

  test.each(Object.entries(PLANTED))('%s', async (_, lines) => {
    const context = await mkdtemp(join(tmpdir(), 'epycloud-planted-'));
    try {
      await mkdir(join(context, 'docker'));
      await writeFile(
        join(context, 'docker/Dockerfile'),
        `FROM ${base} AS planted\nARG PLANTED\n${lines}\n`,
      );
      await using image = await buildImage({
        target: 'planted',
        context,
        options: [`--build-arg=PLANTED=${MARKER}`],
      });
      expect(await placesOf(MARKER, image.name)).not.toEqual([]);
      expect(await placesOf(`${MARKER}-other`, image.name)).toEqual([]);
    } finally {
      await rm(context, { recursive: true, force: true });
    }
  });
});
