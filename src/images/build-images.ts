import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EpycloudError } from '../pipeline/errors.ts';
import { dockerfileBaseImages } from './base-images.ts';
import { findBuildClient } from './build-client.ts';
import { buildOneImage } from './build-one-image.ts';
import { type BuildPlan, type PlannedBuild, planBuild, withEngineVersion } from './build-plan.ts';
import type { BuildPorts } from './build-ports.ts';
import type { BuildRequest } from './build-request.ts';
import type { BuiltImage } from './built-image.ts';
import { contextFiles } from './context-files.ts';
import { askEngineVersion } from './engine-version.ts';
import { maskOf, secretValues } from './mask.ts';
import { type LoggedIn, logIn } from './registry-login.ts';
import type { BuildSession } from './run-build.ts';

/**
 * Builds images, one after the other, and pushes them where that is asked for. Layers that they share are made
 * once.
 * @returns one a target, in the order of the request
 * @throws EpycloudError `docker_missing`, `docker_unavailable`, `docker_unfit`, `usage`, `base_image_missing`,
 * `image_build_failed`, `disk_full`, `registry_refused`, `registry_unreachable`, `credentials_missing`,
 * `credentials_refused`, `interrupted`
 */
export async function buildImages(
  request: BuildRequest,
  ports: BuildPorts,
): Promise<readonly BuiltImage[]> {
  const { environment, signal } = ports;
  const client = await findBuildClient({ environment, signal });
  const { contextDir, engine } = request;
  const resultDir = await mkdtemp(join(tmpdir(), 'epycloud-build-'));
  try {
    const plan = planBuild(request, client, resultDir);
    for (const message of plan.warnings) ports.onEvent({ kind: 'warning', message });
    const engineDir =
      engine.name === 'epymodelingsuite' && engine.source.kind === 'folder'
        ? engine.source.dir
        : undefined;
    const files = await contextFiles({ contextDir, engineDir, environment });
    await using login = await loginOf(request, plan, ports);
    const mask = maskOf([
      ...(await secretValues(request, environment)),
      ...(login === undefined ? [] : [login.secret]),
    ]);
    const session: BuildSession = {
      client,
      files,
      mask,
      environment: {
        ...environment,
        ...plan.variables,
        ...(login === undefined ? {} : { DOCKER_CONFIG: login.dir }),
      },
      ports,
    };
    const dockerfile = await readFile(join(contextDir, 'docker/Dockerfile'), 'utf8');
    const asked = { ...dockerfileBaseImages(dockerfile), ...plan.baseImages };
    const builds = await settledBuilds(plan, session);
    const built: BuiltImage[] = [];
    for (const planned of builds) built.push(await buildOneImage(session, planned, asked));
    return built;
  } finally {
    await rm(resultDir, { recursive: true, force: true });
  }
}

async function settledBuilds(
  { builds, engineQuestion }: BuildPlan,
  session: BuildSession,
): Promise<readonly PlannedBuild[]> {
  const [first] = builds;
  if (engineQuestion === undefined || first === undefined) return builds;
  const version = await askEngineVersion(session, engineQuestion, first.target);
  return builds.map((planned) => withEngineVersion(planned, version));
}

/** Before the build: a password that is wrong is no reason to wait for an image first. */
async function loginOf(
  request: BuildRequest,
  plan: BuildPlan,
  ports: BuildPorts,
): Promise<LoggedIn | undefined> {
  const { login, images } = request;
  if (login === undefined) return undefined;
  const registries = new Set(images.flatMap(({ tags }) => tags.map(({ registry }) => registry)));
  const [registry, ...others] = registries;
  if (others.length > 0) {
    throw new EpycloudError(
      'usage',
      'The tags are in several registries, and a login is for one.',
      {
        hint: 'Push to one registry at a time, or log in to each with docker login before.',
      },
    );
  }
  return await logIn({ program: plan.client.program, registry, login, ports });
}
