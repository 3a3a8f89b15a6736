import { systemError } from '../errors.ts';
import type { Value } from '../values.ts';
import { bytesIn, integerIn, type Library, stringIn } from './function.ts';

/** https://cloud.google.com/workflows/docs/reference/stdlib/text/decode and its neighbours */
export const TEXT: Library = {
  'text.decode': {
    params: ['data', 'charset?'],
    run: ([data, charset]) => {
      utf8Only(charset);
      try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytesIn(data));
      } catch (error) {
        if (error instanceof TypeError) throw systemError('ValueError', 'this is no UTF-8');
        throw error;
      }
    },
  },
  'text.encode': {
    params: ['text', 'charset?'],
    run: ([text, charset]) => {
      utf8Only(charset);
      return Buffer.from(stringIn(text));
    },
  },
  'text.find_all': {
    params: ['source', 'substr'],
    run: ([source, part]) => matches(stringIn(source), new RegExp(escaped(stringIn(part)), 'gu')),
  },
  'text.find_all_regex': {
    params: ['source', 'regexp'],
    run: ([source, pattern]) => matches(stringIn(source), regularExpression(stringIn(pattern))),
  },
  'text.match_regex': {
    params: ['source', 'regexp'],
    run: ([source, pattern]) => regularExpression(stringIn(pattern)).test(stringIn(source)),
  },
  'text.replace_all': {
    params: ['source', 'substr', 'repl'],
    run: ([source, part, replacement]) =>
      stringIn(source).replaceAll(stringIn(part), () => stringIn(replacement)),
  },
  'text.replace_all_regex': {
    params: ['source', 'regexp', 'repl'],
    run: ([source, pattern, replacement]) => {
      const template = stringIn(replacement);
      return stringIn(source).replace(regularExpression(stringIn(pattern)), (...found) =>
        template.replaceAll(/\\(\d)/g, (_, group) => groupOf(found, Number(group))),
      );
    },
  },
  'text.split': {
    params: ['source', 'separator'],
    run: ([source, separator]) => {
      const between = stringIn(separator);
      return between === '' ? [...stringIn(source)] : stringIn(source).split(between);
    },
  },
  'text.substring': {
    params: ['source', 'start', 'end'],
    run: ([source, start, end]) => {
      const letters = [...stringIn(source)];
      const [from, to] = [Number(integerIn(start)), Number(integerIn(end))];
      if (from < 0 || to < from || to > letters.length) {
        throw systemError('IndexError', `no part ${from} to ${to} in ${letters.length} characters`);
      }
      return letters.slice(from, to).join('');
    },
  },
  'text.to_lower': { params: ['source'], run: ([source]) => stringIn(source).toLowerCase() },
  'text.to_upper': { params: ['source'], run: ([source]) => stringIn(source).toUpperCase() },
  'text.url_encode': { params: ['source'], run: ([source]) => urlEncoded(stringIn(source)) },
  'text.url_encode_plus': {
    params: ['source'],
    run: ([source]) => urlEncoded(stringIn(source)).replaceAll('%20', '+'),
  },
  'text.url_decode': {
    params: ['source'],
    run: ([source]) => {
      try {
        return decodeURIComponent(stringIn(source));
      } catch (error) {
        if (error instanceof URIError) throw systemError('ValueError', 'this is not URL-encoded');
        throw error;
      }
    },
  },
};

/** All but letters, digits and `-_.~`. */
export function urlEncoded(text: string): string {
  return encodeURIComponent(text).replaceAll(
    /[!'()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function utf8Only(charset: Value | undefined): void {
  if (charset === undefined || /^utf-?8$/i.test(stringIn(charset))) return;
  throw systemError('ValueError', `charset '${stringIn(charset)}' is not supported here`);
}

function matches(source: string, pattern: RegExp): Value {
  return [...source.matchAll(pattern)].map(
    (found) =>
      new Map<string, Value>([
        ['index', BigInt([...source.slice(0, found.index)].length)],
        ['match', found[0]],
      ]),
  );
}

function escaped(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}

/**
 * RE2's syntax, in so far as JavaScript's is the same: what RE2 has not is refused, what JavaScript has not too.
 * https://github.com/google/re2/wiki/Syntax
 */
function regularExpression(pattern: string): RegExp {
  const refused = /\(\?<?[=!]|\\[1-9]|\\k</.exec(pattern);
  const flags = /^\(\?([ims]+)\)/.exec(pattern);
  const rest = pattern.slice(flags?.[0].length ?? 0).replaceAll('(?P<', '(?<');
  try {
    if (refused !== null) throw new SyntaxError(`RE2 has no ${refused[0]}`);
    return new RegExp(rest, `g${flags?.[1] ?? ''}`);
  } catch (error) {
    throw systemError('ValueError', `invalid regular expression: ${(error as Error).message}`);
  }
}

function groupOf(found: readonly unknown[], group: number): string {
  const value = found[group];
  if (typeof value === 'string') return value;
  // An optional group that took no part is undefined; a number or the source itself stands behind the groups.
  if (value === undefined) return '';
  throw systemError('ValueError', `there is no group ${group}`);
}
