import { EpycloudError } from '../pipeline/errors.ts';
import { EXIT } from '../pipeline/exit-codes.ts';
import { requireSettings } from '../settings/load-settings.ts';
import { originText } from '../settings/origin.ts';
import { shownValue, textOf } from '../settings/secret.ts';
import { suggestKey } from '../settings/setting-names.ts';
import {
  isSettingKey,
  type SettingKey,
  settingKeys,
  settingOf,
} from '../settings/settings-table.ts';
import type { CliContext } from './cli-context.ts';
import { documentHead } from './document-head.ts';
import type { SettingsDocument } from './documents/settings.ts';
import { type PlacedSettings, readSettings } from './read-settings.ts';
import type { SettingsOptions } from './settings-options.ts';

interface ShowOptions extends SettingsOptions {
  readonly forecastDir?: string;
  readonly changed?: true;
  readonly json?: true;
}

/** `config show`: settings with their values and origins. @returns the exit code */
export async function configShow(
  context: CliContext,
  wanted: string | undefined,
  options: ShowOptions,
): Promise<number> {
  const settings = requireShowable(await readSettings(context, options, options.forecastDir));
  const rows = keysBelow(wanted)
    .map((key) => rowOf(key, settings))
    .filter(({ origin }) => options.changed !== true || origin !== 'default');
  if (options.json === true) {
    print(context, { ...documentHead('settings', EXIT.done), settings: rows });
    return EXIT.done;
  }
  const width = Math.max(0, ...rows.map(({ key }) => key.length));
  const valueWidth = Math.min(40, Math.max(0, ...rows.map((row) => textOf(row.value).length)));
  for (const row of rows) {
    const value = row.value === undefined ? '-' : textOf(row.value);
    context.terminal.out(`${row.key.padEnd(width)}  ${value.padEnd(valueWidth)}  ${row.origin}`);
  }
  if (rows.length === 0) context.terminal.err('Nothing differs from the defaults.');
  return EXIT.done;
}

interface GetOptions extends SettingsOptions {
  readonly forecastDir?: string;
  readonly reveal?: true;
  readonly json?: true;
}

/** `config get`: one value. @returns the exit code */
export async function configGet(
  context: CliContext,
  wanted: string,
  options: GetOptions,
): Promise<number> {
  const key = requireKey(wanted);
  const settings = requireShowable(await readSettings(context, options, options.forecastDir));
  const row = rowOf(key, settings, options.reveal === true);
  if (options.json === true) {
    print(context, { ...documentHead('settings', EXIT.done), settings: [row] });
  } else context.terminal.out(textOf(row.value));
  return EXIT.done;
}

/** A prefix that still needs a profile can be shown; a run cannot be begun with it. */
function requireShowable(settings: PlacedSettings): PlacedSettings {
  const problems = settings.problems.filter(({ message }) => !isOpenName(message));
  return requireSettings({ ...settings, problems });
}

/** Whether a problem is only that no profile is chosen. */
export function isOpenName(message: string): boolean {
  return / names \{\w+\}, and no \w+ is chosen\.$/.test(message);
}

/** @throws EpycloudError `usage` where there is no such setting */
export function requireKey(wanted: string): SettingKey {
  if (isSettingKey(wanted)) return wanted;
  const near = suggestKey(wanted);
  throw new EpycloudError('usage', `There is no setting ${JSON.stringify(wanted)}.`, {
    hint: near === undefined ? '`config show` lists all settings.' : `Did you mean ${near}?`,
  });
}

function keysBelow(wanted: string | undefined): readonly SettingKey[] {
  if (wanted === undefined) return settingKeys;
  const below = settingKeys.filter((key) => key === wanted || key.startsWith(`${wanted}.`));
  return below.length > 0 ? below : [requireKey(wanted)];
}

function rowOf(key: SettingKey, settings: PlacedSettings, reveal = false) {
  const placed = settings.values.get(key);
  const value = placed === undefined || reveal ? placed?.value : shownValue(key, placed.value);
  return {
    key,
    ...(value === undefined ? {} : { value: value as never }),
    origin: placed === undefined ? 'default' : originText(placed.origin),
    meaning: settingOf(key)?.meaning ?? '',
  };
}

function print(context: CliContext, document: SettingsDocument): void {
  context.terminal.out(JSON.stringify(document, undefined, 2));
}
