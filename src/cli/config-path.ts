import { EXIT } from '../pipeline/exit-codes.ts';
import type { CliContext } from './cli-context.ts';
import { documentHead } from './document-head.ts';
import type { SettingsFilesDocument } from './documents/settings.ts';
import { readSettings } from './read-settings.ts';
import type { SettingsOptions } from './settings-options.ts';

interface PathOptions extends SettingsOptions {
  readonly forecastDir?: string;
  readonly json?: true;
}

/** `config path`: the files that settings are read from. @returns the exit code */
export async function configPath(context: CliContext, options: PathOptions): Promise<number> {
  const { files } = await readSettings(context, options, options.forecastDir);
  const rows = files.map(({ layer, path, text }) => ({ layer, path, exists: text !== undefined }));
  if (options.json === true) {
    const document: SettingsFilesDocument = {
      ...documentHead('settings_files', EXIT.done),
      files: rows,
    };
    context.terminal.out(JSON.stringify(document, undefined, 2));
    return EXIT.done;
  }
  for (const { layer, path, exists } of rows) {
    context.terminal.out(`${layer.padEnd(12)}${exists ? '' : '(not there) '}${path}`);
  }
  return EXIT.done;
}
