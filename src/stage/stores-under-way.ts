/** Stores that go on while the next task is worked on. */
export interface StoresUnderWay {
  /**
   * Begins a store, once there is room for it.
   * @throws what an earlier store has thrown
   */
  begin(store: () => Promise<void>): Promise<void>;
  /** Waits for all of them. @throws what the first of them to fail has thrown */
  end(): Promise<void>;
}

/**
 * Lets a few stores wait for the disk at a time: a file system that flushes several files at once commits them
 * together, so that on a slow disk tasks do not queue up behind one another's flushes.
 * @param limit how many may be under way
 */
export function storesUnderWay(limit: number): StoresUnderWay {
  const running = new Set<Promise<void>>();
  let failed: { readonly error: unknown } | undefined;
  const requireSound = () => {
    if (failed !== undefined) throw failed.error;
  };
  return {
    async begin(store) {
      while (running.size >= limit) await Promise.race(running);
      requireSound();
      const one = store()
        .catch((error: unknown) => {
          failed ??= { error };
        })
        .finally(() => running.delete(one));
      running.add(one);
    },
    async end() {
      await Promise.all(running);
      requireSound();
    },
  };
}
