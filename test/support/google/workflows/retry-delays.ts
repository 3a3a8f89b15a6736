import { systemError } from './errors.ts';
import { integerIn, numberIn } from './library/function.ts';
import type { Retry, Template } from './program.ts';
import type { Value } from './values.ts';

/** The seconds to wait before each repetition, as many as there may be. */
export async function delaysOf(
  retry: Retry,
  evaluate: (template: Template) => Promise<Value>,
): Promise<Generator<number, undefined>> {
  const most = Number(integerIn(await evaluate(retry.maxRetries)));
  const first = Number(numberIn(await evaluate(retry.initialDelay)));
  const longest = Number(numberIn(await evaluate(retry.maxDelay)));
  const factor = Number(numberIn(await evaluate(retry.multiplier)));
  if (most < 0 || first < 0 || longest < 0 || factor < 0) {
    throw systemError('ValueError', 'what a retry is made of is not negative');
  }
  return growing();

  function* growing(): Generator<number, undefined> {
    let delay = first;
    for (let count = 0; count < most; count += 1) {
      yield Math.min(delay, longest);
      delay *= factor;
    }
    return undefined;
  }
}
