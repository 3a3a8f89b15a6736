import { stringify } from 'yaml';
import { isSecretKey } from './secret.ts';
import { settingKeys, settingOf } from './settings-table.ts';

/** The text of a new file: every setting that it may have, as a comment with its default or an example. */
export function initialSettingsFile({
  forRepository,
}: {
  readonly forRepository: boolean;
}): string {
  const lines = forRepository
    ? ['# Settings for all who use this repository. What you take the # away from counts.']
    : ['# Your own settings. What you take the # away from counts.'];
  let open: readonly string[] = [];
  for (const key of settingKeys) {
    const setting = settingOf(key);
    if (setting === undefined || isSecretKey(key) || setting.use === 'never') continue;
    if (forRepository && setting.personal !== undefined) continue;
    const parts = key.split('.');
    for (const [level, part] of parts.slice(0, -1).entries()) {
      if (open[level] === part && level < open.length) continue;
      if (level === 0) lines.push('');
      lines.push(`# ${'  '.repeat(level)}${part}:`);
      open = [...open.slice(0, level), part];
    }
    open = open.slice(0, parts.length - 1);
    const indent = '  '.repeat(parts.length - 1);
    const shown =
      setting.fallback === undefined ? setting.example : stringify(setting.fallback).trim();
    lines.push(`# ${indent}${parts.at(-1)}: ${shown ?? ''}  # ${setting.meaning}`);
  }
  return `${lines.join('\n')}\n`;
}
