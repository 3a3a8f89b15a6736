/** Text that stands for itself in GitHub's Markdown: no markup, no mention of people, no link to an issue. */
export function plainText(text: string): string {
  return text
    .replace(/[\\`*_{}[\]<>|~]/g, (sign) =>
      sign === '<' ? '&lt;' : sign === '>' ? '&gt;' : `\\${sign}`,
    )
    .replace(/#(?=\d)/g, '&#35;')
    .replaceAll('@', '&#64;')
    .replace(/\s*[\r\n]+\s*/g, '<br>');
}

/** Text in the letters of code, whatever signs are in it. */
export function codeText(text: string): string {
  const line = text.replace(/[\r\n]+/g, ' ');
  const longest = Math.max(0, ...[...line.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const space = line.startsWith('`') || line.endsWith('`') ? ' ' : '';
  return `${fence}${space}${line}${space}${fence}`;
}

/** Cells are Markdown already. */
export function markdownTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  numbers: readonly number[] = [],
): string {
  const rule = head.map((_, at) => (numbers.includes(at) ? '---:' : '---'));
  return [head, rule, ...rows]
    .map((cells) => `| ${cells.map((cell) => cell.replace(/(?<!\\)\|/g, '\\|')).join(' | ')} |`)
    .join('\n');
}

/**
 * Joins parts of a page, the first ones first, as far as they fit. What does not is left out and said.
 * @param limit in bytes
 */
export function withinLimit(parts: readonly string[], limit: number): string {
  const whole = parts.join('\n\n');
  if (bytesOf(whole) <= limit) return `${whole}\n`;
  const kept: string[] = [];
  const note = (count: number) =>
    `_${count} ${count === 1 ? 'part is' : 'parts are'} left out: GitHub shows no longer pages here._`;
  let room = limit - bytesOf(note(parts.length)) - 4;
  for (const part of parts) {
    const size = bytesOf(part) + 2;
    if (size > room) continue;
    kept.push(part);
    room -= size;
  }
  return `${[...kept, note(parts.length - kept.length)].join('\n\n')}\n`;
}

function bytesOf(text: string): number {
  return new TextEncoder().encode(text).byteLength;
}
