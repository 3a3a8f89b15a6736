import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildImage } from '../support/docker/built-image.ts';
import { placesOf } from '../support/docker/layer-search.ts';
import { needs } from '../support/needs.ts';
import { ROOT } from '../support/program.ts';

const TOKEN = 'epycloud-private-3c9e1f77aa';

/** A repository that asks for a password, served within the step that installs from it: a build's network has no host. */
const PRIVATE = `
FROM venv AS private
RUN mkdir -p /srv/git /tmp/repo && cd /tmp/repo \\
 && mkdir private_engine && echo 'HERE = True' >private_engine/__init__.py \\
 && printf '[project]\\nname = "private-engine"\\nversion = "4.5.6"\\n[build-system]\\nrequires = ["setuptools"]\\nbuild-backend = "setuptools.build_meta"\\n[tool.setuptools]\\npackages = ["private_engine"]\\n' >pyproject.toml \\
 && git init -q && git add -A && git -c user.name=t -c user.email=t@example.org commit -qm x && git tag v4 \\
 && git clone -q --bare . /srv/git/engine.git && git -C /srv/git/engine.git update-server-info \\
 && openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=localhost -addext subjectAltName=DNS:localhost \\
      -keyout /srv/key.pem -out /srv/cert.pem 2>/dev/null
ARG ROUND
RUN --mount=type=secret,id=git_token --mount=type=secret,id=served \\
    --mount=type=bind,source=docker,target=/context \\
    touch /tmp/none.txt \\
 && GIT_SSL_CAINFO=/srv/cert.pem python3 /context/private-git-server.py 8443 /srv/cert.pem /srv/key.pem /srv/git /run/secrets/served \\
      /context/build/install-epymodelingsuite.sh /tmp/none.txt git+https://localhost:8443/engine.git@v4 /none
RUN /opt/venv/bin/python -c 'import private_engine, importlib.metadata as m; print("installed", m.version("private-engine"))'
`;

describe.skipIf(needs('docker'))('an engine from a private git address', () => {
  async function build(token: string | undefined) {
    const context = await mkdtemp(join(tmpdir(), 'epycloud-private-'));
    try {
      await cp(join(ROOT, 'docker'), join(context, 'docker'), { recursive: true });
      await cp(
        join(ROOT, 'test/support/docker/private-git-server.py'),
        join(context, 'docker/private-git-server.py'),
      );
      const dockerfile = join(context, 'docker/Dockerfile');
      await writeFile(dockerfile, `${await readFile(dockerfile, 'utf8')}\n${PRIVATE}`);
      await writeFile(join(context, 'served'), TOKEN);
      await writeFile(join(context, 'token'), token ?? '');
      return await buildImage({
        target: 'private',
        context,
        options: [
          ...['--secret', `id=served,src=${join(context, 'served')}`],
          ...(token === undefined
            ? []
            : ['--secret', `id=git_token,src=${join(context, 'token')}`]),
          // A step whose secrets alone have changed would be taken from the cache.
          `--build-arg=ROUND=${Date.now()}`,
        ],
      });
    } finally {
      await rm(context, { recursive: true, force: true });
    }
  }

  test('is installed by the token, which stays nowhere', async () => {
    await using image = await build(TOKEN);
    expect(image.log).toContain('private git server: let in');
    expect(image.log).toContain('installed 4.5.6');
    expect(await placesOf(TOKEN, image.name)).toEqual([]);
  });

  test.each([undefined, 'wrong'])('is not to be had with the token %s', async (token) => {
    await expect(build(token)).rejects.toThrow('private git server: refused');
  });
});
