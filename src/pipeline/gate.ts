import type { MissingTask } from './outcome.ts';
import { type Tolerance, toleratedOf } from './tolerance.ts';

/** Whether the outputs may be made of the tasks that are there. */
export type GateVerdict =
  | { readonly kind: 'whole' }
  | { readonly kind: 'tolerated' }
  | { readonly kind: 'refused'; readonly why: string };

/** @param names the names of all tasks that exist, for checking `tolerance.required` */
export function judgeGate(
  count: number,
  missing: readonly MissingTask[],
  tolerance: Tolerance,
  names: ReadonlySet<string>,
): GateVerdict {
  const unknown = tolerance.required.filter((name) => !names.has(name));
  if (unknown.length > 0) {
    return { kind: 'refused', why: `no task is named ${unknown.join(', ')}, which is required` };
  }
  if (missing.length === 0) return { kind: 'whole' };
  if (missing.length === count)
    return {
      kind: 'refused',
      why: count === 1 ? 'its one task has no result' : `none of the ${count} tasks has a result`,
    };
  const absent = new Set(missing.map((task) => task.name));
  const required = tolerance.required.filter((name) => absent.has(name));
  if (required.length > 0)
    return { kind: 'refused', why: `required tasks are missing: ${required.join(', ')}` };
  const tolerated = toleratedOf(tolerance, count);
  if (missing.length <= tolerated) return { kind: 'tolerated' };
  return {
    kind: 'refused',
    why: `${missing.length} of ${count} tasks ${missing.length === 1 ? 'is' : 'are'} missing, ${tolerated} tolerated`,
  };
}
