import { systemError } from './errors.ts';
import { integerIn } from './library/function.ts';
import { LIMITS } from './limits.ts';
import type { LoopAction, Template } from './program.ts';
import { isList, typeOf, type Value } from './values.ts';

/** What a loop goes over: the items of a list, or the numbers from a first to a last one. */
export async function listOf(
  { over }: LoopAction,
  evaluate: (template: Template) => Promise<Value>,
): Promise<Iterable<{ value: Value; index: bigint }>> {
  if (over.kind === 'list') {
    const list = await evaluate(over.list);
    if (!isList(list)) {
      throw systemError('TypeError', `a for loop goes over a list, not ${typeOf(list)}`);
    }
    return list.map((value, at) => ({ value, index: BigInt(at) }));
  }
  const from = integerIn(await evaluate(over.from));
  return numbers(from, integerIn(await evaluate(over.to)));
}

function* numbers(from: bigint, to: bigint): Generator<{ value: Value; index: bigint }> {
  // Every round has a step at least, so more rounds than steps never happen.
  for (let value = from; value <= to && value - from <= LIMITS.steps; value += 1n) {
    yield { value, index: value - from };
  }
}
