import { isSecret, MASK, textOf } from './secret.ts';
import type { Setting } from './setting.ts';

export type ReadValue =
  | { readonly kind: 'value'; readonly value: unknown }
  /** Set to nothing: what stands below it is undone, and the default holds. */
  | { readonly kind: 'none' }
  | { readonly kind: 'fault'; readonly message: string; readonly hint: string };

/** Reads one value of a setting, from YAML or from text. Secrets are not repeated in what it says. */
export function readValue(key: string, setting: Setting, raw: unknown): ReadValue {
  if (raw === undefined || raw === null) return { kind: 'none' };
  if (raw === '' && key !== 'storage.dir_prefix') return { kind: 'none' };
  const result = setting.type.schema.safeParse(raw);
  if (result.success) return { kind: 'value', value: result.data };
  const fault = result.error.issues[0]?.message ?? 'is wrong';
  const shown = isSecret(key, raw) ? MASK : shortened(textOf(raw));
  return {
    kind: 'fault',
    message: `${key}: ${shown} ${fault}.`,
    hint: hintOf(setting, raw),
  };
}

function hintOf(setting: Setting, raw: unknown): string {
  if (setting.type.textual && typeof raw === 'boolean') return `Write it in quotes: "${raw}".`;
  return `It is written as: ${setting.type.form}.`;
}

function shortened(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 59)}…` : text);
}
