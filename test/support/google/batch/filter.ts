/** What the filter is asked of one thing: a field's value, or undefined where it has none. */
export type Fields = (path: string) => string | undefined;

/** @returns whether the thing with these fields is meant */
export type Filter = (fields: Fields) => boolean;

const TOKEN =
  /\s*(?:(\(|\)|!=|<=|>=|[=:<>]|-)|"((?:[^"\\]|\\.)*)"|([\p{L}\p{N}_*/+@%-][\p{L}\p{N}_*/+@%-]*|\.))/uy;

interface Token {
  readonly kind: 'sign' | 'quoted' | 'word';
  readonly text: string;
}

/**
 * Reads a list filter: comparisons joined by AND, OR, NOT and brackets. OR binds before AND. https://google.aip.dev/160
 * @param isField which paths may be compared; keys of maps come without their quotation marks
 * @throws SyntaxError on anything else
 */
export function parseFilter(text: string, isField: (path: string) => boolean): Filter {
  const tokens = tokensOf(text);
  let at = 0;
  if (tokens.length === 0) return () => true;
  const filter = conjunction();
  if (at < tokens.length) throw new SyntaxError(`unexpected "${tokens[at]?.text}"`);
  return filter;

  function conjunction(): Filter {
    const all = [disjunction()];
    while (at < tokens.length && !isSign(')')) {
      if (isWord('AND')) at += 1;
      all.push(disjunction());
    }
    return (fields) => all.every((each) => each(fields));
  }

  function disjunction(): Filter {
    const any = [term()];
    while (isWord('OR')) {
      at += 1;
      any.push(term());
    }
    return (fields) => any.some((each) => each(fields));
  }

  function term(): Filter {
    if (isWord('NOT') || isSign('-')) {
      at += 1;
      const negated = term();
      return (fields) => !negated(fields);
    }
    if (!isSign('(')) return comparison();
    at += 1;
    const inner = conjunction();
    if (!isSign(')')) throw new SyntaxError('a bracket is not closed');
    at += 1;
    return inner;
  }

  function comparison(): Filter {
    let path = takeText();
    while (isWord('.')) {
      at += 1;
      path += `.${takeText()}`;
    }
    if (!isField(path)) throw new SyntaxError(`no field "${path}"`);
    const sign = tokens[at++];
    if (sign?.kind !== 'sign' || '()-'.includes(sign.text)) {
      throw new SyntaxError(`"${path}" is not compared with anything`);
    }
    let value = takeText();
    while (isWord('.')) {
      at += 1;
      value += `.${takeText()}`;
    }
    return (fields) => compare(fields(path), sign.text, value);
  }

  function takeText(): string {
    const token = tokens[at++];
    if (token === undefined || token.kind === 'sign' || token.text === '.') {
      throw new SyntaxError(`unexpected ${token === undefined ? 'end' : `"${token.text}"`}`);
    }
    return token.text;
  }

  function isWord(text: string): boolean {
    return tokens[at]?.kind === 'word' && tokens[at]?.text === text;
  }

  function isSign(text: string): boolean {
    return tokens[at]?.kind === 'sign' && tokens[at]?.text === text;
  }
}

function compare(found: string | undefined, sign: string, value: string): boolean {
  switch (sign) {
    case '=':
      return found === value;
    case '!=':
      return found !== value;
    case ':':
      return found !== undefined && (value === '*' || found === value);
    default: {
      if (found === undefined) return false;
      const [left, right] = [
        Date.parse(found) || Number(found),
        Date.parse(value) || Number(value),
      ];
      if (sign === '<') return left < right;
      if (sign === '<=') return left <= right;
      return sign === '>' ? left > right : left >= right;
    }
  }
}

function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  for (let end = 0; text.slice(end).trim() !== ''; end = TOKEN.lastIndex) {
    TOKEN.lastIndex = end;
    const match = TOKEN.exec(text);
    if (match === null) throw new SyntaxError(`unexpected "${text.slice(end)}"`);
    const [, sign, quoted, word] = match;
    if (sign !== undefined) tokens.push({ kind: 'sign', text: sign });
    else if (quoted !== undefined) {
      tokens.push({ kind: 'quoted', text: quoted.replace(/\\(.)/g, '$1') });
    } else tokens.push({ kind: 'word', text: word ?? '' });
  }
  return tokens;
}
