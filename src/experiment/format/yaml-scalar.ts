import { dayOf } from './calendar.ts';
import type { YamlDate } from './yaml-value.ts';

const TRUE = /^(?:yes|Yes|YES|true|True|TRUE|on|On|ON)$/;
const FALSE = /^(?:no|No|NO|false|False|FALSE|off|Off|OFF)$/;
const NULL = /^(?:~|null|Null|NULL|)$/;
const DECIMAL = /^[-+]?(?:0|[1-9][0-9_]*)$/;
const OCTAL = /^([-+]?)0([0-7_]+)$/;
const HEXADECIMAL = /^([-+]?)0x([0-9a-fA-F_]+)$/;
const BINARY = /^([-+]?)0b([01_]+)$/;
const FLOAT = /^[-+]?(?:[0-9][0-9_]*\.[0-9_]*|\.[0-9][0-9_]*)(?:[eE][-+]?[0-9]+)?$/;
const INFINITE = /^([-+]?)\.(?:inf|Inf|INF)$/;
const NOT_A_NUMBER = /^\.(?:nan|NaN|NAN)$/;
const MIDNIGHT = /^(\d{4}-\d{2}-\d{2})(?:[Tt]|[ \t]+)0?0:00:00(?:\.0*)?$/;

/**
 * What a scalar without quotes stands for in YAML 1.1, which existing experiments are written for: `yes` is true,
 * `010` is 8, `1e-3` is text. Source: https://yaml.org/type/
 */
export function plainScalar(text: string): null | boolean | number | string | YamlDate {
  if (NULL.test(text)) return null;
  if (TRUE.test(text)) return true;
  if (FALSE.test(text)) return false;
  const day = dayOf(MIDNIGHT.exec(text)?.[1] ?? text);
  if (day !== undefined) return { day };
  return numberOf(text) ?? text;
}

function numberOf(text: string): number | undefined {
  const digits = text.replaceAll('_', '');
  if (DECIMAL.test(text) || FLOAT.test(text)) return Number(digits);
  for (const [form, base] of [
    [OCTAL, 8],
    [HEXADECIMAL, 16],
    [BINARY, 2],
  ] as const) {
    const match = form.exec(digits);
    if (match !== null) return (match[1] === '-' ? -1 : 1) * Number.parseInt(match[2] ?? '', base);
  }
  const infinite = INFINITE.exec(text);
  if (infinite !== null) return infinite[1] === '-' ? -Infinity : Infinity;
  return NOT_A_NUMBER.test(text) ? Number.NaN : undefined;
}
