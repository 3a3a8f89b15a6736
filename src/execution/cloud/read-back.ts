import { EpycloudError } from '../../pipeline/errors.ts';
import type { Execution } from './cloud-ports.ts';
import type { Submission } from './submission.ts';

/** Something that was created otherwise than it was asked for. */
export interface Difference {
  /** Where it is, as a path. */
  readonly field: string;
  readonly asked: unknown;
  /** Undefined where it was dropped. */
  readonly created: unknown;
}

/** Whether two values that are no objects mean the same. */
export type IsSame = (asked: unknown, created: unknown, field: string) => boolean;

/**
 * Where something that was created is not what was asked for; empty where it is. What was not asked for may be there:
 * services fill in defaults.
 */
export function differences(
  asked: unknown,
  created: unknown,
  isSame: IsSame = (one, other) => one === other,
  field = '',
): readonly Difference[] {
  if (isSame(asked, created, field)) return [];
  const isWhole = typeof asked !== 'object' || asked === null;
  if (isWhole || typeof created !== 'object' || created === null) {
    return [{ field, asked, created }];
  }
  const theirs = created as Readonly<Record<string, unknown>>;
  if (Array.isArray(asked) && asked.length !== Object.keys(theirs).length) {
    return [{ field, asked, created }];
  }
  return Object.entries(asked)
    .filter(([, value]) => value !== undefined)
    .flatMap(([key, value]) =>
      differences(value, theirs[key], isSame, field === '' ? key : `${field}.${key}`),
    );
}

/**
 * Checks that an execution is what was asked for: labels that were dropped would hide its jobs from whoever looks
 * for them, and an argument that was changed would run something else.
 * @throws EpycloudError `cloud_refused`
 */
export function requireAsAsked(execution: Execution, { argument, labels }: Submission): void {
  const told: unknown = JSON.parse(execution.argument ?? 'null');
  const created = { argument: told, labels: execution.labels };
  const wrong = differences({ argument, labels }, created).map(({ field }) => field);
  if (wrong.length === 0) return;
  throw new EpycloudError(
    'cloud_refused',
    `The execution ${execution.id} is not what was asked for: ${wrong.join(', ')}.`,
    { hint: 'It was cancelled. Submit again; if it happens again, see what stands between.' },
  );
}
