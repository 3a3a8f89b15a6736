import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { EpycloudError } from '../pipeline/errors.ts';

const URL_LIKE = /^https?:\/\//;

/**
 * Where populations and contact matrices are read from: what was asked for, else `population-data/` in the
 * experiment repository, else nowhere.
 * @throws EpycloudError `invalid_settings` where the folder that was asked for is none
 */
export async function findPopulationData(
  wanted: string | undefined,
  repoDir: string,
): Promise<string | undefined> {
  if (wanted !== undefined && URL_LIKE.test(wanted)) return wanted;
  const folder = resolve(wanted ?? join(repoDir, 'population-data'));
  const hasLocations = await stat(join(folder, 'locations.csv')).then(
    (entry) => entry.isFile(),
    () => false,
  );
  if (hasLocations) return folder;
  if (wanted === undefined) return undefined;
  throw new EpycloudError(
    'invalid_settings',
    `There is no population data in ${folder}: it has no locations.csv.`,
    {
      hint: '--population-data (POPULATION_DATA) names a folder or an address in the layout of epydemix-data.',
    },
  );
}
