import { argumentsByName, callFunction } from './call-function.ts';
import { RaisedError, systemError } from './errors.ts';
import { evaluate, evaluateTemplate, type Surroundings } from './evaluate.ts';
import { listOf } from './loop-items.ts';
import { beginStep, type Machine, type Thread, traced } from './machine.ts';
import type { Action, CallAction, LoopAction, Step, Template, TryAction } from './program.ts';
import { delaysOf } from './retry-delays.ts';
import { runParallel } from './run-parallel.ts';
import { type Scope, withPart } from './scopes.ts';
import { isMap, typeOf, type Value } from './values.ts';

/** How a step or a list of steps ended. */
export type Completion =
  | { readonly kind: 'on' | 'end' | 'break' | 'continue' }
  | { readonly kind: 'jump'; readonly step: string }
  | { readonly kind: 'return'; readonly value: Value };

export const ON: Completion = { kind: 'on' };

/** Where steps run. */
export interface Place {
  readonly machine: Machine;
  readonly thread: Thread;
  readonly scope: Scope;
}

export async function runSteps(steps: readonly Step[], place: Place): Promise<Completion> {
  for (let at = 0; at < steps.length; ) {
    const step = steps[at] as Step;
    const completion = await runStep(step, place);
    const target =
      completion.kind === 'jump'
        ? steps.findIndex(({ name, isInline }) => name === completion.step && !isInline)
        : -1;
    if (completion.kind !== 'on' && target < 0) return completion;
    at = target < 0 ? at + 1 : target;
  }
  return ON;
}

async function runStep(step: Step, place: Place): Promise<Completion> {
  try {
    await beginStep(place.machine, place.thread, step);
    const completion = await runAction(step.action, place);
    return completion.kind === 'on' && step.next !== undefined ? jump(step.next) : completion;
  } catch (error) {
    throw traced(error, place.thread);
  }
}

function jump(next: string): Completion {
  if (next === 'end' || next === 'break' || next === 'continue') return { kind: next };
  return { kind: 'jump', step: next };
}

async function runAction(action: Action, place: Place): Promise<Completion> {
  const { scope } = place;
  switch (action.kind) {
    case 'none':
      return ON;
    case 'assign':
      for (const { variable, path, value } of action.assignments) {
        const part = await evaluateHere(value, place);
        const keys: Value[] = [];
        for (const key of path) keys.push(await evaluate(key, surroundings(place)));
        const whole = keys.length === 0 ? null : variableIn(scope, variable);
        scope.set(variable, withPart(whole, keys, part));
      }
      return ON;
    case 'call': {
      const result = await runCall(action, place);
      if (action.result !== undefined) scope.set(action.result, result);
      return ON;
    }
    case 'switch':
      for (const { condition, step } of action.conditions) {
        if (await isTrue(condition, place)) return runSteps([step], place);
      }
      return ON;
    case 'for':
      return runLoop(action, place);
    case 'parallel':
      await runParallel(action, place);
      return ON;
    case 'try':
      return runTry(action, place);
    case 'raise': {
      const value = await evaluateHere(action.value, place);
      if (typeof value === 'string' || isMap(value)) throw new RaisedError(value);
      throw systemError('TypeError', `an error is a map or a string, not ${typeOf(value)}`);
    }
    case 'return':
      return { kind: 'return', value: await evaluateHere(action.value, place) };
    case 'steps':
      return runSteps(action.steps, place);
  }
}

async function isTrue(condition: Template, place: Place): Promise<boolean> {
  const value = await evaluateHere(condition, place);
  if (typeof value === 'boolean') return value;
  throw systemError('TypeError', `a condition is a boolean, not ${typeOf(value)}`);
}

async function runCall(action: CallAction, place: Place): Promise<Value> {
  const named = new Map<string, Value>();
  for (const [key, template] of action.args.entries()) {
    named.set(String(key), await evaluateHere(template, place));
  }
  const isByName = action.args instanceof Map;
  const args = isByName ? argumentsByName(action.function, named, place.machine) : named.values();
  return callFunction(action.function, [...args], place);
}

async function runLoop(loop: LoopAction, place: Place): Promise<Completion> {
  const items = await listOf(loop, (template) => evaluateHere(template, place));
  const scope = place.scope.inner();
  try {
    for (const { value, index } of items) {
      scope.declare(loop.value, value);
      if (loop.index !== undefined) scope.declare(loop.index, index);
      const completion = await runSteps(loop.steps, { ...place, scope });
      if (completion.kind === 'break') break;
      if (completion.kind !== 'on' && completion.kind !== 'continue') return completion;
    }
    return ON;
  } finally {
    scope.end();
  }
}

async function runTry(action: TryAction, place: Place): Promise<Completion> {
  const frame = place.thread.frames.at(-1);
  const step = frame?.step;
  try {
    return await runWithRetries(action, place);
  } catch (error) {
    if (!(error instanceof RaisedError) || action.except === undefined) throw error;
    if (frame) frame.step = step;
    const scope = place.scope.inner();
    try {
      if (action.except.as !== undefined) scope.declare(action.except.as, error.value);
      return await runSteps(action.except.steps, { ...place, scope });
    } finally {
      scope.end();
    }
  }
}

async function runWithRetries({ body, retry }: TryAction, place: Place): Promise<Completion> {
  const { thread, machine } = place;
  const delays = retry && (await delaysOf(retry, (template) => evaluateHere(template, place)));
  for (;;) {
    try {
      return await runSteps(body, place);
    } catch (error) {
      if (!(error instanceof RaisedError) || retry === undefined) throw error;
      const again = await callFunction(retry.predicate, [error.value], place);
      if (typeof again !== 'boolean') {
        throw systemError('TypeError', `predicate '${retry.predicate}' returned no boolean`);
      }
      const delay = again ? delays?.next() : undefined;
      if (delay === undefined || delay.done) throw traced(error, thread);
      await machine.ports.sleep(delay.value);
      // Trying again counts as a step. https://cloud.google.com/workflows/docs/reference/syntax/retrying
      machine.stats.steps += 1;
    }
  }
}

export function evaluateHere(template: Template, place: Place): Promise<Value> {
  return evaluateTemplate(template, surroundings(place));
}

function surroundings(place: Place): Surroundings {
  return {
    variable: (name) => variableIn(place.scope, name),
    call: (name, args) => callFunction(name, args, place),
  };
}

function variableIn(scope: Scope, name: string): Value {
  const value = scope.get(name);
  if (value !== undefined) return value;
  throw systemError('KeyError', `variable '${name}' has no value yet`);
}
