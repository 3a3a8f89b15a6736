import * as z from 'zod';
import { EpycloudError } from '../pipeline/errors.ts';
import { parseMaxFailed } from '../pipeline/tolerance.ts';
import { DIR_PREFIX_PLACEHOLDERS, placeholdersOf } from './dir-prefix-template.ts';
import { formatEngineCommand, parseEngineCommand } from './engine-command.ts';
import { holdsSecret } from './secret.ts';

/** What a setting's value may be: how it is read, and how the documentation names it. */
export interface ValueType<T = unknown> {
  /** Reads a value of YAML, or the text of a variable or of the command line. */
  readonly schema: z.ZodType<T>;
  readonly form: string;
  /** A number in YAML is taken as it is written: `1.10` is a tag, and not 1.1. */
  readonly textual: boolean;
}

/** Any text. */
export function text(form = 'text'): ValueType<string> {
  return { schema: plainText(), form, textual: true };
}

/** A whole number within bounds. */
export function wholeNumber(least: number, most = 999_999_999): ValueType<number> {
  const schema = numberOf(/^\d[\d_]*$/, 'is not a whole number')
    .refine(Number.isInteger, 'is not a whole number')
    .refine((value) => value >= least, `is less than ${least}`)
    .refine((value) => value <= most, `is more than ${most}`);
  return { schema, form: `whole number, ${least} at least`, textual: false };
}

/** Whole seconds, as a number or as Cloud Batch writes them: `3600s`. */
export function wholeSeconds(least: number, most: number): ValueType<number> {
  const { schema } = wholeNumber(least, most);
  const written = z.preprocess(
    (raw) => (typeof raw === 'string' ? raw.replace(/^(\d[\d_]*)s$/, '$1') : raw),
    schema,
  );
  return { schema: written, form: `whole seconds, ${least} at least`, textual: false };
}

/** A number of seconds above zero, with or without a fraction. */
export function seconds(): ValueType<number> {
  const schema = numberOf(/^\d{1,9}(\.\d{1,6})?$/, 'is not a number of seconds')
    .refine((value) => value > 0, 'is not above zero')
    .refine((value) => /^\d{1,9}(\.\d{1,6})?$/.test(String(value)), 'is not a number of seconds');
  return { schema, form: 'seconds', textual: false };
}

/** `true` or `false`, also `yes` and `no`, `on` and `off`, which older YAML reads as such. */
export function truth(): ValueType<boolean> {
  const fault = 'is neither true nor false';
  const words = z
    .string(fault)
    .regex(/^(true|false|yes|no|on|off|1|0)$/i, fault)
    .transform((word) => /^(true|yes|on|1)$/i.test(word));
  return { schema: z.union([z.boolean(), words], fault), form: 'true or false', textual: false };
}

/** One of some words, in either case; yields it as it is listed. */
export function word<const T extends string>(...words: readonly T[]): ValueType<T> {
  const form = words.join(', ').replace(/, ([^,]+)$/, ' or $1');
  const schema = plainText().transform((written, context) => {
    const found = words.find((candidate) => candidate.toLowerCase() === written.toLowerCase());
    if (found !== undefined) return found;
    context.addIssue({ code: 'custom', message: `is not one of ${words.join(', ')}` });
    return z.NEVER;
  });
  return { schema, form, textual: true };
}

/** A list of texts, or one text with commas. */
export function list(form = 'list of texts'): ValueType<readonly string[]> {
  const parts = plainText().transform((written) =>
    written
      .split(',')
      .map((part) => part.trim())
      .filter((part) => part !== ''),
  );
  const schema = z.union([z.array(plainText()), parts], 'is no list of texts');
  return { schema, form, textual: true };
}

/** Names of tasks; yields them parted by commas. */
export function taskNames(): ValueType<string> {
  const name = plainText().regex(/^[^,]*$/, 'has a name with a comma');
  const schema = z
    .union([z.array(name), plainText()], 'is no list of names')
    .transform((names) => (typeof names === 'string' ? names : names.join(',')));
  return { schema, form: 'list of names, or names parted by commas', textual: true };
}

/** How many tasks may be missing; yields the text that the stages read. */
export function tolerance(): ValueType<string> {
  const schema = plainText().refine(
    passes(parseMaxFailed),
    'is neither a number of tasks, such as 3, nor a share, such as 5%',
  );
  return { schema, form: 'number or percent', textual: true };
}

/** How an engine is started; yields text that `parseEngineCommand` reads. */
export function engineCommand(): ValueType<string> {
  const words = z.array(plainText().min(1, 'has an empty word')).min(1, 'is empty');
  const schema = z
    .union([words.transform(formatEngineCommand), plainText()], 'is no command')
    .refine(passes(parseEngineCommand), 'is no command');
  return { schema, form: 'words, or a list of words', textual: true };
}

/** The name of a secret in Secret Manager. What looks like a secret itself is not taken: names can be read by many. */
export function secretName(): ValueType<string> {
  const schema = plainText()
    .refine((name) => !holdsSecret(name), 'is the secret itself; its name is wanted')
    .refine(
      (name) => /^(projects\/[^/]+\/secrets\/)?[\w-]{1,255}(\/versions\/[\w-]+)?$/.test(name),
      'is no name of a secret',
    );
  return { schema, form: 'name of a secret', textual: true };
}

/** Where runs lie in the bucket, with `{environment}` and `{profile}` still to be filled. */
export function dirPrefixTemplate(): ValueType<string> {
  const schema = plainText().superRefine((written, context) => {
    for (const name of placeholdersOf(written)) {
      if (DIR_PREFIX_PLACEHOLDERS.some((known) => known === name)) continue;
      context.addIssue({ code: 'custom', message: `has the unknown placeholder {${name}}` });
    }
  });
  return { schema, form: 'path, with {environment} and {profile}', textual: true };
}

function plainText() {
  return z.string('is no text');
}

function numberOf(form: RegExp, fault: string): z.ZodType<number> {
  const written = z
    .string(fault)
    .regex(form, fault)
    .transform((digits) => Number(digits.replaceAll('_', '')));
  return z.union([z.number(fault), written], fault);
}

function passes(parse: (text: string) => unknown): (text: string) => boolean {
  return (text) => {
    try {
      parse(text);
      return true;
    } catch (error) {
      if (error instanceof EpycloudError) return false;
      throw error;
    }
  };
}
