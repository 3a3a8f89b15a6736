import * as z from 'zod';

/** An environment variable as the program reads it and as the documentation shows it. */
export interface Variable<S extends z.ZodType = z.ZodType> {
  /** Reads the text of the variable; absent and empty are the same and never reach it. */
  readonly schema: S;
  /** How the value is written, for the table: `number`, `a or b`, `folder`. */
  readonly form: string;
  /** What stands in the table where the variable has a default. */
  readonly fallback?: string;
  readonly meaning: string;
}

/** A whole number, as text. */
export function wholeNumber(least: number): z.ZodType<number> {
  return z
    .string()
    .regex(/^\d{1,9}$/, 'is not a whole number')
    .transform(Number)
    .refine((value) => value >= least, `is less than ${least}`);
}

/** A number of seconds, with or without a fraction. */
export function seconds(): z.ZodType<number> {
  return z
    .string()
    .regex(/^\d+(\.\d+)?$/, 'is not a number of seconds')
    .transform(Number)
    .refine((value) => value > 0, 'is not above zero');
}

/** `true` or `false`, also `1` and `0`, `yes` and `no`. */
export function truth(): z.ZodType<boolean> {
  return z
    .string()
    .regex(/^(true|false|1|0|yes|no)$/i, 'is neither true nor false')
    .transform((text) => /^(true|1|yes)$/i.test(text));
}

/** One of some words, in either case. */
export function word<const T extends string>(...words: readonly T[]): z.ZodType<T> {
  return z.string().transform((text, context) => {
    const found = words.find((candidate) => candidate === text.toLowerCase());
    if (found !== undefined) return found;
    context.addIssue({ code: 'custom', message: `is not one of ${words.join(', ')}` });
    return z.NEVER;
  });
}

/** Any text. */
export function text(): z.ZodType<string> {
  return z.string();
}
