import { systemError } from './errors.ts';
import { evaluateTemplate } from './evaluate.ts';
import { libraryFunction } from './library/library.ts';
import { LIMITS } from './limits.ts';
import type { Machine } from './machine.ts';
import type { Routine } from './program.ts';
import { type Place, runSteps } from './run-steps.ts';
import { createScope } from './scopes.ts';
import type { Value } from './values.ts';

/** Calls a function of the library or a subworkflow; undefined stands for an argument that is not given. */
export async function callFunction(
  name: string,
  args: readonly (Value | undefined)[],
  place: Place,
): Promise<Value> {
  const routine = place.machine.workflow.routines.get(name);
  if (routine !== undefined) return runRoutine(routine, args, place);
  const found = libraryFunction(name);
  if (found === undefined) throw new Error(`no function ${name}, though it was looked for`);
  return found.run(args, place.machine.ports);
}

/** Arguments by name in the order of the parameters. */
export function argumentsByName(
  name: string,
  args: ReadonlyMap<string, Value>,
  { workflow }: Machine,
): readonly (Value | undefined)[] {
  const routine = workflow.routines.get(name);
  const params =
    routine?.params.map((param) => param.name) ??
    libraryFunction(name)?.params.map((param) => param.replace('?', '')) ??
    [];
  return params.map((param) => args.get(param));
}

/** Runs a routine in a frame and a scope of its own. */
export async function runRoutine(
  routine: Routine,
  args: readonly (Value | undefined)[],
  { machine, thread }: Omit<Place, 'scope'>,
): Promise<Value> {
  const frames = [...thread.frames, { routine: routine.name, step: undefined }];
  if (frames.length > LIMITS.callDepth) {
    throw systemError('RecursionError', `more than ${LIMITS.callDepth} calls within each other`);
  }
  machine.stats.deepestCall = Math.max(machine.stats.deepestCall, frames.length);
  const scope = createScope(machine.memory);
  const inner = { machine, thread: { ...thread, frames }, scope };
  try {
    for (const [at, param] of routine.params.entries()) {
      const given = args[at];
      scope.declare(
        param.name,
        given ?? (param.default && given === undefined ? await defaultOf(param.default) : null),
      );
    }
    const completion = await runSteps(routine.steps, inner);
    return completion.kind === 'return' ? completion.value : null;
  } finally {
    scope.end();
  }
}

function defaultOf(template: Parameters<typeof evaluateTemplate>[0]): Promise<Value> {
  const refuse = () => {
    throw systemError('TypeError', 'a default is a plain value');
  };
  return evaluateTemplate(template, { variable: refuse, call: refuse });
}
