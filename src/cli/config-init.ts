import { access } from 'node:fs/promises';
import { EpycloudError } from '../pipeline/errors.ts';
import { EXIT } from '../pipeline/exit-codes.ts';
import { initialSettingsFile } from '../settings/initial-file.ts';
import { fileOfLayer } from '../settings/settings-files.ts';
import { writeSettingsFile } from '../settings/write-settings-file.ts';
import type { CliContext } from './cli-context.ts';
import { type ChangeOptions, reportChange, targetOf } from './config-target.ts';

interface InitOptions extends ChangeOptions {
  readonly force?: true;
}

/** `config init`: a file with every setting as a comment. @returns the exit code */
export async function configInit(context: CliContext, options: InitOptions): Promise<number> {
  const file = fileOfLayer(await targetOf(context, options), 'main');
  const exists = await access(file).then(
    () => true,
    () => false,
  );
  if (exists && options.force !== true) {
    throw new EpycloudError('usage', `There is ${file} already.`, {
      hint: 'Add --force to write it anew; what is in it is then lost.',
    });
  }
  await writeSettingsFile(file, initialSettingsFile({ forRepository: options.repo === true }));
  reportChange(context, options, { file });
  return EXIT.done;
}
