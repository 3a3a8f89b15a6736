import { DeployError } from './errors.ts';
import type { ParallelAction, Routine, Step } from './program.ts';

/** Where a step stands. */
interface Place {
  /** The steps that can be jumped to from here: those around, out to the loop, the branch or the routine. */
  readonly targets: ReadonlySet<string>;
  readonly loop: 'none' | 'for' | 'parallel';
  readonly isInBranch: boolean;
}

/**
 * Checks the names of steps and what `next` jumps to.
 * https://cloud.google.com/workflows/docs/reference/syntax/jumps
 * @throws DeployError
 */
export function checkJumps(routine: Routine): void {
  const seen = new Set<string>();
  checkAll(routine.steps, { targets: new Set(), loop: 'none', isInBranch: false });

  function checkAll(steps: readonly Step[], around: Place): void {
    const named = steps.filter(({ isInline }) => !isInline);
    for (const step of named) {
      if (seen.has(step.name)) {
        throw new DeployError(`there are two steps '${step.name}' in '${routine.name}'`, step);
      }
      seen.add(step.name);
    }
    const targets = new Set([...around.targets, ...named.map(({ name }) => name)]);
    for (const step of steps) checkOne(step, { ...around, targets });
  }

  function checkOne(step: Step, place: Place): void {
    if (step.next !== undefined) checkTarget(step, step.next, place);
    const { action } = step;
    switch (action.kind) {
      case 'return':
        if (!place.isInBranch) return;
        throw new DeployError(`error in step ${step.name}: a parallel branch cannot return`, step);
      case 'switch':
        checkAll(
          action.conditions.map((condition) => condition.step),
          place,
        );
        return;
      case 'for':
        checkAll(action.steps, { ...place, targets: new Set(), loop: 'for' });
        return;
      case 'parallel':
        for (const steps of branchesOf(action)) {
          const loop = action.work.kind === 'for' ? 'parallel' : 'none';
          checkAll(steps, { targets: new Set(), loop, isInBranch: true });
        }
        return;
      case 'try':
        checkAll(action.body, place);
        checkAll(action.except?.steps ?? [], place);
        return;
      case 'steps':
        checkAll(action.steps, place);
        return;
      default:
        return;
    }
  }

  function checkTarget(step: Step, next: string, place: Place): void {
    const refuse = (message: string) =>
      new DeployError(`error in step ${step.name}: ${message}`, step);
    if (next === 'break' || next === 'continue') {
      if (place.loop === 'none') throw refuse(`'next: ${next}' outside of a for loop`);
      if (next === 'break' && place.loop === 'parallel') {
        throw refuse('a parallel loop cannot be broken off');
      }
    } else if (next === 'end') {
      if (place.isInBranch) throw refuse('a parallel branch cannot end the workflow');
    } else if (!place.targets.has(next)) {
      throw refuse(`'next: ${next}' leads to no step that can be jumped to from here`);
    }
  }
}

function branchesOf({ work }: ParallelAction): readonly (readonly Step[])[] {
  return work.kind === 'for' ? [work.steps] : work.branches.map(({ steps }) => steps);
}
