/** Arithmetic over parameters: `Rt*mu/eigenvalue`, `1 - exp(-rate)`. Text never reaches JavaScript's eval. */
export type Tree =
  | { readonly kind: 'constant'; readonly value: number }
  | { readonly kind: 'variable'; readonly name: string }
  | { readonly kind: 'operation'; readonly sign: string; readonly operands: readonly Tree[] }
  | { readonly kind: 'call'; readonly name: string; readonly operands: readonly Tree[] };

/** A number, or one for each age group. */
export type Numbers = readonly number[];

const OPERATORS: Readonly<Record<string, (a: number, b: number) => number>> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
  '**': (a, b) => a ** b,
};

const CALLS: Readonly<Record<string, (a: number, b: number) => number>> = {
  exp: Math.exp,
  expm1: Math.expm1,
  log: Math.log,
  log1p: Math.log1p,
  log2: Math.log2,
  log10: Math.log10,
  sqrt: Math.sqrt,
  abs: Math.abs,
  sin: Math.sin,
  cos: Math.cos,
  tan: Math.tan,
  tanh: Math.tanh,
  minimum: Math.min,
  maximum: Math.max,
  power: (a, b) => a ** b,
};
const TWO_ARGUMENTS: ReadonlySet<string> = new Set(['minimum', 'maximum', 'power']);

/** The functions that expressions may call, of numpy, and how many arguments each takes. */
export const FUNCTIONS: ReadonlyMap<string, number> = new Map(
  Object.keys(CALLS).map((name) => [name, TWO_ARGUMENTS.has(name) ? 2 : 1]),
);

/** The distinct names an expression depends on, in the order in which they are written. */
export function namesIn(tree: Tree): readonly string[] {
  const found = new Set<string>();
  const visit = (part: Tree): void => {
    if (part.kind === 'variable') found.add(part.name);
    if ('operands' in part) part.operands.forEach(visit);
  };
  visit(tree);
  return [...found];
}

/**
 * The value of an expression; what has none is NaN or infinite.
 * @param values of all names in it, each of one length or of length 1
 */
export function evaluate(tree: Tree, values: ReadonlyMap<string, Numbers>): Numbers {
  switch (tree.kind) {
    case 'constant':
      return [tree.value];
    case 'variable':
      return values.get(tree.name) ?? [Number.NaN];
    case 'call':
      return combine(
        CALLS[tree.name],
        tree.operands.map((each) => evaluate(each, values)),
      );
    case 'operation': {
      const operands = tree.operands.map((each) => evaluate(each, values));
      const sign = operands.length === 1 ? [[0], ...operands] : operands;
      return combine(OPERATORS[tree.sign], sign);
    }
  }
}

function combine(
  work: ((a: number, b: number) => number) | undefined,
  [left = [], right = [0]]: readonly Numbers[],
): Numbers {
  const length = Math.max(left.length, right.length);
  const at = (numbers: Numbers, index: number) =>
    numbers[numbers.length === 1 ? 0 : index] ?? Number.NaN;
  return Array.from({ length }, (_, i) => work?.(at(left, i), at(right, i)) ?? Number.NaN);
}
