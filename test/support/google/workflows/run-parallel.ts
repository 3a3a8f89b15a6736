import { RaisedError, systemError, type TraceElement } from './errors.ts';
import { encodeJson } from './json.ts';
import { integerIn } from './library/function.ts';
import { LIMITS } from './limits.ts';
import { listOf } from './loop-items.ts';
import type { Machine } from './machine.ts';
import type { ParallelAction } from './program.ts';
import { evaluateHere, type Place, runSteps } from './run-steps.ts';
import type { Scope } from './scopes.ts';
import type { Value } from './values.ts';

interface Branch {
  readonly id: string;
  run(scope: Scope, place: Place): Promise<unknown>;
}

/**
 * Runs branches, or the rounds of a loop, side by side. All run to their end, and then the errors that nobody
 * caught are one error. https://cloud.google.com/workflows/docs/reference/syntax/parallel-steps
 */
export async function runParallel(action: ParallelAction, place: Place): Promise<void> {
  const { machine, thread } = place;
  if (thread.parallelDepth >= LIMITS.parallelDepth) {
    throw systemError(
      'ParallelNestingError',
      `more than ${LIMITS.parallelDepth} parallel steps within each other`,
    );
  }
  const limit = await limitOf(action, place);
  const waiting = [...(await branchesOf(action, place))];
  const errors: Value[] = [];
  const failures: unknown[] = [];

  const isWithin = thread.parallelDepth > 0;
  if (isWithin) leavePlace(machine);
  await Promise.all(
    Array.from({ length: Math.min(limit, waiting.length) }, async () => {
      for (let branch = waiting.shift(); branch !== undefined; branch = waiting.shift()) {
        await runBranch(branch);
      }
    }),
  );
  if (isWithin) await takePlace(machine);
  if (failures.length > 0) throw failures[0];
  if (errors.length === 0) return;
  throw systemError(
    'UnhandledBranchError',
    'One or more branches or iterations encountered an unhandled runtime error',
    {
      branches: errors.slice(0, LIMITS.branchErrors),
      truncated: errors.length > LIMITS.branchErrors,
    },
  );

  async function runBranch(branch: Branch): Promise<void> {
    const scope = place.scope.inner();
    await takePlace(machine);
    try {
      await branch.run(scope, {
        machine,
        scope,
        thread: {
          // The last frame is the branch's own, since each is at another step.
          frames: [...thread.frames.slice(0, -1), { ...ownFrame() }],
          parallelDepth: thread.parallelDepth + 1,
        },
      });
    } catch (error) {
      if (error instanceof RaisedError) errors.push(described(branch.id, error));
      else failures.push(error);
    } finally {
      leavePlace(machine);
      scope.end();
    }
  }

  function ownFrame() {
    return thread.frames.at(-1) ?? { routine: 'main', step: undefined };
  }
}

async function limitOf(action: ParallelAction, place: Place): Promise<number> {
  if (action.concurrencyLimit === undefined) return LIMITS.concurrency;
  const limit = integerIn(await evaluateHere(action.concurrencyLimit, place));
  if (limit > 0n) return Math.min(Number(limit), LIMITS.concurrency);
  throw systemError('ValueError', `a concurrency_limit is 1 or more, not ${limit}`);
}

async function branchesOf({ work }: ParallelAction, place: Place): Promise<Iterable<Branch>> {
  if (work.kind === 'branches') {
    return work.branches.map(({ name, steps }) => ({
      id: name,
      run: (_scope, inner) => runSteps(steps, inner),
    }));
  }
  const items = await listOf(work, (template) => evaluateHere(template, place));
  return Array.from(items, ({ value, index }) => ({
    id: String(index),
    run: (scope, inner) => {
      scope.declare(work.value, value);
      if (work.index !== undefined) scope.declare(work.index, index);
      return runSteps(work.steps, inner);
    },
  }));
}

/**
 * Waits for a place among the branches that an execution may run at once. A branch that itself waits for branches
 * gives its place up meanwhile, or all could wait for each other.
 */
async function takePlace({ places }: Machine): Promise<void> {
  if (places.taken < LIMITS.concurrency) places.taken += 1;
  else await new Promise<void>((resolve) => places.waiting.push(resolve));
}

function leavePlace({ places }: Machine): void {
  const next = places.waiting.shift();
  if (next) next();
  else places.taken -= 1;
}

function described(id: string, error: RaisedError): Value {
  const trace: readonly TraceElement[] = error.trace ?? [];
  return new Map<string, Value>([
    ['id', id],
    [
      'error',
      new Map<string, Value>([
        ['context', contextOf(error)],
        ['payload', encodeJson(error.value)],
        [
          'stack_trace',
          trace.map(
            ({ routine, step, line }) =>
              new Map<string, Value>([
                ['routine', routine],
                ['step', step],
                ['line', BigInt(line)],
              ]),
          ),
        ],
      ]),
    ],
  ]);
}

/** In words, what an error is and where it came up. */
export function contextOf(error: RaisedError): string {
  const places = (error.trace ?? []).map(
    ({ step, routine, line }) => `in step "${step}", routine "${routine}", line: ${line}`,
  );
  return [error.message, ...places].join('\n');
}
