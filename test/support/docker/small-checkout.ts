import { execFileSync, spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dockerClient } from '../needs.ts';
import { type Ended, ROOT } from '../program.ts';

/**
 * A checkout of epycloud with its programs and a Dockerfile that is done in a second: targets of the usual names
 * on the usual arguments. Disposing removes it, and the images that were tagged `epycloud-test-build…`.
 */
export interface SmallCheckout extends AsyncDisposable {
  readonly dir: string;
  /** Runs `epycloud build` of this checkout to its end. */
  build(args: readonly string[], run?: BuildRun): Promise<Ended>;
  /** Starts it only. */
  start(
    args: readonly string[],
    run?: BuildRun,
  ): { kill(signal: NodeJS.Signals): void; readonly ended: Promise<Ended> };
}

export interface BuildRun {
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly input?: string;
  readonly onStderr?: (text: string) => void;
}

/** A base image with a shell that this machine has. */
export const PYTHON_IMAGE = process.env['EPYCLOUD_PYTHON_IMAGE'] ?? 'epycloud-test/python:3.11';

const DOCKERFILE = `
ARG PYTHON_IMAGE=epycloud-test/no-such-default:1
FROM \${PYTHON_IMAGE} AS local
RUN --mount=type=secret,id=git_token if [ -f /run/secrets/git_token ]; then echo "the token is $(cat /run/secrets/git_token)"; fi; echo built >/built
COPY dist/package.json /package.json
ARG SOURCE_REVISION
LABEL org.opencontainers.image.revision=\${SOURCE_REVISION}
FROM local AS broken
RUN echo "about to fail" >&2; exit 7
FROM scratch AS cloud
COPY dist/package.json /package.json
FROM scratch AS cloud-slim
COPY dist/package.json docker/engine-source* /package/
`;

export async function makeSmallCheckout(dockerfile = DOCKERFILE): Promise<SmallCheckout> {
  const dir = await mkdtemp(join(tmpdir(), 'epycloud-checkout-'));
  await cp(join(ROOT, 'dist'), join(dir, 'dist'), { recursive: true });
  await mkdir(join(dir, 'docker'));
  await mkdir(join(dir, 'home'));
  await writeFile(join(dir, 'docker/Dockerfile'), dockerfile);
  await writeFile(join(dir, '.dockerignore'), '*\n!dist/package.json\n');
  const start: SmallCheckout['start'] = (args, run = {}) => {
    const child = spawn(process.execPath, [join(dir, 'dist/cli.js'), 'build', ...args], {
      cwd: dir,
      env: { ...process.env, HOME: join(dir, 'home'), TMPDIR: dir, ...run.env },
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    child.stdin.end(run.input ?? '');
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
      run.onStderr?.(stderr);
    });
    const ended = new Promise<Ended>((done) =>
      child.on('close', (code, signal) => done({ exit: signal ?? code ?? -1, stdout, stderr })),
    );
    return { kill: (signal) => child.kill(signal), ended };
  };
  return {
    dir,
    start,
    build: (args, run) => start(args, run).ended,
    [Symbol.asyncDispose]: async () => {
      await rm(dir, { recursive: true, force: true });
      removeImages();
    },
  };
}

/** Runs the docker client. @returns what it wrote */
export function docker(...args: readonly string[]): string {
  return execFileSync(dockerClient(), args, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

function removeImages(): void {
  const names = docker('images', '--format', '{{.Repository}}:{{.Tag}}')
    .split('\n')
    .filter((name) => /(^|\/)epycloud-test-build/.test(name) && !name.endsWith(':<none>'));
  if (names.length > 0) docker('rmi', ...names);
}
