/** Whether a name has the form of a pattern: `*` stands for any letters, also `/`; `?` for one. */
export function matchesPattern(name: string, pattern: string): boolean {
  const source = [...pattern]
    .map((letter) =>
      letter === '*' ? '.*' : letter === '?' ? '.' : letter.replace(/[\\^$.*+?()[\]{}|/-]/, '\\$&'),
    )
    .join('');
  return new RegExp(`^${source}$`, 's').test(name);
}
