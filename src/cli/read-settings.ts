import { isExperimentRepository } from '../experiment/repository.ts';
import { loadSettings, type Settings } from '../settings/load-settings.ts';
import { type SettingsPlaces, userSettingsDir } from '../settings/settings-files.ts';
import type { CliContext } from './cli-context.ts';
import { absolute } from './run-place.ts';
import type { SettingsOptions } from './settings-options.ts';

/** Where settings are read for a command. */
export interface PlacedSettings extends Settings {
  readonly places: SettingsPlaces;
}

/**
 * Reads the settings that a command is to use.
 * @param forecastDir the experiment repository, where the command line names it
 * @throws EpycloudError `invalid_settings`, `usage`
 */
export async function readSettings(
  context: CliContext,
  options: SettingsOptions,
  forecastDir: string | undefined,
): Promise<PlacedSettings> {
  const { environment } = context;
  const places = {
    userDir: absolute(context, userSettingsDir(environment, options.configDir)),
    env: options.env ?? (environment['EPYCLOUD_ENV'] || undefined),
    profile: options.profile ?? (environment['EPYCLOUD_PROFILE'] || undefined),
  };
  const repoDir = forecastDir ?? (await usualRepository(context, places));
  const all = { ...places, repoDir };
  return { ...(await loadSettings(all, environment)), places: all };
}

/** The user's own settings may say where the repository is, whose settings come next. */
async function usualRepository(
  context: CliContext,
  places: Omit<SettingsPlaces, 'repoDir'>,
): Promise<string> {
  const own = { ...places, env: undefined, profile: undefined, repoDir: undefined };
  const settings = await loadSettings(own, context.environment);
  const named = settings.values.get('run.forecast_dir')?.value;
  if (typeof named === 'string') return named;
  return (await isExperimentRepository(context.cwd)) ? '.' : './local/forecast';
}
