import { type ChildProcess, spawn } from 'node:child_process';
import { type AddressInfo, createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

export interface FakeGcsServer extends AsyncDisposable {
  /** Without a closing slash. */
  readonly address: string;
  createBucket(name: string): Promise<void>;
}

/**
 * Starts fake-gcs-server, a Cloud Storage for tests that others have written.
 * https://github.com/fsouza/fake-gcs-server
 * @param program the path of its binary
 */
export async function startFakeGcsServer(program: string): Promise<FakeGcsServer> {
  const port = await freePort();
  const host = `127.0.0.1:${port}`;
  const address = `http://${host}`;
  const place = ['-backend', 'memory', '-scheme', 'http', '-host', '127.0.0.1', '-port', `${port}`];
  const child = spawn(
    program,
    [...place, '-public-host', host, '-external-url', address, '-log-level', 'error'],
    {
      stdio: 'ignore',
    },
  );
  // What ends this process before the tests have ended ends it too.
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);
  await answering(address, child);
  return {
    address,
    async createBucket(name) {
      const body = JSON.stringify({ name });
      const answer = await fetch(`${address}/storage/v1/b?project=test`, { method: 'POST', body });
      if (!answer.ok) throw new Error(`fake-gcs-server makes no bucket: ${await answer.text()}`);
    },
    async [Symbol.asyncDispose]() {
      process.off('exit', kill);
      const ended = new Promise((done) => child.once('exit', done));
      if (child.exitCode === null && child.signalCode === null) {
        kill();
        await ended;
      }
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}

async function answering(address: string, child: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    if (child.exitCode !== null) throw new Error(`fake-gcs-server ended with ${child.exitCode}.`);
    const answer = await fetch(`${address}/storage/v1/b?project=test`).catch(() => undefined);
    if (answer?.ok === true) return;
    await wait(50);
  }
  child.kill('SIGKILL');
  throw new Error('fake-gcs-server does not answer.');
}
