import { parseMaxFailed } from '../../pipeline/tolerance.ts';

/** The form of an input: every input is text, and this makes a value of it. */
export interface InputType<T> {
  /** How the form is called in tables and messages: `whole number above zero`. */
  readonly form: string;
  /** The value; undefined where the text has not that form. */
  read(text: string): T | undefined;
}

/** Any text on one line. */
export function text(form = 'text'): InputType<string> {
  return { form, read: (value) => (/[\r\n]/.test(value) ? undefined : value) };
}

/** Several texts, parted by commas, spaces or lines; each counts once. */
export function list(form: string): InputType<readonly string[]> {
  return {
    form,
    read: (value) => {
      const words = value.split(/[\s,]+/).filter((word) => word !== '');
      return words.length === 0 ? undefined : [...new Set(words)];
    },
  };
}

/** Several names, parted by commas or lines; a name may have spaces in it. */
export function names(form: string): InputType<readonly string[]> {
  return {
    form,
    read: (value) => {
      const kept = value
        .split(/[,\r\n]+/)
        .map((name) => name.trim())
        .filter((name) => name !== '');
      return kept.length === 0 ? undefined : kept;
    },
  };
}

export function oneOf<const W extends string>(...words: readonly W[]): InputType<W> {
  return {
    form: words.map((word) => `\`${word}\``).join(', '),
    read: (value) => words.find((word) => word === value),
  };
}

/** As YAML 1.2 writes it, which is what `core.getBooleanInput` takes. */
export const truth: InputType<boolean> = {
  form: '`true`, `false`',
  read: (value) => {
    if (/^(true|True|TRUE)$/.test(value)) return true;
    return /^(false|False|FALSE)$/.test(value) ? false : undefined;
  },
};

export const countAboveZero: InputType<number> = {
  form: 'whole number above zero',
  read: (value) => (/^[1-9]\d{0,8}$/.test(value) ? Number(value) : undefined),
};

/** Letters that GitHub does not take in it, as they are none of a file name everywhere. */
export const artifactName: InputType<string> = {
  form: 'name without `" : < > | * ? \\ /`',
  read: (value) => (/^[^":<>|*?\r\n\\/]{1,200}$/.test(value) ? value : undefined),
};

/** How many may be missing: `3`, or `5%`. */
export const countOrShare = readableBy('whole number, or percentage with its sign', parseMaxFailed);

/** Each word checked by itself. */
export function listOf(one: InputType<string>): InputType<readonly string[]> {
  const words = list(`one or several of: ${one.form}`);
  return {
    form: words.form,
    read: (value) => {
      const found = words.read(value);
      return found?.every((word) => one.read(word) !== undefined) ? found : undefined;
    },
  };
}

/** Several lines as they are; empty ones are left out. */
export function lines(one: InputType<string>): InputType<readonly string[]> {
  return {
    form: `${one.form}, one a line`,
    read: (value) => {
      const found = value
        .split(/\r?\n/)
        .map((line) => line.trim())
        .filter((line) => line !== '');
      return found.every((line) => one.read(line) !== undefined) ? found : undefined;
    },
  };
}

/** A text that has to be like a pattern. */
export function like(form: string, pattern: RegExp): InputType<string> {
  return { form, read: (value) => (pattern.test(value) ? value : undefined) };
}

/** A text that something else can read. */
export function readableBy(form: string, read: (text: string) => unknown): InputType<string> {
  return {
    form,
    read: (value) => {
      try {
        read(value);
        return value;
      } catch {
        return undefined;
      }
    },
  };
}
