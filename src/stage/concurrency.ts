/**
 * Calls `work` for each item, at most `limit` at a time, and yields what it returns in the items' order. After
 * the first failure no further call is begun; it is thrown once the calls under way have ended.
 */
export async function* mapConcurrently<T, R>(
  items: Iterable<T> | AsyncIterable<T>,
  limit: number,
  work: (item: T, index: number) => Promise<R>,
): AsyncGenerator<R> {
  const running: Promise<R>[] = [];
  let index = 0;
  let failed = false;
  try {
    for await (const item of items) {
      if (failed) break;
      const call = work(item, index++);
      call.catch(() => {
        failed = true;
      });
      running.push(call);
      if (running.length >= limit) yield await (running.shift() as Promise<R>);
    }
    while (running.length > 0) yield await (running.shift() as Promise<R>);
  } finally {
    await Promise.allSettled(running);
  }
}

/** How much may be under way at a time, where items weigh differently. */
export interface Budget<T> {
  readonly calls: number;
  readonly weight: number;
  readonly weightOf: (item: T) => number;
}

/**
 * As forEachConcurrently, also within a weight of all items under way; one that is heavier than allowed goes alone. The
 * items keep their order.
 */
export async function forEachWithin<T>(
  items: Iterable<T> | AsyncIterable<T>,
  { calls, weight: most, weightOf }: Budget<T>,
  work: (item: T) => Promise<void>,
): Promise<void> {
  let held = 0;
  const ended: (() => void)[] = [];
  await forEachConcurrently(admitted(), calls, async (item) => {
    try {
      await work(item);
    } finally {
      held -= weightOf(item);
      for (const wake of ended.splice(0)) wake();
    }
  });

  async function* admitted() {
    for await (const item of items) {
      const weight = weightOf(item);
      while (held > 0 && held + weight > most) await new Promise<void>((done) => ended.push(done));
      held += weight;
      yield item;
    }
  }
}

/** As mapConcurrently, for calls that return nothing. */
export async function forEachConcurrently<T>(
  items: Iterable<T> | AsyncIterable<T>,
  limit: number,
  work: (item: T) => Promise<void>,
): Promise<void> {
  for await (const _ of mapConcurrently(items, limit, work)) {
    // Nothing to collect: the calls do the work.
  }
}
