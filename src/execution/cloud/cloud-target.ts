import { EpycloudError } from '../../pipeline/errors.ts';
import { textSetting } from '../../settings/lay-over.ts';
import type { Settings } from '../../settings/load-settings.ts';
import { variableOf } from '../../settings/setting-names.ts';

/** Where runs in the cloud are carried out and kept. */
export interface CloudTarget {
  readonly project: string;
  readonly region: string;
  readonly bucket: string;
}

const NEEDED = {
  project: 'google_cloud.project_id',
  region: 'google_cloud.region',
  bucket: 'google_cloud.bucket_name',
} as const;

/** @throws EpycloudError `invalid_settings`, naming all that is missing at once */
export function cloudTarget(settings: Settings): CloudTarget {
  const found = Object.entries(NEEDED).map(([name, key]) => ({
    name,
    key,
    value: textSetting(settings, key),
  }));
  const missing = found.filter(({ value }) => value === undefined).map(({ key }) => key);
  if (missing.length === 0) {
    return Object.fromEntries(
      found.map(({ name, value }) => [name, value]),
    ) as unknown as CloudTarget;
  }
  const one = missing.length === 1;
  throw new EpycloudError(
    'invalid_settings',
    `A run in the cloud needs ${missing.join(' and ')}, which ${one ? 'is' : 'are'} set nowhere.`,
    {
      hint: `Set ${one ? 'it' : 'them'}: ${missing
        .map((key) => `epycloud config set ${key} VALUE (or ${variableOf(key)})`)
        .join('; ')}. To run on this machine add --local.`,
    },
  );
}
