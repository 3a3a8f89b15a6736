import { isAbsolute, join } from 'node:path';
import { counted } from '../pipeline/counted.ts';
import { EpycloudError, type Problem } from '../pipeline/errors.ts';
import { fillDirPrefix } from './dir-prefix-template.ts';
import { type Origin, originText } from './origin.ts';
import { holdsSecret, secretLines } from './secret.ts';
import { readSettingsText } from './settings-file.ts';
import {
  isOpenToOthers,
  readSettingsFiles,
  type SettingsFile,
  type SettingsPlaces,
} from './settings-files.ts';
import { type SettingKey, settingKeys, settingOf } from './settings-table.ts';
import { type Placed, settingsOfVariables } from './settings-variables.ts';
import { isTracked } from './tracked-files.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** All settings, each with where it came from; and what is wrong with the places they came from. */
export interface Settings {
  /** Of every key that has a value, its default at least. */
  readonly values: ReadonlyMap<SettingKey, Placed>;
  readonly files: readonly SettingsFile[];
  readonly problems: readonly Problem[];
  /** What is set and not done, and files that others can read. */
  readonly warnings: readonly Problem[];
}

/**
 * Reads all layers: defaults, the user's file, the repository's, the environment's and the profile's, variables.
 * Flags are for the command to lay over them.
 * @throws EpycloudError `invalid_settings` where a file cannot be read, or an environment or profile is not there
 */
export async function loadSettings(
  places: SettingsPlaces,
  environment: Environment,
): Promise<Settings> {
  const files = await readSettingsFiles(places);
  const problems: Problem[] = [];
  const warnings: Problem[] = [];
  const values = new Map<SettingKey, Placed>();
  for (const key of settingKeys) {
    const fallback = settingOf(key)?.fallback;
    if (fallback !== undefined) values.set(key, { value: fallback, origin: { kind: 'default' } });
  }
  for (const file of files) {
    if (file.text === undefined) continue;
    const contents = readSettingsText(file.path, file.text);
    problems.push(...contents.problems);
    for (const entry of contents.entries) {
      const { key, value, line, column } = entry;
      const place = { file: file.path, line, column };
      const setting = settingOf(key);
      if (file.inRepository && setting?.personal !== undefined) {
        const message = `${key} may not be set by a repository's file.`;
        problems.push({ ...place, message, hint: setting.personal });
        continue;
      }
      if (setting?.use === 'never' && setting.asks?.(value) === true) {
        const hint = setting.meaning;
        warnings.push({ ...place, message: `${key} is set, and nothing is done about it.`, hint });
      }
      const origin: Origin = { kind: 'file', layer: file.layer, ...place };
      if (value === undefined) restore(values, key);
      else
        values.set(key, {
          value: setting?.isPath ? pathIn(value, file, places, environment) : value,
          origin,
        });
    }
    problems.push(...(await trackedSecrets(file, contents.secretLines, environment)));
    if (file.layer === 'secrets' && (await isOpenToOthers(file.path))) {
      const message = 'Others on this machine can read this file.';
      warnings.push({ file: file.path, message, hint: `chmod 600 ${file.path}` });
    }
  }
  for (const [key, placed] of settingsOfVariables(environment, problems)) values.set(key, placed);
  fillPrefix(values, places, problems);
  return { values, files, problems, warnings };
}

/** @throws EpycloudError `invalid_settings` with every problem */
export function requireSettings<S extends Settings>(settings: S): S {
  const { problems } = settings;
  if (problems.length === 0) return settings;

  const message = `The settings have ${counted(problems.length, 'fault')}.`;
  throw new EpycloudError('invalid_settings', message, { problems });
}

function restore(values: Map<SettingKey, Placed>, key: SettingKey): void {
  const fallback = settingOf(key)?.fallback;
  if (fallback === undefined) values.delete(key);
  else values.set(key, { value: fallback, origin: { kind: 'default' } });
}

/** A repository's paths are relative to the repository, so that they mean the same from everywhere. */
function pathIn(
  value: unknown,
  file: SettingsFile,
  { repoDir }: SettingsPlaces,
  environment: Environment,
): unknown {
  if (typeof value !== 'string' || /^https?:\/\//.test(value)) return value;
  if (value === '~' || value.startsWith('~/')) {
    return join(environment['HOME'] || '~', value.slice(1));
  }
  const inRepository = file.inRepository && repoDir !== undefined && !isAbsolute(value);
  return inRepository ? join(repoDir, value) : value;
}

async function trackedSecrets(
  file: SettingsFile,
  namedLines: readonly number[],
  environment: Environment,
): Promise<readonly Problem[]> {
  const text = file.text ?? '';
  const lines = new Set([...namedLines, ...(holdsSecret(text) ? secretLines(text) : [])]);
  if (lines.size === 0 || !(await isTracked(file.path, environment))) return [];
  return [...lines]
    .sort((a, b) => a - b)
    .map((line) => ({
      file: file.path,
      line,
      message: 'A secret in a file that git tracks.',
      hint: 'Move it to secrets.yaml in your own folder of settings, and have it replaced where it was issued: what was committed stays readable.',
    }));
}

function fillPrefix(
  values: Map<SettingKey, Placed>,
  { env, profile }: SettingsPlaces,
  problems: Problem[],
): void {
  const placed = values.get('storage.dir_prefix');
  if (placed === undefined) return;
  // Older tools call it so where none is chosen.
  const environment = env ?? 'default';
  const { text, missing } = fillDirPrefix(String(placed.value), { environment, profile });
  values.set('storage.dir_prefix', { ...placed, value: text });
  for (const name of missing) {
    const { origin } = placed;
    const place = origin.kind === 'file' ? origin : { file: originText(origin) };
    problems.push({
      file: place.file,
      ...('line' in place ? { line: place.line, column: place.column } : {}),
      message: `storage.dir_prefix names {${name}}, and no ${name} is chosen.`,
      hint: 'Choose one with --profile or EPYCLOUD_PROFILE.',
    });
  }
}
