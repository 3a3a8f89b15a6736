import { DeployError } from './errors.ts';
import { LIMITS } from './limits.ts';
import { checked } from './operators.ts';
import {
  dottedName,
  type Expression,
  isReservedWord,
  parseExpression,
} from './parse-expression.ts';
import type { Assignment, Position, Template } from './program.ts';
import type { SourceEntry, SourceNode } from './source.ts';
import type { Value } from './values.ts';

/**
 * A value in which any text may be one expression.
 * https://cloud.google.com/workflows/docs/reference/syntax/expressions
 */
export function parseTemplate(node: SourceNode): Template {
  const { line, column, content } = node;
  if (content.kind === 'list') {
    return { line, column, kind: 'list', items: content.items.map(parseTemplate) };
  }
  if (content.kind === 'map') {
    const entries = content.entries.map((entry) => ({
      line: entry.line,
      column: entry.column,
      key: expressionOf(entry.key, entry) ?? entry.key,
      value: parseTemplate(entry.value),
    }));
    return { line, column, kind: 'map', entries };
  }
  const expression = expressionIn(node);
  if (expression !== undefined) return { line, column, kind: 'expression', expression };
  return { line, column, kind: 'constant', value: constant(content.value, node) };
}

function constant(value: Value, position: Position): Value {
  if (typeof value !== 'bigint') return value;
  try {
    return checked(value);
  } catch {
    throw new DeployError(`${value} is no integer of 64 bits`, position);
  }
}

/** The expression that a text is, also as a key; undefined for everything else. */
export function expressionIn(node: SourceNode): Expression | undefined {
  const { content } = node;
  if (content.kind !== 'scalar' || typeof content.value !== 'string') return undefined;
  return expressionOf(content.value, node);
}

function expressionOf(whole: string, position: Position): Expression | undefined {
  const text = whole.trim();
  if (!text.includes('${')) return undefined;
  if (!text.startsWith('${') || !text.endsWith('}') || text.indexOf('${', 2) >= 0) {
    throw new DeployError(
      `an expression is the whole of a value, as in \${"a" + b}: ${shown(text)}`,
      position,
    );
  }
  return parsed(text.slice(2, -1), text, position);
}

function parsed(expression: string, whole: string, position: Position): Expression {
  if ([...whole].length > LIMITS.expressionLength) {
    throw new DeployError(
      `expression of ${[...whole].length} characters; the most is ${LIMITS.expressionLength}`,
      position,
    );
  }
  try {
    return parseExpression(expression);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new DeployError(`error parsing expression ${shown(whole)}: ${reason}`, position);
  }
}

function shown(text: string): string {
  return text.length <= 80 ? text : `${text.slice(0, 77)}…`;
}

/** `variable`, `variable.key`, `variable["key"]`, `variable[index]`, and what is left of it to assign. */
export function parseAssignment(entry: SourceEntry): Assignment {
  const path: Expression[] = [];
  let target = parsed(entry.key, entry.key, entry);
  for (;;) {
    if (target.kind === 'member') {
      path.unshift({ kind: 'literal', value: target.key });
      target = target.object;
    } else if (target.kind === 'index') {
      path.unshift(target.index);
      target = target.object;
    } else break;
  }
  if (target.kind !== 'name') {
    throw new DeployError(`'${entry.key}' is nothing that can be assigned to`, entry);
  }
  return {
    line: entry.line,
    column: entry.column,
    variable: variableName(target.name, entry),
    path,
    value: parseTemplate(entry.value),
  };
}

/** https://cloud.google.com/workflows/docs/reference/syntax/variables#variable-names */
export function variableName(name: string, position: Position): string {
  if (/^[A-Za-z_]\w*$/.test(name) && !isReservedWord(name)) return name;
  throw new DeployError(`'${name}' is no name for a variable`, position);
}

/** What `${http.default_retry}` names. */
export function namedIn(node: SourceNode): string | undefined {
  const expression = expressionIn(node);
  return expression === undefined ? undefined : dottedName(expression);
}
