import { DeployError } from './errors.ts';
import { Fields, textIn } from './fields.ts';
import { LIMITS } from './limits.ts';
import { parseLoop, parseParallel } from './parse-loops.ts';
import { parseAssignment, parseTemplate, variableName } from './parse-template.ts';
import { parseTry } from './parse-try.ts';
import type { Action, CallAction, Condition, Position, Step } from './program.ts';
import type { SourceEntry, SourceNode } from './source.ts';

const ACTIONS = [
  'assign',
  'call',
  'switch',
  'for',
  'parallel',
  'try',
  'raise',
  'return',
  'steps',
] as const;
type ActionName = (typeof ACTIONS)[number];

/** Fields that belong to an action. */
const COMPANIONS: Readonly<Record<string, ActionName>> = {
  args: 'call',
  result: 'call',
  retry: 'try',
  except: 'try',
};

/** A list of maps with one key each, the step's name. */
export function parseSteps(node: SourceNode): readonly Step[] {
  if (node.content.kind !== 'list') throw new DeployError('steps are a list', node);
  if (node.content.items.length === 0) throw new DeployError('there is no step', node);
  return node.content.items.map((item) => {
    const entry = item.content.kind === 'map' ? item.content.entries : [];
    if (entry.length !== 1) throw new DeployError('a step is a map with one key, its name', item);
    return parseStep(entry[0] as SourceEntry);
  });
}

function parseStep({ key, value, line, column }: SourceEntry): Step {
  if (!/^\w+$/.test(key)) {
    throw new DeployError(`'${key}' is no name for a step: letters, digits and _`, {
      line,
      column,
    });
  }
  if (['end', 'break', 'continue'].includes(key)) {
    throw new DeployError(`'${key}' cannot be the name of a step`, { line, column });
  }
  try {
    const step = parseBody(value, { name: key, line, column }, ACTIONS);
    if (step.action.kind === 'none' && step.next === undefined) {
      throw new DeployError('there is nothing to do', { line, column });
    }
    return step;
  } catch (error) {
    // The innermost step is named only.
    if (error instanceof DeployError && !error.message.startsWith('error in step')) {
      throw new DeployError(
        `error in step ${key}: ${error.message.replace(/ \(line.*$/, '')}`,
        error,
      );
    }
    throw error;
  }
}

/** What a step does, with fields that are not its own removed by the caller. */
function parseBody(
  node: SourceNode,
  place: Position & { name: string; isInline?: boolean },
  allowed: readonly ActionName[],
  more: readonly string[] = [],
): Step {
  const fields = new Fields(node, 'a step');
  const found = ACTIONS.filter((action) => fields.has(action));
  if (found.length > 1) {
    throw new DeployError(`a step does one of ${found.join(' and ')}`, place);
  }
  const [action] = found;
  for (const [field, owner] of Object.entries(COMPANIONS)) {
    if (fields.has(field) && action !== owner) {
      throw new DeployError(`'${field}' belongs to '${owner}'`, fields.position(field));
    }
  }
  if (action !== undefined && !allowed.includes(action)) {
    throw new DeployError(`'${action}' cannot stand here without a step of its own`, place);
  }
  const isFinal = action === 'raise' || action === 'return';
  if (isFinal && fields.has('next')) {
    throw new DeployError(`'next' after '${action}' is never reached`, fields.position('next'));
  }
  const next = fields.has('next') ? textIn(fields.get('next')) : undefined;
  const step: Step = {
    name: place.name,
    line: place.line,
    column: place.column,
    isInline: place.isInline ?? false,
    action: action === undefined ? { kind: 'none' } : parseAction(action, fields, place),
    ...(next === undefined ? {} : { next }),
  };
  fields.refuseOthers(more);
  return step;
}

function parseAction(
  action: ActionName,
  fields: Fields,
  place: Position & { name: string },
): Action {
  const node = fields.get(action);
  switch (action) {
    case 'assign':
      return parseAssign(node);
    case 'call':
      return parseCall(fields);
    case 'switch':
      return parseSwitch(node, place);
    case 'for':
      return parseLoop(node, parseSteps);
    case 'parallel':
      return parseParallel(node, parseSteps);
    case 'try':
      return parseTry(fields, (inner, more) => parseInline(inner, place, more));
    case 'raise':
    case 'return':
      return { kind: action, value: parseTemplate(node) };
    case 'steps':
      return { kind: 'steps', steps: parseSteps(node) };
  }
}

/** A step without a name in another step. A loop needs a name: its errors would have none. */
function parseInline(
  node: SourceNode,
  place: Position & { name: string },
  more: readonly string[],
): Step {
  const allowed = ACTIONS.filter((action) => action !== 'for');
  return parseBody(node, { ...node, name: place.name, isInline: true }, allowed, more);
}

function parseAssign(node: SourceNode): Action {
  if (node.content.kind !== 'list') throw new DeployError('assign takes a list', node);
  const { items } = node.content;
  if (items.length > LIMITS.assignments) {
    throw new DeployError(
      `${items.length} assignments in a step; the most is ${LIMITS.assignments}`,
      node,
    );
  }
  return {
    kind: 'assign',
    assignments: items.map((item) => {
      const entries = item.content.kind === 'map' ? item.content.entries : [];
      if (entries.length !== 1) throw new DeployError('an assignment is a map with one key', item);
      return parseAssignment(entries[0] as SourceEntry);
    }),
  };
}

function parseCall(fields: Fields): CallAction {
  const node = fields.get('call');
  const called = textIn(node);
  if (!/^[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*$/.test(called)) {
    throw new DeployError(`'${called}' is no name of a function`, node);
  }
  const result = fields.has('result') ? textIn(fields.get('result')) : undefined;
  return {
    kind: 'call',
    line: node.line,
    column: node.column,
    function: called,
    args: parseArguments(fields.has('args') ? fields.get('args') : undefined),
    ...(result === undefined ? {} : { result: variableName(result, fields.position('result')) }),
  };
}

function parseArguments(node: SourceNode | undefined): CallAction['args'] {
  if (node === undefined) return [];
  const template = parseTemplate(node);
  if (template.kind === 'map') {
    return new Map(
      template.entries.map(({ key, value, ...position }) => {
        if (typeof key === 'string') return [key, value];
        throw new DeployError('the name of an argument is no expression', position);
      }),
    );
  }
  if (template.kind === 'list') return template.items;
  throw new DeployError('args are a map, or a list', node);
}

/** https://cloud.google.com/workflows/docs/reference/syntax/conditions */
function parseSwitch(node: SourceNode, place: Position & { name: string }): Action {
  if (node.content.kind !== 'list') throw new DeployError('switch takes a list', node);
  const { items } = node.content;
  if (items.length === 0) throw new DeployError('there is no condition', node);
  if (items.length > LIMITS.conditions) {
    throw new DeployError(
      `${items.length} conditions in a switch; the most is ${LIMITS.conditions}`,
      node,
    );
  }
  return {
    kind: 'switch',
    conditions: items.map((item): Condition => {
      const fields = new Fields(item, 'a condition');
      const condition = parseTemplate(fields.get('condition'));
      const isFine = condition.kind === 'expression' || typeof constantOf(condition) === 'boolean';
      if (!isFine) throw new DeployError('a condition is an expression or a boolean', item);
      return { condition, step: parseInline(item, place, ['condition']) };
    }),
  };
}

function constantOf(template: { kind: string; value?: unknown }): unknown {
  return template.kind === 'constant' ? template.value : undefined;
}
