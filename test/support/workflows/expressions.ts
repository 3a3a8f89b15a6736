/** A name that an expression looks up: `steps.build.outputs.image` is `['steps', 'build', 'outputs', 'image']`. */
export type Reference = readonly string[];

/** The references in all expressions of a part of a workflow or action: in `${{ … }}`, and in conditions. */
export function referencesIn(part: unknown, key = ''): readonly Reference[] {
  if (typeof part === 'string') return expressionsIn(part, key).flatMap(lookUps);
  if (part === null || typeof part !== 'object') return [];
  return Object.entries(part).flatMap(([name, value]) => referencesIn(value, name));
}

function expressionsIn(text: string, key: string): readonly string[] {
  const marked = [...text.matchAll(/\$\{\{(.*?)\}\}/gs)].map((match) => match[1] ?? '');
  return key === 'if' && marked.length === 0 ? [text] : marked;
}

function lookUps(expression: string): readonly Reference[] {
  const dotted = expression.replaceAll(/\[\s*'([\w-]+)'\s*\]/g, '.$1');
  const withoutTexts = dotted.replaceAll(/'(?:[^']|'')*'/g, "''");
  return [...withoutTexts.matchAll(/(?<![\w.-])[a-z_]\w*(?:\.[\w*-]+)+/gi)].map((match) =>
    match[0].split('.'),
  );
}
