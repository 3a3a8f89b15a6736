import { appendFile, cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildImage, docker } from '../support/docker/built-image.ts';
import { placesOf, placesOfEach } from '../support/docker/layer-search.ts';
import { needs } from '../support/needs.ts';
import { ROOT } from '../support/program.ts';

const MARKER = 'epycloud-marker-8f1c5b7e9d';
const TOKEN = `${MARKER}-token`;
const PUBLIC = 'class EpiModel';

/** Looks into the folder that pip keeps between builds, with the secret in one file, to be found. It is told as a secret, so that it gets no layer. */
const CACHED = `
FROM venv AS cached
ARG ROUND
RUN --mount=type=cache,target=/root/.cache/pip --mount=type=secret,id=git_token,required=true \\
    cp /run/secrets/git_token /root/.cache/pip/of-a-test \\
 && echo "searched $(find /root/.cache/pip -type f | wc -l) files of pip's cache:" \\
      "$(grep -raFl "$(sed s/-token// /run/secrets/git_token)" /root/.cache/pip | wc -l) with the secret" \\
 && rm /root/.cache/pip/of-a-test
`;

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
    await appendFile(join(context, 'docker/Dockerfile'), CACHED);
    // A step whose secrets alone have changed would be taken from the cache: its lock file changes too.
    for (const name of ['requirements.txt', 'requirements-epymodelingsuite.txt']) {
      await appendFile(join(context, 'docker/engine', name), `\n# ${Date.now()}\n`);
    }
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
  ])(
    'are in no layer, no history, no stage, no cache and no output: %s',
    async (engine, options) => {
      const words = [...secrets(), ...options];
      await using image = await buildImage({ target: 'local', context, options: words });
      const places = await placesOfEach([MARKER, PUBLIC], image.name);
      expect(places[MARKER]).toEqual([]);
      expect(image.log).not.toContain(MARKER);
      const history = await docker(['history', '--no-trunc', image.name]);
      expect(history.stdout).not.toContain(MARKER);
      // It is there to be found, so the search has looked into layers.
      expect(places[PUBLIC]).toContainEqual(
        expect.stringMatching(/epydemix\/model\/epimodel\.py$/),
      );

      // The stage that saw the secrets is in no image, but its layers stay in the builder.
      await using stage = await buildImage({
        target: `venv-${engine}`,
        context,
        options: [...words, `--build-arg=ENGINE=${engine}`],
      });
      expect(await placesOf(MARKER, stage.name)).toEqual([]);
      await using cached = await buildImage({
        target: 'cached',
        context,
        options: [...words, `--build-arg=ROUND=${Date.now()}`],
      });
      expect(cached.log).toMatch(/searched [1-9]\d* files of pip's cache: 1 with the secret/);
    },
  );

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
  // Arguments are in the history of every step: the place says which search has found it.
  const PLANTED: Readonly<Record<string, readonly [lines: string, place: RegExp]>> = {
    'in a file that a later layer removes': [
      'RUN echo "token=$PLANTED" >/removed\nRUN rm /removed',
      /\/removed$/,
    ],
    'in the environment': ['ENV LEAK=$PLANTED', / config$/],
    'in the history, by an argument that a step uses': ['RUN echo "$PLANTED" | wc -c', / history$/],
    'in compiled Python': [
      `RUN echo "leak = '$PLANTED'" >/leak.py && python3 -m compileall -b -q /leak.py && rm /leak.py`,
      /\/leak\.pyc$/,
    ],
    'in a zip': [
      `RUN python3 -c "import sys, zipfile; zipfile.ZipFile('/leak.zip', 'w', zipfile.ZIP_DEFLATED).writestr('x', sys.argv[1] * 50)" "$PLANTED"`,
      /\/leak\.zip!x$/,
    ],
    'in what gzip wrote': ['RUN echo "$PLANTED" | gzip >/leak.gz', /\/leak\.gz!$/],
    "in a file's name": ['RUN touch "/$PLANTED"', / \(name\)$/],
    'in base64': ['RUN echo "user:$PLANTED" | base64 -w0 >/leak.base64', /\/leak\.base64$/],
  };
  const OTHER = `${MARKER}-other`;
  let places: Readonly<Record<string, readonly string[]>>;

  beforeAll(async () => {
    const context = await mkdtemp(join(tmpdir(), 'epycloud-planted-'));
    try {
      await mkdir(join(context, 'docker'));
      const lines = Object.values(PLANTED).map(([text]) => text);
      await writeFile(
        join(context, 'docker/Dockerfile'),
        `FROM ${base} AS planted\nARG PLANTED\n${lines.join('\n')}\n`,
      );
      await using image = await buildImage({
        target: 'planted',
        context,
        options: [`--build-arg=PLANTED=${MARKER}`],
      });
      places = await placesOfEach([MARKER, OTHER], image.name);
    } finally {
      await rm(context, { recursive: true, force: true });
    }
  });

  test.each(Object.entries(PLANTED))('%s', (_, [, place]) => {
    expect(places[MARKER]).toContainEqual(expect.stringMatching(place));
  });

  test('and nothing that is not there', () => {
    expect(places[OTHER]).toEqual([]);
  });
});
