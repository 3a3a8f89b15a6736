import { type Token, tokensOf } from './expression-tokens.ts';
import type { Value } from './values.ts';

export type BinaryOperator =
  | '+'
  | '-'
  | '*'
  | '/'
  | '//'
  | '%'
  | '=='
  | '!='
  | '<'
  | '<='
  | '>'
  | '>='
  | 'in'
  | 'and'
  | 'or';

export type Expression =
  | { readonly kind: 'literal'; readonly value: Value }
  | { readonly kind: 'list'; readonly items: readonly Expression[] }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'member'; readonly object: Expression; readonly key: string }
  | { readonly kind: 'index'; readonly object: Expression; readonly index: Expression }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Expression[] }
  | { readonly kind: 'not' | 'negate'; readonly operand: Expression }
  | {
      readonly kind: 'binary';
      readonly operator: BinaryOperator;
      readonly left: Expression;
      readonly right: Expression;
    };

/** Least binding first. https://cloud.google.com/workflows/docs/reference/syntax/datatypes#order-operations */
const LEVELS: readonly (readonly BinaryOperator[])[] = [
  ['or'],
  ['and'],
  ['==', '!=', '<', '<=', '>', '>=', 'in'],
  ['+', '-'],
  ['*', '/', '//', '%'],
];
const COMPARISONS = 2;

/** Lower or upper case, but not mixed. */
const WORDS: Readonly<Record<string, string>> = {
  and: 'and',
  AND: 'and',
  or: 'or',
  OR: 'or',
  not: 'not',
  NOT: 'not',
  in: 'in',
  IN: 'in',
};

const CONSTANTS: Readonly<Record<string, Value>> = {
  true: true,
  True: true,
  TRUE: true,
  false: false,
  False: false,
  FALSE: false,
  null: null,
};

/** Names that no variable can have. */
export function isReservedWord(name: string): boolean {
  return Object.hasOwn(WORDS, name) || Object.hasOwn(CONSTANTS, name);
}

const MOST_INTEGER = 2n ** 63n - 1n;

/**
 * What stands between `${` and `}`.
 * @throws SyntaxError
 */
export function parseExpression(text: string): Expression {
  const tokens = tokensOf(text);
  let at = 0;
  const peek = () => tokens[at] as Token;
  const operatorHere = () => {
    const { kind, text } = peek();
    return kind === 'mark' ? text : kind === 'name' ? WORDS[text] : undefined;
  };

  const whole = binary(0);
  if (peek().kind !== 'end') throw unexpected();
  return whole;

  function binary(level: number): Expression {
    const operators = LEVELS[level];
    if (operators === undefined) return unary();
    let left = binary(level + 1);
    for (let count = 0; operators.includes(operatorHere() as BinaryOperator); count += 1) {
      // What `1 < 2 < 3` means is not documented.
      if (level === COMPARISONS && count > 0) throw unexpected();
      const operator = operatorHere() as BinaryOperator;
      at += 1;
      left = { kind: 'binary', operator, left, right: binary(level + 1) };
    }
    return left;
  }

  function unary(): Expression {
    const operator = operatorHere();
    if (operator !== 'not' && operator !== '-') return postfix();
    at += 1;
    return { kind: operator === 'not' ? 'not' : 'negate', operand: unary() };
  }

  function postfix(): Expression {
    let found = primary();
    for (;;) {
      if (takes('.')) found = { kind: 'member', object: found, key: expectName() };
      else if (takes('[')) {
        found = { kind: 'index', object: found, index: binary(0) };
        expect(']');
      } else if (peek().text === '(' && peek().kind === 'mark') {
        const name = dottedName(found);
        if (name === undefined) throw unexpected();
        at += 1;
        found = { kind: 'call', name, args: listUntil(')') };
      } else return found;
    }
  }

  function primary(): Expression {
    const token = peek();
    if (takes('(')) {
      const inner = binary(0);
      expect(')');
      return inner;
    }
    if (takes('[')) return { kind: 'list', items: listUntil(']') };
    if (token.kind === 'mark' || token.kind === 'end') throw unexpected();
    // `not(x)` and `in` are operators; elsewhere they are no names.
    if (token.kind === 'name' && Object.hasOwn(WORDS, token.text)) throw unexpected();
    at += 1;
    if (token.kind === 'string') return { kind: 'literal', value: token.text };
    if (token.kind === 'double') return { kind: 'literal', value: Number(token.text) };
    if (token.kind === 'integer') return { kind: 'literal', value: integer(token.text) };
    if (Object.hasOwn(CONSTANTS, token.text)) {
      return { kind: 'literal', value: CONSTANTS[token.text] as Value };
    }
    return { kind: 'name', name: token.text };
  }

  function listUntil(close: string): readonly Expression[] {
    const items: Expression[] = [];
    if (takes(close)) return items;
    do items.push(binary(0));
    while (takes(','));
    expect(close);
    return items;
  }

  function takes(mark: string): boolean {
    const isThere = peek().kind === 'mark' && peek().text === mark;
    if (isThere) at += 1;
    return isThere;
  }

  function expect(mark: string): void {
    if (!takes(mark)) throw unexpected(`expected '${mark}', `);
  }

  function expectName(): string {
    const token = peek();
    if (token.kind !== 'name') throw unexpected('expected a name, ');
    at += 1;
    return token.text;
  }

  function unexpected(before = ''): SyntaxError {
    const { kind, text } = peek();
    return new SyntaxError(
      `${before}unexpected ${kind === 'end' ? 'end of the expression' : `'${text}'`}`,
    );
  }
}

/** The name of a function, where an expression can be one: `text.split`. */
export function dottedName(expression: Expression): string | undefined {
  if (expression.kind === 'name') return expression.name;
  if (expression.kind !== 'member') return undefined;
  const before = dottedName(expression.object);
  return before === undefined ? undefined : `${before}.${expression.key}`;
}

function integer(text: string): bigint {
  const value = BigInt(text);
  if (value > MOST_INTEGER) throw new SyntaxError(`${text} is no integer of 64 bits`);
  return value;
}

/** The expressions that one is made of. */
export function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'literal':
    case 'name':
      return [];
    case 'list':
      return expression.items;
    case 'call':
      return expression.args;
    case 'member':
      return [expression.object];
    case 'index':
      return [expression.object, expression.index];
    case 'not':
    case 'negate':
      return [expression.operand];
    case 'binary':
      return [expression.left, expression.right];
  }
}
