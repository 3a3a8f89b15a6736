import { EXIT } from '../pipeline/exit-codes.ts';
import type { CliContext } from './cli-context.ts';
import { documentHead } from './document-head.ts';
import type { SettingsChangeDocument } from './documents/settings.ts';
import { readSettings } from './read-settings.ts';

/** Which file of settings is changed, as commander yields it. */
export interface ChangeOptions {
  readonly repo?: true;
  readonly configDir?: string;
  readonly forecastDir?: string;
  readonly json?: true;
}

/** The user's folder, or the repository. */
export async function targetOf(
  context: CliContext,
  { repo, configDir, forecastDir }: ChangeOptions,
): Promise<{ readonly userDir: string } | { readonly repoDir: string }> {
  const chosen = configDir === undefined ? {} : { configDir };
  // Neither environment nor profile has to be there before its file is written.
  const environment = { ...context.environment, EPYCLOUD_ENV: '', EPYCLOUD_PROFILE: '' };
  const { places } = await readSettings({ ...context, environment }, chosen, forecastDir);
  const { userDir, repoDir } = places;
  return repo === true && repoDir !== undefined ? { repoDir } : { userDir };
}

export function reportChange(
  { terminal }: CliContext,
  { json }: ChangeOptions,
  change: { readonly file: string; readonly key?: string },
): void {
  if (json !== true) {
    terminal.out(change.file);
    return;
  }
  const document: SettingsChangeDocument = {
    ...documentHead('settings_change', EXIT.done),
    ...change,
  };
  terminal.out(JSON.stringify(document, undefined, 2));
}
