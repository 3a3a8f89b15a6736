import { readFile } from 'node:fs/promises';
import { EpycloudError } from '../pipeline/errors.ts';
import { EXIT } from '../pipeline/exit-codes.ts';
import { changeSettingsText } from '../settings/change-settings.ts';
import { isSecret } from '../settings/secret.ts';
import { fileOfLayer } from '../settings/settings-files.ts';
import { settingOf } from '../settings/settings-table.ts';
import { isTracked } from '../settings/tracked-files.ts';
import { writeSettingsFile } from '../settings/write-settings-file.ts';
import type { CliContext } from './cli-context.ts';
import { requireKey } from './config-show.ts';
import { type ChangeOptions, reportChange, targetOf } from './config-target.ts';

interface SetOptions extends ChangeOptions {
  readonly env?: string;
  readonly profile?: string;
}

/** `config set`: one value in one file. @returns the exit code */
export async function configSet(
  context: CliContext,
  wanted: string,
  value: string,
  options: SetOptions,
): Promise<number> {
  const key = requireKey(wanted);
  const { env, profile } = options;
  if (env !== undefined && profile !== undefined) {
    throw new EpycloudError('usage', 'A value is set for an environment or for a profile.', {
      hint: 'Give one of --env and --profile.',
    });
  }
  const layer = env !== undefined ? { env } : profile !== undefined ? { profile } : 'main';
  const file = fileOfLayer(await targetOf(context, options), layer);
  const personal = settingOf(key)?.personal;
  if (options.repo === true && personal !== undefined) {
    const message = `${key} may not be set by a repository's file.`;
    throw new EpycloudError('invalid_settings', message, { hint: personal });
  }
  if (
    isSecret(key, value) &&
    (options.repo === true || (await isTracked(file, context.environment)))
  ) {
    throw new EpycloudError(
      'invalid_settings',
      `${key} is a secret, and ${file} is for others too.`,
      {
        hint: 'Write it into secrets.yaml in your own folder of settings (see `config path`), with mode 600.',
      },
    );
  }
  const before = await readFile(file, 'utf8').catch(() => '');
  await writeSettingsFile(file, changeSettingsText({ file, text: before, key, value }));
  reportChange(context, options, { file, key });
  return EXIT.done;
}
