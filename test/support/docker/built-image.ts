import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { dockerClient } from '../needs.ts';
import { ROOT } from '../program.ts';

/** An image of docker/Dockerfile, under a name of its own. Disposing removes it. */
export interface BuiltImage extends AsyncDisposable {
  readonly name: string;
  /** What the build wrote. */
  readonly log: string;
}

export interface ImageBuild {
  readonly target: string;
  /** More words for `docker build`, before the context. */
  readonly options?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** The context, with docker/Dockerfile in it; by default this repository. */
  readonly context?: string;
}

export interface Said {
  readonly exit: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Builds with the base images that this machine has. */
export async function buildImage(build: ImageBuild): Promise<BuiltImage> {
  const name = `epycloud-test-image:${build.target}-${randomBytes(4).toString('hex')}`;
  const words = ['build', '--progress=plain', '--file=docker/Dockerfile', '--tag', name];
  const built = await docker(
    [...words, `--target=${build.target}`, ...baseImages(), ...(build.options ?? []), '.'],
    { cwd: build.context ?? ROOT, env: { DOCKER_BUILDKIT: '1', ...build.env } },
  );
  if (built.exit !== 0) throw new Error(`the build of ${name} failed:\n${built.stderr}`);
  return {
    name,
    log: built.stdout + built.stderr,
    [Symbol.asyncDispose]: async () => {
      await docker(['rmi', name]);
    },
  };
}

/** The base images of EPYCLOUD_…_IMAGE, as arguments of a build. */
export function baseImages(): readonly string[] {
  return ['PYTHON_IMAGE', 'NODE_IMAGE', 'GCLOUD_IMAGE'].flatMap((name) => {
    const image = process.env[`EPYCLOUD_${name}`];
    return image ? ['--build-arg', `${name}=${image}`] : [];
  });
}

/** Runs the docker client to its end. */
export function docker(
  words: readonly string[],
  options: { readonly cwd?: string; readonly env?: Readonly<Record<string, string>> } = {},
): Promise<Said> {
  return new Promise((done) =>
    execFile(
      dockerClient(),
      words,
      {
        maxBuffer: 1e9,
        env: { ...process.env, ...options.env },
        ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
      },
      (error, stdout, stderr) =>
        done({
          exit: typeof error?.code === 'number' ? error.code : error ? -1 : 0,
          stdout,
          stderr,
        }),
    ),
  );
}

/** Runs a shell in an image, as the image's user and without a network. */
export async function shellIn(image: string, script: string, options: readonly string[] = []) {
  return await docker([
    'run',
    '--rm',
    '--network=none',
    ...options,
    '--entrypoint=sh',
    image,
    '-c',
    script,
  ]);
}
