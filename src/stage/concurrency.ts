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
