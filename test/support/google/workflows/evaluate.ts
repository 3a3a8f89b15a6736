import { systemError } from './errors.ts';
import { LIMITS } from './limits.ts';
import { applyOperator, lookUp, negate } from './operators.ts';
import type { Expression } from './parse-expression.ts';
import type { Template } from './program.ts';
import { typeOf, type Value } from './values.ts';

/** What an expression refers to. */
export interface Surroundings {
  /** @throws RaisedError where the variable has no value */
  variable(name: string): Value;
  call(name: string, args: readonly Value[]): Promise<Value>;
}

/** The value of an expression. @throws RaisedError */
export async function evaluate(expression: Expression, around: Surroundings): Promise<Value> {
  const value = await resultOf(expression, around);
  if (typeof value === 'string' && Buffer.byteLength(value) > LIMITS.string) {
    throw systemError('ResourceLimitError', `a string has at most ${LIMITS.string} bytes`);
  }
  return value;
}

async function resultOf(expression: Expression, around: Surroundings): Promise<Value> {
  switch (expression.kind) {
    case 'literal':
      return expression.value;
    case 'name':
      return around.variable(expression.name);
    case 'list':
      return evaluateAll(expression.items, around);
    case 'member':
      return lookUp(await resultOf(expression.object, around), expression.key);
    case 'index': {
      const object = await resultOf(expression.object, around);
      return lookUp(object, await resultOf(expression.index, around));
    }
    case 'call':
      return around.call(expression.name, await evaluateAll(expression.args, around));
    case 'not':
      return !boolean(await resultOf(expression.operand, around), 'not');
    case 'negate':
      return negate(await resultOf(expression.operand, around));
    case 'binary': {
      const { operator } = expression;
      const left = await resultOf(expression.left, around);
      if (operator === 'and' || operator === 'or') {
        if (boolean(left, operator) === (operator === 'or')) return left;
        return boolean(await resultOf(expression.right, around), operator);
      }
      return applyOperator(operator, left, await resultOf(expression.right, around));
    }
  }
}

async function evaluateAll(
  items: readonly Expression[],
  around: Surroundings,
): Promise<readonly Value[]> {
  const values: Value[] = [];
  for (const item of items) values.push(await evaluate(item, around));
  return values;
}

function boolean(value: Value, operator: string): boolean {
  if (typeof value === 'boolean') return value;
  throw systemError('TypeError', `${operator} takes booleans, not ${typeOf(value)}`);
}

/** A value of the source, with the expressions in it evaluated. */
export async function evaluateTemplate(template: Template, around: Surroundings): Promise<Value> {
  switch (template.kind) {
    case 'constant':
      return template.value;
    case 'expression':
      return evaluate(template.expression, around);
    case 'list': {
      const items: Value[] = [];
      for (const item of template.items) items.push(await evaluateTemplate(item, around));
      return items;
    }
    case 'map': {
      const entries = new Map<string, Value>();
      for (const { key, value } of template.entries) {
        const name = typeof key === 'string' ? key : await evaluate(key, around);
        if (typeof name !== 'string') {
          throw systemError('TypeError', `a map's key is a string, not ${typeOf(name)}`);
        }
        entries.set(name, await evaluateTemplate(value, around));
      }
      return entries;
    }
  }
}
