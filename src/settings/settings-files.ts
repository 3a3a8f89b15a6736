import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { EpycloudError } from '../pipeline/errors.ts';
import { suggest } from '../pipeline/suggest.ts';
import type { FileLayer } from './origin.ts';

/** Where settings may stand. */
export interface SettingsPlaces {
  /** The user's own folder. */
  readonly userDir: string;
  /** The experiment repository, where one is known. */
  readonly repoDir: string | undefined;
  /** The environment and the profile that were chosen. */
  readonly env: string | undefined;
  readonly profile: string | undefined;
}

/** A file of settings; its text is undefined where it is not there. */
export interface SettingsFile {
  readonly layer: FileLayer;
  readonly path: string;
  readonly inRepository: boolean;
  readonly text: string | undefined;
}

/** The user's folder of settings. Source: https://specifications.freedesktop.org/basedir-spec/latest/ */
export function userSettingsDir(
  environment: Readonly<Record<string, string | undefined>>,
  wanted: string | undefined,
): string {
  const named = wanted ?? (environment['EPYCLOUD_CONFIG_DIR'] || undefined);
  if (named !== undefined) return named;
  const base = environment['XDG_CONFIG_HOME'] || join(environment['HOME'] || '~', '.config');
  return join(base, 'epycloud');
}

/** The file of a layer in the user's folder or in a repository. */
export function fileOfLayer(
  base: { readonly userDir: string } | { readonly repoDir: string },
  layer: 'main' | { readonly env: string } | { readonly profile: string },
): string {
  const isUser = 'userDir' in base;
  const folder = isUser ? base.userDir : join(base.repoDir, 'epycloud');
  if (layer === 'main') {
    return isUser ? join(base.userDir, 'config.yaml') : join(base.repoDir, 'epycloud.yaml');
  }
  return 'env' in layer
    ? join(folder, 'environments', `${layer.env}.yaml`)
    : join(folder, 'profiles', `${layer.profile}.yaml`);
}

/**
 * The files of all layers, the one that counts least first.
 * @throws EpycloudError `invalid_settings` where an environment or a profile was chosen that no file describes
 */
export async function readSettingsFiles(places: SettingsPlaces): Promise<readonly SettingsFile[]> {
  const { userDir, repoDir, env, profile } = places;
  const bases = [{ userDir }, ...(repoDir === undefined ? [] : [{ repoDir }])];
  const overlay = async (
    layer: FileLayer,
    name: string | undefined,
    of: (name: string) => { readonly env: string } | { readonly profile: string },
  ) => {
    if (name === undefined) return [];
    requirePlainName(layer, name);
    const files = await Promise.all(
      bases.map((base) => readLayer(layer, fileOfLayer(base, of(name)), 'repoDir' in base)),
    );
    if (files.every(({ text }) => text === undefined)) throw await unknownName(places, layer, name);
    return files;
  };
  return [
    await readLayer('user', fileOfLayer({ userDir }, 'main'), false),
    await readLayer('secrets', join(userDir, 'secrets.yaml'), false),
    ...(repoDir === undefined
      ? []
      : [await readLayer('repository', fileOfLayer({ repoDir }, 'main'), true)]),
    ...(await overlay('environment', env, (name) => ({ env: name }))),
    ...(await overlay('profile', profile, (name) => ({ profile: name }))),
  ];
}

/** The names of the environments or profiles that there are files of. */
export async function overlayNames(
  { userDir, repoDir }: Pick<SettingsPlaces, 'userDir' | 'repoDir'>,
  kind: 'environments' | 'profiles',
): Promise<readonly string[]> {
  const folders = [userDir, ...(repoDir === undefined ? [] : [join(repoDir, 'epycloud')])];
  const lists = await Promise.all(
    folders.map((folder) => readdir(join(folder, kind)).catch(() => [] as string[])),
  );
  const files = lists.flat().filter((name) => name.endsWith('.yaml'));
  return [...new Set(files.map((name) => name.slice(0, -'.yaml'.length)))].sort();
}

/** Whether others may read a file, by its mode. */
export async function isOpenToOthers(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  return found !== undefined && (found.mode & 0o077) !== 0;
}

async function readLayer(
  layer: FileLayer,
  path: string,
  inRepository: boolean,
): Promise<SettingsFile> {
  try {
    return { layer, path, inRepository, text: await readFile(path, 'utf8') };
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR')
      return { layer, path, inRepository, text: undefined };
    throw new EpycloudError(
      'invalid_settings',
      `The settings in ${path} cannot be read: ${code}.`,
      {
        hint: 'See who owns the file, and its mode.',
        cause,
      },
    );
  }
}

function requirePlainName(layer: FileLayer, name: string): void {
  if (/^[\w.-]+$/.test(name) && !name.startsWith('.')) return;
  throw new EpycloudError('usage', `${JSON.stringify(name)} cannot be the name of a ${layer}.`, {
    hint: 'It is of letters, digits, ".", "_" and "-".',
  });
}

async function unknownName(
  places: SettingsPlaces,
  layer: FileLayer,
  name: string,
): Promise<EpycloudError> {
  const kind = layer === 'environment' ? 'environments' : 'profiles';
  const known = await overlayNames(places, kind);
  const near = suggest(name, known);
  const there = known.length === 0 ? 'There is none.' : `There are: ${known.join(', ')}.`;
  return new EpycloudError('invalid_settings', `There is no ${layer} ${JSON.stringify(name)}.`, {
    hint:
      near === undefined
        ? `${there} It is a file ${kind}/<name>.yaml in ${places.userDir}, or below epycloud/ in the repository.`
        : `Did you mean ${near}?`,
  });
}
