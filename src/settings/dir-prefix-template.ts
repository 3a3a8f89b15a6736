/** What a directory prefix may leave open: the names that `--env` and `--profile` choose. */
export const DIR_PREFIX_PLACEHOLDERS = ['environment', 'profile'] as const;

export type Placeholder = (typeof DIR_PREFIX_PLACEHOLDERS)[number];

const PLACEHOLDER = /\{([^{}]*)\}/g;

/** The names in braces, in order. */
export function placeholdersOf(template: string): readonly string[] {
  return [...template.matchAll(PLACEHOLDER)].map((match) => match[1] ?? '');
}

/** Fills in what is known; what is not is left as it is, and named. */
export function fillDirPrefix(
  template: string,
  names: Readonly<Partial<Record<Placeholder, string | undefined>>>,
): { readonly text: string; readonly missing: readonly string[] } {
  const known: Readonly<Record<string, string | undefined>> = names;
  const missing = placeholdersOf(template).filter((name) => known[name] === undefined);
  const text = template.replace(PLACEHOLDER, (whole, name: string) => known[name] ?? whole);
  return { text, missing };
}
