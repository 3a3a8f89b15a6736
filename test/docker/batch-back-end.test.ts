import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BuiltImage, buildImage, docker } from '../support/docker/built-image.ts';
import type { ContainerRun } from '../support/google/batch/back-end.ts';
import { type DockerBackEnd, dockerBackEnd } from '../support/google/batch/docker-back-end.ts';
import { needs } from '../support/needs.ts';

describe.skipIf(needs('docker'))('the test cloud’s Batch with Docker', () => {
  let image: BuiltImage;
  let backEnd: DockerBackEnd;
  beforeAll(async () => {
    image = await buildImage({ target: 'cloud-slim' });
    backEnd = dockerBackEnd({ environment: { A: 'machine', B: 'machine' }, graceMs: 500 });
  });
  afterAll(async () => {
    await backEnd?.[Symbol.asyncDispose]();
    await image?.[Symbol.asyncDispose]();
  });

  interface Parts {
    readonly run?: Partial<ContainerRun>;
    readonly imageUri?: string;
    /** How the container is ended once it says that it is ready. */
    readonly end?: 'SIGTERM' | 'SIGKILL';
  }

  /** Starts a container; with a script, a shell in the image instead of the stage program. */
  function start(script: string | undefined, parts: Parts = {}, on = backEnd) {
    const ending = new AbortController();
    const lines: string[] = [];
    const shell = script === undefined ? {} : { entrypoint: 'sh', commands: ['-c', script] };
    const ended = on.run({
      name: 'job-1234-0-0',
      container: { imageUri: parts.imageUri ?? image.name, ...shell },
      environment: {},
      limits: { cpuMilli: 1000, memoryMib: 256 },
      signal: ending.signal,
      onStart: () => {},
      onLine: (line, stream) => {
        lines.push(`${stream}: ${line}`);
        if (line === 'ready') ending.abort(parts.end);
      },
      ...parts.run,
    });
    return { ended, lines };
  }

  async function containers(): Promise<string> {
    return (await docker(['ps', '--all', '--quiet', `--filter=label=${backEnd.label}`])).stdout;
  }

  test('a container has the job’s variables over the machine’s, and its exit code comes back', async () => {
    const { ended, lines } = start('echo "$A $B $EXECUTION_MODE"; echo wrong >&2; exit 75', {
      run: { environment: { B: 'job' } },
    });
    expect(await ended).toMatchObject({ exitCode: 75, outOfMemory: false });
    expect(lines.toSorted()).toEqual(['stderr: wrong', 'stdout: machine job cloud']);
    expect(await containers()).toBe('');
  });

  test('by default the stage program of the image runs', async () => {
    const { ended, lines } = start(undefined, { run: { environment: { STAGE: 'nonsense' } } });
    expect((await ended).exitCode).toBe(2);
    expect(lines.join('\n')).toContain('"event":"stage.failed"');
  });

  test('it reaches a server on loopback', async () => {
    await using server = await helloServer();
    const script = `python3 -c 'import urllib.request as u; print(u.urlopen("${server.address}").read().decode())'`;
    const { ended, lines } = start(script);
    expect((await ended).exitCode).toBe(0);
    expect(lines).toEqual(['stdout: hello']);
  });

  test('one that wants more memory than the job gives is killed for it', async () => {
    const { ended } = start(`python3 -c 'b = bytearray(400 << 20); print(len(b))'`);
    expect(await ended).toMatchObject({ exitCode: 137, outOfMemory: true });
  });

  test('it is asked to end, and killed when it does not', async () => {
    const polite = `trap 'exit 130' TERM; echo ready; while :; do sleep 0.05; done`;
    const deaf = polite.replace('exit 130', '');
    const ends = [
      start(polite, { end: 'SIGTERM' }),
      start(deaf, { end: 'SIGTERM' }),
      start(polite, { end: 'SIGKILL' }),
    ].map(({ ended }) => ended);
    expect((await Promise.all(ends)).map(({ exitCode }) => exitCode)).toEqual([130, 137, 137]);
    expect(await containers()).toBe('');
  });

  test('an image that is not there is said so', async () => {
    const { ended, lines } = start('exit 0', { imageUri: 'epycloud-test/not-there:1' });
    expect((await ended).exitCode).toBe(125);
    expect(lines.join('\n')).toMatch(/No such image/i);
  });

  test('disposing leaves no container behind', async () => {
    const other = dockerBackEnd();
    let hasBegun = () => {};
    const begun = new Promise<void>((done) => {
      hasBegun = done;
    });
    const { ended } = start('echo up; sleep 1000', { run: { onLine: () => hasBegun() } }, other);
    await begun;
    await other[Symbol.asyncDispose]();
    expect((await ended).exitCode).toBe(137);
    expect((await docker(['ps', '-aq', `--filter=label=${other.label}`])).stdout).toBe('');
  });
});

async function helloServer() {
  const server = createServer((_, response) => response.end('hello'));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    [Symbol.asyncDispose]: () => new Promise<void>((done) => server.close(() => done())),
  };
}
