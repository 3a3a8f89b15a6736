import { realpath } from 'node:fs/promises';
import { isAbsolute, relative, sep } from 'node:path';
import { EpycloudError } from '../../../pipeline/errors.ts';
import type { StageRequest } from '../../executor.ts';

/** Where things lie in every container, as docker/compose.yaml mounts them. */
const INSIDE = {
  bucket: '/data/bucket',
  repo: '/data/forecast',
  population: '/data/population',
} as const;

/** A folder of the user's machine. */
export interface Place {
  /** Absolute. */
  readonly path: string;
  /** As the user wrote it, for showing. */
  readonly shown: string;
}

export interface UserPlaces {
  readonly bucket: Place;
  readonly repo: Place;
  /** A folder or an address; undefined where there is none. */
  readonly population: Place | undefined;
}

/** What of the user's machine a container sees, and how paths are told on either side. */
export interface ContainerPlaces {
  readonly bucketDir: string;
  readonly repoDir: string;
  /** A folder with population data outside of the repository; undefined where there is none. */
  readonly populationDir: string | undefined;
  /** Whether population data is at an address, which the builder reads. */
  readonly needsNetwork: boolean;
  /** The request as the stage in the container is to read it. */
  inside(request: StageRequest): StageRequest;
  /** What came out of the container, its paths as the user knows them: in all texts, however deep. */
  outside<T>(value: T): T;
}

/** @throws EpycloudError `usage` where a folder has a name that cannot be mounted */
export async function containerPlaces(places: UserPlaces): Promise<ContainerPlaces> {
  const { bucket, repo, population } = places;
  const populationInside =
    population === undefined ? undefined : await insidePathOf(population, repo);
  const mounted = populationInside === INSIDE.population ? population?.path : undefined;
  if (mounted?.includes(':')) {
    throw new EpycloudError('usage', `${mounted} cannot be mounted: its path has a colon.`, {
      hint: 'Rename the folder, or use --executor process.',
    });
  }
  const shown = new Map<string, string>([
    [INSIDE.bucket, bucket.shown],
    [INSIDE.repo, repo.shown],
  ]);
  if (mounted !== undefined) shown.set(INSIDE.population, population?.shown ?? mounted);
  return {
    bucketDir: bucket.path,
    repoDir: repo.path,
    populationDir: mounted,
    needsNetwork: population !== undefined && isAddress(population.path),
    inside: (request) => ({
      ...request,
      bucketDir: INSIDE.bucket,
      repoDir: INSIDE.repo,
      populationData: populationInside,
    }),
    outside: (value) => inTexts(value, (text) => withShownPaths(text, shown)),
  };
}

function isAddress(text: string): boolean {
  return /^https?:\/\//.test(text);
}

/** Population data in the repository is mounted with it; a link in it that leads elsewhere leads nowhere. */
async function insidePathOf(population: Place, repo: Place): Promise<string> {
  if (isAddress(population.path)) return population.path;
  const [real, root] = await Promise.all([realpath(population.path), realpath(repo.path)]);
  const path = relative(root, real);
  const isInside = path !== '..' && !path.startsWith(`..${sep}`) && !isAbsolute(path);
  if (!isInside) return INSIDE.population;
  return path === '' ? INSIDE.repo : `${INSIDE.repo}/${path.split(sep).join('/')}`;
}

function withShownPaths(text: string, shown: ReadonlyMap<string, string>): string {
  // Not where it is only the beginning or the middle of another path.
  const paths = new RegExp(`(?<![\\w./-])(?:${[...shown.keys()].join('|')})(?![\\w-]|\\.\\w)`, 'g');
  return text.replace(paths, (path) => (shown.get(path) ?? path).replace(/(?<=.)\/+$/, ''));
}

function inTexts<T>(value: T, change: (text: string) => string): T {
  if (typeof value === 'string') return change(value) as T;
  if (Array.isArray(value)) return value.map((each) => inTexts(each, change)) as T;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, each]) => [name, inTexts(each, change)]);
  return Object.fromEntries(entries) as T;
}
