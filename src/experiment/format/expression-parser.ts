import { FUNCTIONS, type Tree } from './expression.ts';

/** Why a text is no expression; `column` counts from 0. */
export interface ExpressionFault {
  readonly message: string;
  readonly column: number;
}

interface Token {
  readonly kind: 'number' | 'name' | 'mark' | 'end';
  readonly word: string;
  readonly column: number;
}

const TOKEN =
  /\s*(?:(?<number>(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)|(?<name>[\p{L}_][\p{L}\p{N}_]*(?:\.[\p{L}_][\p{L}\p{N}_]*)?)|(?<mark>\*\*|[-+*/(),]))/uy;
const CONSTANTS: ReadonlyMap<string, number> = new Map([
  ['np.pi', Math.PI],
  ['numpy.pi', Math.PI],
  ['np.e', Math.E],
  ['numpy.e', Math.E],
]);
const DEEPEST = 60;
const MOST_TOKENS = 500;

class Fault extends Error {
  readonly column: number;
  constructor(message: string, column: number) {
    super(message);
    this.column = column;
  }
}

/** Reads an expression: `+ - * / **`, parentheses, numbers, names, a few functions of numpy. */
export function parseExpression(text: string): { readonly tree: Tree } | ExpressionFault {
  try {
    return { tree: wholeOf(tokensOf(text)) };
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return { message: error.message, column: error.column };
  }
}

function wholeOf(tokens: readonly Token[]): Tree {
  const late = tokens[MOST_TOKENS];
  if (late !== undefined) throw new Fault('it is too long', late.column);
  const end: Token = tokens.at(-1) ?? { kind: 'end', word: '', column: 0 };
  let next = 0;
  let depth = 0;

  const peek = () => tokens[next] ?? end;
  const take = (...words: readonly string[]): string | undefined => {
    const { kind, word } = peek();
    if (kind !== 'mark' || !words.includes(word)) return undefined;
    next++;
    return word;
  };
  const deeper = (work: () => Tree): Tree => {
    if (++depth > DEEPEST) throw new Fault('it is nested too deeply', peek().column);
    const tree = work();
    depth--;
    return tree;
  };
  const chain = (part: () => Tree, ...signs: readonly string[]): Tree => {
    let tree = part();
    for (let sign = take(...signs); sign !== undefined; sign = take(...signs)) {
      tree = { kind: 'operation', sign, operands: [tree, part()] };
    }
    return tree;
  };
  const sum = (): Tree => deeper(() => chain(product, '+', '-'));
  const product = (): Tree => chain(signed, '*', '/');
  const signed = (): Tree => {
    const signs: string[] = [];
    for (let sign = take('+', '-'); sign !== undefined; sign = take('+', '-')) signs.push(sign);
    return signs.reduceRight<Tree>(
      (tree, sign) => ({ kind: 'operation', sign, operands: [tree] }),
      power(),
    );
  };
  const power = (): Tree => {
    const base = atom();
    if (take('**') === undefined) return base;
    // `**` binds to the right, and tighter than a sign before it.
    return { kind: 'operation', sign: '**', operands: [base, deeper(signed)] };
  };
  const atom = (): Tree => {
    const { kind, word, column } = peek();
    next++;
    if (kind === 'number') return { kind: 'constant', value: Number(word) };
    if (kind === 'name') return named(word, column);
    if (kind === 'mark' && word === '(') return closed(sum());
    if (kind === 'end') throw new Fault('the expression ends too early', column);
    throw new Fault(`'${word}' is not expected here`, column);
  };
  const closed = (tree: Tree): Tree => {
    if (take(')') === undefined) throw new Fault("a ')' is missing", peek().column);
    return tree;
  };
  const named = (word: string, column: number): Tree => {
    if (take('(') !== undefined) return call(word, column);
    const value = CONSTANTS.get(word);
    if (value !== undefined) return { kind: 'constant', value };
    if (word.includes('.')) throw new Fault(`'${word}' is not known`, column);
    return { kind: 'variable', name: word };
  };
  const call = (word: string, column: number): Tree => {
    const name = word.replace(/^(np|numpy)\./, '');
    const wanted = FUNCTIONS.get(name);
    if (wanted === undefined) throw new Fault(`the function '${word}' is not known`, column);
    const operands = [sum()];
    while (take(',') !== undefined) operands.push(sum());
    const tree = closed({ kind: 'call', name, operands });
    if (operands.length !== wanted) {
      throw new Fault(`'${word}' takes ${wanted} argument(s)`, column);
    }
    return tree;
  };

  const tree = sum();
  const { kind, word, column } = peek();
  if (kind !== 'end') throw new Fault(`'${word}' is not expected here`, column);
  return tree;
}

function tokensOf(text: string): readonly Token[] {
  const end = text.trimEnd().length;
  const found: Token[] = [];
  let at = 0;
  while (at < end) {
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(text);
    if (match === null) {
      const column = end - text.slice(at, end).trimStart().length;
      throw new Fault(`'${text[column]}' is not expected here`, column);
    }
    const { number, name, mark } = match.groups ?? {};
    const word = number ?? name ?? mark ?? '';
    const kind = number !== undefined ? 'number' : name !== undefined ? 'name' : 'mark';
    at = TOKEN.lastIndex;
    found.push({ kind, word, column: at - word.length });
  }
  return [...found, { kind: 'end', word: '', column: end }];
}
