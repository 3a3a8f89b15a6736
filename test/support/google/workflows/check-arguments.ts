import { DeployError } from './errors.ts';
import { isElsewhere, libraryFunction } from './library/library.ts';
import type { Position, Workflow } from './program.ts';

/**
 * Checks that a function or subworkflow is there and takes such arguments.
 * @throws DeployError
 */
export function checkArguments(
  { routines }: Workflow,
  call: Position & {
    readonly function: string;
    readonly args: ReadonlyMap<string, unknown> | readonly unknown[];
  },
): void {
  const name = call.function;
  const params = routines
    .get(name)
    ?.params.map((param) => ({ name: param.name, isOptional: param.default !== undefined }));
  const all =
    params ??
    libraryFunction(name)?.params.map((param) => ({
      name: param.replace('?', ''),
      isOptional: param.endsWith('?'),
    }));
  if (all === undefined) {
    throw new DeployError(
      isElsewhere(name)
        ? `function '${name}' is not supported here`
        : `unknown function or sub-workflow '${name}'`,
      call,
    );
  }
  if (name === 'main') throw new DeployError("'main' cannot be called", call);
  const names = all.map((param) => param.name);
  if (call.args instanceof Map) {
    const extra = [...call.args.keys()].find((key) => !names.includes(key));
    if (extra !== undefined) throw new DeployError(`'${name}' has no argument '${extra}'`, call);
  } else if ((call.args as readonly unknown[]).length > names.length) {
    throw new DeployError(`'${name}' takes ${names.length} arguments at most`, call);
  }
  const missing = all.find(
    (param, at) =>
      !param.isOptional &&
      !(call.args instanceof Map
        ? call.args.has(param.name)
        : at < (call.args as readonly unknown[]).length),
  );
  if (missing) throw new DeployError(`'${name}' needs the argument '${missing.name}'`, call);
}
