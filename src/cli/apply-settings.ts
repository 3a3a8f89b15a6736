import type { Command } from 'commander';
import { placeOf } from '../pipeline/errors.ts';
import { requireSettings, type Settings } from '../settings/load-settings.ts';
import { originText } from '../settings/origin.ts';
import { type SettingKey, settingKeys, settingOf } from '../settings/settings-table.ts';
import type { CliContext } from './cli-context.ts';
import { type PlacedSettings, readSettings } from './read-settings.ts';
import type { SettingsOptions } from './settings-options.ts';

/** A setting that a command uses, and where it was set. */
export interface UsedSetting {
  readonly key: SettingKey;
  readonly origin: string;
}

export interface WithSettings {
  /** Those that no default gave and no flag; in the order of the table. */
  readonly settingsUsed: readonly UsedSetting[];
}

/**
 * Fills in what the command line leaves open: every option that a setting stands for and no flag gives.
 * @throws EpycloudError `invalid_settings` where something is wrong with any layer
 */
export async function applySettings<O extends SettingsOptions & { readonly forecastDir?: string }>(
  context: CliContext,
  command: Command,
  options: O,
): Promise<O & WithSettings> {
  return fillIn(command, options, await soundSettings(context, options, options.forecastDir));
}

/** The same, of settings that were read. */
export function fillIn<O extends SettingsOptions>(
  command: Command,
  options: O,
  settings: Settings,
): O & WithSettings {
  const filled: Record<string, unknown> = {};
  const settingsUsed: UsedSetting[] = [];
  for (const key of settingKeys) {
    const flag = settingOf(key)?.option;
    const placed = settings.values.get(key);
    if (flag === undefined || placed === undefined || placed.origin.kind === 'default') continue;
    const option = command.options.find(({ long }) => long === flag);
    const name = option?.attributeName();
    if (name === undefined || command.getOptionValueSource(name) === 'cli') continue;
    filled[name] = placed.value;
    settingsUsed.push({ key, origin: originText(placed.origin) });
  }
  return { ...options, ...filled, settingsUsed };
}

/**
 * The settings of a command, with their warnings shown.
 * @throws EpycloudError `invalid_settings` where something is wrong with any layer
 */
export async function soundSettings(
  context: CliContext,
  options: SettingsOptions,
  forecastDir: string | undefined,
): Promise<PlacedSettings> {
  const settings = requireSettings(await readSettings(context, options, forecastDir));
  for (const { message, hint, ...place } of settings.warnings) {
    context.terminal.err(`warning: ${placeOf({ ...place, message })}: ${message} ${hint ?? ''}`);
  }
  return settings;
}
