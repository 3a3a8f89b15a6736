import type { Problem } from '../pipeline/errors.ts';
import type { Origin } from './origin.ts';
import { readValue } from './read-value.ts';
import { isMeantAsSetting, keyOfVariable, suggestVariable } from './setting-names.ts';
import { type SettingKey, settingKeys, settingOf } from './settings-table.ts';

/** A value and where it came from. */
export interface Placed {
  readonly value: unknown;
  readonly origin: Origin;
}

/**
 * What variables set: those with our prefix, and before them the few without (`POPULATION_DATA`).
 * @param problems takes what is wrong with them
 */
export function settingsOfVariables(
  environment: Readonly<Record<string, string | undefined>>,
  problems: Problem[],
): readonly (readonly [SettingKey, Placed])[] {
  const found: [SettingKey, Placed][] = [];
  const take = (key: SettingKey, name: string, text: string) => {
    const setting = settingOf(key);
    if (setting === undefined || text === '') return;
    const read = readValue(key, setting, text);
    if (read.kind === 'fault') {
      problems.push({ file: `$${name}`, message: read.message, hint: read.hint });
    } else if (read.kind === 'value') {
      found.push([key, { value: read.value, origin: { kind: 'variable', name } }]);
    }
  };
  for (const key of settingKeys) {
    const name = settingOf(key)?.variable;
    if (name !== undefined) take(key, name, environment[name] ?? '');
  }
  for (const [name, text = ''] of Object.entries(environment)) {
    const key = keyOfVariable(name);
    if (key !== undefined) take(key, name, text);
    else if (isMeantAsSetting(name)) {
      const near = suggestVariable(name);
      problems.push({
        file: `$${name}`,
        message: `No setting is set by ${name}.`,
        hint:
          near === undefined
            ? 'Levels are parted by two underscores: EPYCLOUD_RUN__JOBS.'
            : `Did you mean ${near}?`,
      });
    }
  }
  return found;
}
