import { checkArguments } from './check-arguments.ts';
import { checkJumps } from './check-jumps.ts';
import { DeployError } from './errors.ts';
import { libraryFunction } from './library/library.ts';
import { type Expression, partsOf } from './parse-expression.ts';
import type { Action, LoopAction, Position, Step, Template, Workflow } from './program.ts';

/** The variables that are seen at a place. */
interface Visible {
  readonly names: ReadonlySet<string>;
  readonly around?: Visible;
  /** Set where a parallel branch begins: the variables from around it that it may assign to. */
  readonly shared?: readonly string[];
}

/**
 * Checks that all names stand for something. Where a variable is assigned is not looked at: one that has no value
 * yet is an error of the execution.
 * https://cloud.google.com/workflows/docs/reference/syntax/variables#variable-scope
 * @throws DeployError
 */
export function checkWorkflow(workflow: Workflow): void {
  const blocking = blockingRoutines(workflow);
  for (const routine of workflow.routines.values()) {
    checkJumps(routine);
    for (const param of routine.params) {
      if (param.default !== undefined) checkTemplate(param.default, { names: new Set() });
    }
    const names = new Set([
      ...routine.params.map(({ name }) => name),
      ...assignedIn(routine.steps),
    ]);
    checkSteps(routine.steps, { names });
  }

  function checkSteps(steps: readonly Step[], visible: Visible): void {
    for (const step of steps) {
      try {
        checkAction(step.action, step, visible);
      } catch (error) {
        if (!(error instanceof DeployError) || error.message.startsWith('error in step'))
          throw error;
        const message = error.message.replace(/ \(line.*$/, '');
        throw new DeployError(`error in step ${step.name}: ${message}`, error);
      }
    }
  }

  function checkAction(action: Action, step: Step, visible: Visible): void {
    switch (action.kind) {
      case 'none':
        return;
      case 'assign':
        for (const { variable, path, value, ...position } of action.assignments) {
          checkTemplate(value, visible);
          for (const key of path) checkExpression(key, position, visible);
          if (path.length > 0 && !isVisible(variable, visible)) throw unknown(variable, position);
          checkAssignable(variable, position, visible);
        }
        return;
      case 'call': {
        checkArguments(workflow, action);
        const args = action.args instanceof Map ? [...action.args.values()] : action.args;
        for (const value of args as readonly Template[]) checkTemplate(value, visible);
        if (action.result !== undefined) checkAssignable(action.result, action, visible);
        return;
      }
      case 'switch':
        for (const { condition, step: inner } of action.conditions) {
          checkTemplate(condition, visible);
          checkSteps([inner], visible);
        }
        return;
      case 'for':
        checkLoop(action, step, visible);
        return;
      case 'parallel':
        for (const name of action.shared) {
          if (!isVisible(name, visible)) throw unknown(name, action);
          checkAssignable(name, action, visible);
        }
        if (action.concurrencyLimit) checkTemplate(action.concurrencyLimit, visible);
        if (action.work.kind === 'for') checkLoop(action.work, step, visible, action.shared);
        else {
          for (const { steps } of action.work.branches) {
            checkSteps(steps, inside(assignedIn(steps), visible, action.shared));
          }
        }
        return;
      case 'try':
        checkSteps(action.body, visible);
        if (action.retry) {
          const { predicate, ...templates } = action.retry;
          checkPredicate(predicate, step);
          for (const template of Object.values(templates)) checkTemplate(template, visible);
        }
        if (action.except) {
          const { as, steps } = action.except;
          const names = [...(as === undefined ? [] : [as]), ...assignedIn(steps)];
          checkSteps(steps, inside(names, visible, undefined, as));
        }
        return;
      case 'raise':
      case 'return':
        checkTemplate(action.value, visible);
        return;
      case 'steps':
        checkSteps(action.steps, visible);
        return;
    }
  }

  function checkLoop(
    loop: LoopAction,
    position: Position,
    visible: Visible,
    shared?: readonly string[],
  ): void {
    if (loop.over.kind === 'list') checkTemplate(loop.over.list, visible);
    else for (const end of [loop.over.from, loop.over.to]) checkTemplate(end, visible);
    const own = [loop.value, ...(loop.index === undefined ? [] : [loop.index])];
    for (const name of own) {
      if (isVisible(name, visible)) {
        throw new DeployError(`loop variable '${name}' is used outside of the loop`, position);
      }
    }
    checkSteps(loop.steps, inside([...own, ...assignedIn(loop.steps)], visible, shared));
  }

  function checkPredicate(name: string, position: Position): void {
    const params = workflow.routines.get(name)?.params ?? libraryFunction(name)?.params;
    if (params === undefined) throw unknown(name, position);
    if (params.length === 1) return;
    throw new DeployError(`predicate '${name}' takes one argument, the error`, position);
  }

  function checkTemplate(template: Template, visible: Visible): void {
    switch (template.kind) {
      case 'constant':
        return;
      case 'expression':
        checkExpression(template.expression, template, visible);
        return;
      case 'list':
        for (const item of template.items) checkTemplate(item, visible);
        return;
      case 'map':
        for (const { key, value, ...position } of template.entries) {
          if (typeof key !== 'string') checkExpression(key, position, visible);
          checkTemplate(value, visible);
        }
        return;
    }
  }

  function checkExpression(expression: Expression, position: Position, visible: Visible): void {
    if (expression.kind === 'name' && !isVisible(expression.name, visible)) {
      throw unknown(expression.name, position);
    }
    if (expression.kind === 'call') {
      const { name, args } = expression;
      checkArguments(workflow, { function: name, args, ...position });
      if (libraryFunction(name)?.isBlocking || blocking.has(name)) {
        throw new DeployError(`'${name}' waits: it can only be called in a call step`, position);
      }
    }
    for (const part of partsOf(expression)) checkExpression(part, position, visible);
  }
}

function isVisible(name: string, visible: Visible | undefined): boolean {
  if (visible === undefined) return false;
  return visible.names.has(name) || isVisible(name, visible.around);
}

/** A place with variables of its own: those that it assigns to and that are not seen around it. */
function inside(
  names: Iterable<string>,
  around: Visible,
  shared?: readonly string[],
  always?: string,
): Visible {
  const own = [...names].filter((name) => name === always || !isVisible(name, around));
  return { names: new Set(own), around, ...(shared === undefined ? {} : { shared }) };
}

/** https://cloud.google.com/workflows/docs/reference/syntax/parallel-steps#shared-variables */
function checkAssignable(name: string, position: Position, visible: Visible): void {
  for (let place: Visible | undefined = visible; place !== undefined; place = place.around) {
    if (place.names.has(name)) return;
    if (place.shared !== undefined && !place.shared.includes(name)) {
      throw new DeployError(
        `variable '${name}' is from outside of the parallel step and not in 'shared'`,
        position,
      );
    }
  }
}

function unknown(name: string, position: Position): DeployError {
  return new DeployError(
    `symbol '${name}' is neither a variable nor a sub-workflow name`,
    position,
  );
}

/** The variables that belong to the place of some steps; loops, branches and `except` have places of their own. */
function assignedIn(steps: readonly Step[]): readonly string[] {
  return steps.flatMap(({ action }) => {
    switch (action.kind) {
      case 'assign':
        return action.assignments
          .filter(({ path }) => path.length === 0)
          .map(({ variable }) => variable);
      case 'call':
        return action.result === undefined ? [] : [action.result];
      case 'switch':
        return assignedIn(action.conditions.map(({ step }) => step));
      case 'try':
        return assignedIn(action.body);
      case 'steps':
        return assignedIn(action.steps);
      default:
        return [];
    }
  });
}

/** Subworkflows that wait: what they call tells. */
function blockingRoutines({ routines }: Workflow): ReadonlySet<string> {
  const blocking = new Set<string>();
  for (let before = -1; before !== blocking.size; ) {
    before = blocking.size;
    for (const { name, steps } of routines.values()) {
      const called = calledIn(steps);
      if (called.some((one) => libraryFunction(one)?.isBlocking || blocking.has(one))) {
        blocking.add(name);
      }
    }
  }
  return blocking;
}

function calledIn(steps: readonly Step[]): readonly string[] {
  return steps.flatMap(({ action }) => {
    switch (action.kind) {
      case 'call':
        return [action.function];
      case 'switch':
        return calledIn(action.conditions.map(({ step }) => step));
      case 'for':
      case 'steps':
        return calledIn(action.steps);
      case 'parallel':
        return action.work.kind === 'for'
          ? calledIn(action.work.steps)
          : action.work.branches.flatMap(({ steps: inner }) => calledIn(inner));
      case 'try':
        return [
          // A retry sleeps.
          ...(action.retry ? ['sys.sleep'] : []),
          ...calledIn(action.body),
          ...calledIn(action.except?.steps ?? []),
        ];
      default:
        return [];
    }
  });
}
