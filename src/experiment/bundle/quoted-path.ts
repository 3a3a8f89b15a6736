const NAMED: Readonly<Record<string, number>> = {
  a: 7,
  b: 8,
  t: 9,
  n: 10,
  v: 11,
  f: 12,
  r: 13,
  '"': 34,
  '\\': 92,
};

/**
 * The bytes of a path as git writes it with `core.quotePath`: as it is, or in quotes with escapes for all that is
 * not plain ASCII. https://git-scm.com/docs/git-config#Documentation/git-config.txt-corequotePath
 */
export function unquotePath(written: string): Buffer {
  if (!written.startsWith('"') || !written.endsWith('"') || written.length < 2) {
    return Buffer.from(written);
  }
  const bytes: number[] = [];
  for (const [piece, octal, named] of written
    .slice(1, -1)
    .matchAll(/\\([0-3][0-7]{2})|\\(.)|[^\\]/gu)) {
    if (octal !== undefined) bytes.push(Number.parseInt(octal, 8));
    else if (named !== undefined) bytes.push(NAMED[named] ?? named.charCodeAt(0));
    else bytes.push(...Buffer.from(piece));
  }
  return Buffer.from(bytes);
}
