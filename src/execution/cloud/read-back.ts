import { EpycloudError } from '../../pipeline/errors.ts';
import type { Execution } from './cloud-ports.ts';
import type { Submission } from './submission.ts';

/**
 * Where something that was created is not what was asked for, as paths into it; empty where it is. What was not
 * asked for may be there: services fill in defaults.
 */
export function differences(asked: unknown, created: unknown, path = ''): readonly string[] {
  if (typeof asked !== 'object' || asked === null) {
    return asked === created ? [] : [path];
  }
  if (typeof created !== 'object' || created === null) return [path];
  const theirs = created as Readonly<Record<string, unknown>>;
  if (Array.isArray(asked) && asked.length !== Object.keys(theirs).length) return [path];
  return Object.entries(asked)
    .filter(([, value]) => value !== undefined)
    .flatMap(([key, value]) =>
      differences(value, theirs[key], path === '' ? key : `${path}.${key}`),
    );
}

/**
 * Checks that an execution is what was asked for: labels that were dropped would hide its jobs from whoever looks
 * for them, and an argument that was changed would run something else.
 * @throws EpycloudError `cloud_refused`
 */
export function requireAsAsked(execution: Execution, { argument, labels }: Submission): void {
  const told: unknown = JSON.parse(execution.argument ?? 'null');
  const wrong = [
    ...differences(argument, told, 'argument'),
    ...differences(labels, execution.labels, 'labels'),
  ];
  if (wrong.length === 0) return;
  throw new EpycloudError(
    'cloud_refused',
    `The execution ${execution.id} is not what was asked for: ${wrong.join(', ')}.`,
    { hint: 'It was cancelled. Submit again; if it happens again, see what stands between.' },
  );
}
