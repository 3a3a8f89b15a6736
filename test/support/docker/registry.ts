import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A container registry on loopback. Disposing stops it and removes what was pushed. */
export interface TestRegistry extends AsyncDisposable {
  /** `127.0.0.1:PORT` */
  readonly host: string;
  /** What it answers about a tag or digest of a repository, by HTTP. */
  manifest(repository: string, reference: string): Promise<Manifest | undefined>;
}

export interface Manifest {
  readonly digest: string;
  readonly mediaType: string;
  readonly body: {
    readonly config?: { readonly digest: string };
    readonly manifests?: readonly unknown[];
  };
}

/** Who may push where a password is wanted. */
export const LOGIN = { username: 'modeller', password: 'right-password-7Qx' };
/** The same as `htpasswd -B` writes it. */
const HTPASSWD = `modeller:$2y$05$Et.tUE8kthpAjTdia59Rb.uheqSCiboSlLLjjvZhRzzi8dcPaAM0K\n`;

const MANIFESTS = [
  'application/vnd.docker.distribution.manifest.v2+json',
  'application/vnd.docker.distribution.manifest.list.v2+json',
  'application/vnd.oci.image.manifest.v1+json',
  'application/vnd.oci.image.index.v1+json',
].join(', ');

/** Starts Debian's docker-registry. @param options.login whether it asks for a password */
export async function startRegistry(
  options: { readonly login?: boolean } = {},
): Promise<TestRegistry> {
  const dir = await mkdtemp(join(tmpdir(), 'epycloud-registry-'));
  const port = await freePort();
  const host = `127.0.0.1:${port}`;
  await writeFile(join(dir, 'htpasswd'), HTPASSWD);
  const auth = { htpasswd: { realm: 'test', path: join(dir, 'htpasswd') } };
  const config = {
    version: '0.1',
    log: { level: 'error' },
    storage: { filesystem: { rootdirectory: join(dir, 'data') } },
    http: { addr: host },
    ...(options.login === true ? { auth } : {}),
  };
  // YAML takes JSON.
  await writeFile(join(dir, 'config.yml'), JSON.stringify(config));
  const child = spawn('docker-registry', ['serve', join(dir, 'config.yml')], { stdio: 'ignore' });
  const ended = new Promise((resolve) => child.once('close', resolve));
  const headers = options.login === true ? { Authorization: basic() } : {};
  const stop = async () => {
    child.kill('SIGKILL');
    await ended;
    await rm(dir, { recursive: true, force: true });
  };
  try {
    await answers(`http://${host}/v2/`, headers);
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    host,
    manifest: async (repository, reference) => {
      const address = `http://${host}/v2/${repository}/manifests/${reference}`;
      const answer = await fetch(address, { headers: { ...headers, Accept: MANIFESTS } });
      if (answer.status === 404) return undefined;
      return {
        digest: answer.headers.get('docker-content-digest') ?? '',
        mediaType: answer.headers.get('content-type') ?? '',
        body: (await answer.json()) as Manifest['body'],
      };
    },
    [Symbol.asyncDispose]: stop,
  };
}

function basic(): string {
  return `Basic ${Buffer.from(`${LOGIN.username}:${LOGIN.password}`).toString('base64')}`;
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' ? (address?.port ?? 0) : 0));
    });
  });
}

async function answers(address: string, headers: Record<string, string>): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    const status = await fetch(address, { headers }).then(
      (answer) => answer.status,
      () => 0,
    );
    if (status === 200) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`no registry answers at ${address}`);
}
