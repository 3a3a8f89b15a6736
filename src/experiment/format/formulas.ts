import { didYouMean } from './did-you-mean.ts';
import { evaluate, namesIn, type Tree } from './expression.ts';
import { parseExpression } from './expression-parser.ts';
import { asNumber } from './fields.ts';
import type { Position, Problems } from './problems.ts';
import type { Value } from './yaml-value.ts';

/** An expression with its text and place. A plain number is a formula without names. */
export interface Formula {
  readonly text: string;
  readonly tree: Tree;
  /** The distinct names it depends on, in order. */
  readonly names: readonly string[];
  readonly at: Position;
}

/** A number or an expression. */
export function formula(
  value: Value | undefined,
  problems: Problems,
  what: string,
): Formula | undefined {
  if (value === undefined) return undefined;
  const { data, at } = value;
  if (typeof data !== 'number' && typeof data !== 'string') {
    problems.add(at, `${what} must be a number or an expression`);
    return undefined;
  }
  const source = String(data);
  const read = parseExpression(source);
  if ('tree' in read) {
    return { text: source.trim(), tree: read.tree, names: namesIn(read.tree), at };
  }
  problems.add(
    at,
    `${what} '${source}' cannot be read: ${read.message} (character ${read.column + 1})`,
    'allowed: + - * / **, parentheses, numbers, names, exp(), log() …',
  );
  return undefined;
}

/** A formula without names, as its number. */
export function constant(
  value: Value | undefined,
  problems: Problems,
  what: string,
): number | undefined {
  if (value === undefined) return undefined;
  const plain = typeof value.data === 'number' ? asNumber(value) : undefined;
  if (plain !== undefined && Number.isFinite(plain)) return plain;
  const made = formula(value, problems, what);
  if (made === undefined) return undefined;
  const [name] = made.names;
  if (name === undefined) return constantValue(made, problems, what);
  problems.add(
    made.at,
    `${what} '${made.text}' uses the name '${name}'; only numbers are allowed here`,
    "make it a parameter of type 'calculated'",
  );
  return undefined;
}

/** The finite number that a formula without names stands for. */
export function constantValue(made: Formula, problems: Problems, what: string): number | undefined {
  const [result = Number.NaN] = evaluate(made.tree, new Map());
  if (Number.isFinite(result)) return result;
  problems.add(
    made.at,
    `${what} '${made.text}' is not a finite number`,
    'see that it divides by nothing that is 0, and takes no root or logarithm of a negative number',
  );
  return undefined;
}

/** Notes each name of a formula that is not known. */
export function checkNames(
  made: Formula,
  known: Iterable<string>,
  problems: Problems,
  what: string,
): void {
  const names = [...known];
  for (const name of made.names) {
    if (names.includes(name)) continue;
    const message = `${what} uses '${name}', which is no parameter`;
    problems.add(made.at, message, didYouMean(name, names));
  }
}
