/** Lets so many in at a time, first come first served. The function that it yields lets the next one in. */
export type Turnstile = (signal: AbortSignal) => Promise<() => void>;

/** @throws (when waiting) the signal's reason */
export function turnstile(places: number): Turnstile {
  let free = places;
  const queue: (() => void)[] = [];

  function leave(): void {
    const next = queue.shift();
    if (next === undefined) free += 1;
    else next();
  }

  return async (signal) => {
    signal.throwIfAborted();
    if (free > 0) free -= 1;
    else {
      await new Promise<void>((resolve, reject) => {
        const giveUp = () => {
          queue.splice(queue.indexOf(go), 1);
          reject(signal.reason);
        };
        const go = () => {
          signal.removeEventListener('abort', giveUp);
          resolve();
        };
        queue.push(go);
        signal.addEventListener('abort', giveUp, { once: true });
      });
    }
    let isOut = false;
    return () => {
      if (!isOut) leave();
      isOut = true;
    };
  };
}
