/** Lets so many in at a time, first come first served. The function that it yields lets the next one in. */
export type Turnstile = (...signals: readonly AbortSignal[]) => Promise<() => void>;

/** @throws (when waiting) a signal's reason */
export function turnstile(places: number): Turnstile {
  let free = places;
  const queue: (() => void)[] = [];

  function leave(): void {
    const next = queue.shift();
    if (next === undefined) free += 1;
    else next();
  }

  return async (...signals) => {
    for (const signal of signals) signal.throwIfAborted();
    if (free > 0) free -= 1;
    else {
      await new Promise<void>((resolve, reject) => {
        const settled = () => {
          for (const signal of signals) signal.removeEventListener('abort', giveUp);
        };
        const giveUp = (event: Event) => {
          settled();
          queue.splice(queue.indexOf(go), 1);
          reject((event.target as AbortSignal).reason);
        };
        const go = () => {
          settled();
          resolve();
        };
        queue.push(go);
        for (const signal of signals) signal.addEventListener('abort', giveUp);
      });
    }
    let isOut = false;
    return () => {
      if (!isOut) leave();
      isOut = true;
    };
  };
}
