import type { Command } from 'commander';
import { layOver } from '../../settings/lay-over.ts';
import { originText } from '../../settings/origin.ts';
import { isSecret } from '../../settings/secret.ts';
import { fillIn, soundSettings, type UsedSetting } from '../apply-settings.ts';
import type { CliContext } from '../cli-context.ts';
import type { PlacedSettings } from '../read-settings.ts';
import type { SettingsOptions } from '../settings-options.ts';
import type { CloudPlaceOptions } from './cloud-options.ts';

/** The options of a command in the cloud, filled from settings, and the settings with its options over them. */
export interface CloudSettled<O> {
  readonly options: O;
  readonly settings: PlacedSettings;
  /** Those that no default gave and no flag. */
  readonly used: readonly UsedSetting[];
}

/** @throws EpycloudError `invalid_settings`, `usage` */
export async function settleCloudOptions<
  O extends SettingsOptions & CloudPlaceOptions & { readonly forecastDir?: string },
>(context: CliContext, command: Command, given: O): Promise<CloudSettled<O>> {
  const read = await soundSettings(context, given, given.forecastDir);
  const options = fillIn(command, given, read);
  const { project, region, bucket } = given;
  const laid = layOver(read, [
    { key: 'google_cloud.project_id', value: project, flag: '--project' },
    { key: 'google_cloud.region', value: region, flag: '--region' },
    { key: 'google_cloud.bucket_name', value: bucket, flag: '--bucket' },
  ]);
  const settings = { ...laid, places: read.places };
  return { options, settings, used: usedIn(settings, options.settingsUsed) };
}

/** Settings that say something about a run in the cloud. */
function usedIn(settings: PlacedSettings, filled: readonly UsedSetting[]): readonly UsedSetting[] {
  const used: UsedSetting[] = filled.filter(
    ({ key }) => key.startsWith('run.') || key === 'storage.dir_prefix',
  );
  for (const [key, { value, origin }] of settings.values) {
    if (!/^(google_cloud|github\.forecast|docker)\b/.test(key)) continue;
    if (origin.kind === 'default' || origin.kind === 'flag' || isSecret(key, value)) continue;
    used.push({ key, origin: originText(origin) });
  }
  return used;
}
