import { isScalar, parseDocument } from 'yaml';
import { EpycloudError } from '../pipeline/errors.ts';
import { readValue } from './read-value.ts';
import { readSettingsText } from './settings-file.ts';
import { type SettingKey, settingOf } from './settings-table.ts';

export interface SettingsChange {
  /** The file's name, for messages. */
  readonly file: string;
  /** Its text before; empty where it is new. */
  readonly text: string;
  readonly key: SettingKey;
  /** As it is written on a command line. */
  readonly value: string;
}

/**
 * The text of a file with one setting changed. Comments and order stay.
 * @throws EpycloudError `invalid_settings` where the value is none of the setting's, or the file is faulty
 */
export function changeSettingsText({ file, text, key, value }: SettingsChange): string {
  const setting = settingOf(key);
  const read = setting && readValue(key, setting, value);
  if (read?.kind === 'fault') {
    throw new EpycloudError('invalid_settings', read.message, { hint: read.hint });
  }
  const { problems } = readSettingsText(file, text);
  if (problems.length > 0) {
    throw new EpycloudError(
      'invalid_settings',
      `${file} is faulty already; it was left as it is.`,
      {
        hint: 'Mend it first: `config validate` says all that is wrong.',
        problems,
      },
    );
  }
  const document = parseDocument(text);
  const path = key.split('.');
  const before = document.getIn(path, true);
  const after = read?.kind === 'value' ? read.value : null;
  // A value's own comment stays beside it.
  if (isScalar(before) && !Array.isArray(after)) before.value = after;
  else document.setIn(path, after);
  return document.toString({ lineWidth: 0 });
}
