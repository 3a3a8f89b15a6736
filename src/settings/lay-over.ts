import { EpycloudError } from '../pipeline/errors.ts';
import type { Settings } from './load-settings.ts';
import { readValue } from './read-value.ts';
import { type SettingKey, settingOf } from './settings-table.ts';
import type { Placed } from './settings-variables.ts';

/** A value that counts more than every layer of settings. */
export interface LaidOver {
  readonly key: SettingKey;
  /** As it was given; undefined lays nothing over. */
  readonly value: unknown;
  /** What gave it, for messages: `--region`, `input region`. */
  readonly flag: string;
}

/**
 * Settings with what a command line or the inputs of an action say laid over them.
 * @throws EpycloudError `usage` where a value cannot be one of its setting
 */
export function layOver(settings: Settings, over: readonly LaidOver[]): Settings {
  const values = new Map(settings.values);
  for (const { key, value, flag } of over) {
    const setting = settingOf(key);
    if (setting === undefined || value === undefined) continue;
    const read = readValue(key, setting, value);
    if (read.kind === 'fault') {
      throw new EpycloudError('usage', `${flag}: ${read.message}`, { hint: read.hint });
    }
    if (read.kind === 'none') continue;
    values.set(key, { value: read.value, origin: { kind: 'flag', flag } } satisfies Placed);
  }
  return { ...settings, values };
}

/** A setting that is a text, and not the empty one. */
export function textSetting({ values }: Settings, key: SettingKey): string | undefined {
  const value = values.get(key)?.value;
  return typeof value === 'string' && value !== '' ? value : undefined;
}
