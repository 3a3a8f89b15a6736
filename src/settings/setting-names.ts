import { suggest } from '../pipeline/suggest.ts';
import { type SettingKey, settingKeys } from './settings-table.ts';

const PREFIX = 'EPYCLOUD_';
const LEVEL = '__';

/** The variable that sets a setting: `run.jobs` is `EPYCLOUD_RUN__JOBS`. */
export function variableOf(key: string): string {
  return PREFIX + key.split('.').join(LEVEL).toUpperCase();
}

const KEY_OF_VARIABLE: ReadonlyMap<string, SettingKey> = new Map(
  settingKeys.filter((key) => key.includes('.')).map((key) => [variableOf(key), key]),
);

/** The setting that a variable sets; undefined where it is of another name. */
export function keyOfVariable(variable: string): SettingKey | undefined {
  return KEY_OF_VARIABLE.get(variable);
}

/** Whether a variable is meant to set something: it has our prefix and a double underscore. */
export function isMeantAsSetting(variable: string): boolean {
  return (
    variable.startsWith(PREFIX) &&
    (variable.includes(LEVEL, PREFIX.length) || looseMatch(variable) !== undefined)
  );
}

/** The variable nearest to one that is none. */
export function suggestVariable(variable: string): string | undefined {
  return looseMatch(variable) ?? suggest(variable, KEY_OF_VARIABLE.keys());
}

/** One that differs only in the number of underscores, or in case. */
function looseMatch(variable: string): string | undefined {
  const loose = (name: string) => name.replaceAll('_', '').toUpperCase();
  return [...KEY_OF_VARIABLE.keys()].find((name) => loose(name) === loose(variable));
}

/** Every section, as the beginning of keys: `google_cloud`, `google_cloud.batch`. */
const SECTIONS: ReadonlySet<string> = new Set(
  settingKeys.flatMap((key) =>
    key
      .split('.')
      .slice(0, -1)
      .map((_, index, parts) => parts.slice(0, index + 1).join('.')),
  ),
);

export function isSection(path: string): boolean {
  return SECTIONS.has(path);
}

/** The key or section that was meant by one that is none: first at its own level, then elsewhere. */
export function suggestKey(path: string): string | undefined {
  const parent = path.slice(0, path.lastIndexOf('.') + 1);
  const level = [...SECTIONS, ...settingKeys].filter(
    (name) => name.startsWith(parent) && !name.slice(parent.length).includes('.'),
  );
  const name = path.slice(parent.length);
  const near = suggest(
    name,
    level.map((sibling) => sibling.slice(parent.length)),
  );
  if (near !== undefined) return parent + near;
  const leaf = name.slice(name.lastIndexOf('.') + 1);
  return settingKeys.find((key) => key.endsWith(`.${leaf}`)) ?? suggest(path, [...settingKeys]);
}
