import type { BuildRequest, BuildSecret } from './build-request.ts';
import { formatImageReference } from './image-reference.ts';

/** Stands in the commands in place of what the engine is yet to be asked. */
export const ENGINE_VERSION = '<engine-version>';

/** What the Dockerfile is told. It lands in the image's history. */
export function buildArguments(request: BuildRequest): Readonly<Record<string, string>> {
  const { engine, source, version } = request;
  return {
    ...engineArguments(request),
    ...(engine.name === 'epydemix' ? {} : { ENGINE_VERSION }),
    VERSION: version,
    ...(source.revision === undefined ? {} : { SOURCE_REVISION: source.revision }),
    ...(source.url === undefined ? {} : { SOURCE_URL: source.url }),
  };
}

/** As far as it says what the engine is made of. */
export function engineArguments(request: BuildRequest): Readonly<Record<string, string>> {
  const { engine } = request;
  const base = { ...baseImageArguments(request), ENGINE: engine.name };
  if (engine.name === 'epydemix') return base;
  const { source } = engine;
  return { ...base, ENGINE_SOURCE: source.kind === 'folder' ? 'local' : source.requirement };
}

/** The base images that were chosen, by build argument. */
export function baseImageArguments({ baseImages }: BuildRequest): Readonly<Record<string, string>> {
  const { python, node, gcloud } = baseImages;
  const chosen = { PYTHON_IMAGE: python, NODE_IMAGE: node, GCLOUD_IMAGE: gcloud };
  return Object.fromEntries(
    Object.entries(chosen).flatMap(([name, image]) =>
      image === undefined ? [] : [[name, formatImageReference(image)]],
    ),
  );
}

/** Names a secret to the client; its value is in a variable or a file. */
export function secretArgument({ id, from }: BuildSecret): string {
  if (from.kind === 'file') return `--secret=id=${id},src=${from.path}`;
  return `--secret=id=${id},env=${from.kind === 'variable' ? from.name : variableOf(id)}`;
}

/** Variables for the secrets that were given by value. */
export function secretVariables(secrets: readonly BuildSecret[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    secrets.flatMap(({ id, from }) =>
      from.kind === 'value' ? [[variableOf(id), from.value]] : [],
    ),
  );
}

function variableOf(id: string): string {
  return `BUILD_SECRET_${id.toUpperCase().replaceAll(/[^A-Z0-9]/g, '_')}`;
}
