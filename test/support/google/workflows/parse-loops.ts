import { DeployError } from './errors.ts';
import { Fields, textIn } from './fields.ts';
import { LIMITS } from './limits.ts';
import { parseTemplate, variableName } from './parse-template.ts';
import type { Branch, LoopAction, ParallelAction, Step, Template } from './program.ts';
import type { SourceEntry, SourceNode } from './source.ts';

type ParseSteps = (node: SourceNode) => readonly Step[];

/** https://cloud.google.com/workflows/docs/reference/syntax/iteration */
export function parseLoop(node: SourceNode, parseSteps: ParseSteps): LoopAction {
  const fields = new Fields(node, 'a for loop');
  const value = nameIn(fields, 'value');
  const hasRange = fields.has('range');
  if (hasRange === fields.has('in')) throw new DeployError("a for loop has 'in' or 'range'", node);
  if (hasRange && fields.has('index')) {
    throw new DeployError("a loop over a range has no 'index'", fields.position('index'));
  }
  const over: LoopAction['over'] = hasRange
    ? rangeIn(fields.get('range'))
    : { kind: 'list', list: parseTemplate(fields.get('in')) };
  if (over.kind === 'list' && !['list', 'expression'].includes(over.list.kind)) {
    throw new DeployError('a for loop goes over a list', over.list);
  }
  const loop: LoopAction = {
    kind: 'for',
    value,
    ...(fields.has('index') ? { index: nameIn(fields, 'index') } : {}),
    over,
    steps: parseSteps(fields.get('steps')),
  };
  fields.refuseOthers();
  return loop;
}

function nameIn(fields: Fields, key: string): string {
  return variableName(textIn(fields.get(key)), fields.position(key));
}

function rangeIn(node: SourceNode): LoopAction['over'] {
  const template = parseTemplate(node);
  const [from, to, more]: readonly Template[] = template.kind === 'list' ? template.items : [];
  if (from === undefined || to === undefined || more !== undefined) {
    throw new DeployError('a range is a list of two, its first and its last number', node);
  }
  return { kind: 'range', from, to };
}

/** https://cloud.google.com/workflows/docs/reference/syntax/parallel-steps */
export function parseParallel(node: SourceNode, parseSteps: ParseSteps): ParallelAction {
  const fields = new Fields(node, 'a parallel step');
  if (fields.has('for') === fields.has('branches')) {
    throw new DeployError("a parallel step has 'branches' or 'for'", node);
  }
  if (fields.has('exception_policy')) {
    const policy = fields.get('exception_policy');
    if (textIn(policy) !== 'continueAll') {
      throw new DeployError("the only exception_policy is 'continueAll'", policy);
    }
  }
  const action: ParallelAction = {
    kind: 'parallel',
    line: node.line,
    column: node.column,
    shared: fields.has('shared') ? sharedIn(fields.get('shared')) : [],
    ...(fields.has('concurrency_limit')
      ? { concurrencyLimit: parseTemplate(fields.get('concurrency_limit')) }
      : {}),
    work: fields.has('for')
      ? parseLoop(fields.get('for'), parseSteps)
      : { kind: 'branches', branches: branchesIn(fields.get('branches'), parseSteps) },
  };
  fields.refuseOthers();
  return action;
}

function sharedIn(node: SourceNode): readonly string[] {
  if (node.content.kind !== 'list') throw new DeployError('shared is a list of variables', node);
  return node.content.items.map((item) => variableName(textIn(item), item));
}

function branchesIn(node: SourceNode, parseSteps: ParseSteps): readonly Branch[] {
  const items = node.content.kind === 'list' ? node.content.items : [];
  if (items.length < 2) throw new DeployError('branches are a list of two or more', node);
  if (items.length > LIMITS.branches) {
    throw new DeployError(`${items.length} branches; the most is ${LIMITS.branches}`, node);
  }
  return items.map((item) => {
    const entries = item.content.kind === 'map' ? item.content.entries : [];
    if (entries.length !== 1) throw new DeployError('a branch is a map with one key', item);
    const { key, value } = entries[0] as SourceEntry;
    const fields = new Fields(value, 'a branch');
    const steps = parseSteps(fields.get('steps'));
    fields.refuseOthers();
    return { name: key, steps };
  });
}
