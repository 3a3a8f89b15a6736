/** A piece of an expression, and where in it it begins. */
export type Token =
  | {
      readonly kind: 'integer' | 'double' | 'string' | 'name' | 'mark';
      readonly text: string;
      readonly at: number;
    }
  | { readonly kind: 'end'; readonly text: ''; readonly at: number };

const SPACE = /\s*/y;
const PATTERNS = [
  ['double', /\d+\.\d+(?:[eE][+-]?\d+)?|\d+[eE][+-]?\d+/y],
  ['integer', /\d+/y],
  ['name', /[A-Za-z_]\w*/y],
  ['string', /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/sy],
  ['mark', /\/\/|[<>=!]=|[-+*/%<>()[\].,]/y],
] as const;

const ESCAPES: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  b: '\b',
  f: '\f',
  '"': '"',
  "'": "'",
  '\\': '\\',
  '/': '/',
};

/** @throws SyntaxError */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (let at = 0; ; ) {
    SPACE.lastIndex = at;
    SPACE.exec(text);
    at = SPACE.lastIndex;
    if (at >= text.length) return [...tokens, { kind: 'end', text: '', at }];
    const token = tokenAt(text, at);
    if (
      /[\w]/.test(text[at + token.length] ?? '') &&
      /\w$/.test(text.slice(at, at + token.length))
    ) {
      throw new SyntaxError(`unexpected '${text[at + token.length]}' in expression`);
    }
    tokens.push(token.token);
    at += token.length;
  }
}

function tokenAt(text: string, at: number): { token: Token; length: number } {
  for (const [kind, pattern] of PATTERNS) {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    if (found === undefined) continue;
    return {
      token: { kind, text: kind === 'string' ? unquoted(found) : found, at },
      length: found.length,
    };
  }
  throw new SyntaxError(`unexpected '${text[at]}' in expression`);
}

function unquoted(quoted: string): string {
  return quoted.slice(1, -1).replaceAll(/\\(?:u([\da-fA-F]{4})|(.))/gs, (whole, code, letter) => {
    if (code !== undefined) return String.fromCharCode(Number.parseInt(code, 16));
    const escaped = ESCAPES[letter];
    if (escaped === undefined) throw new SyntaxError(`unknown escape ${whole} in a string`);
    return escaped;
  });
}
