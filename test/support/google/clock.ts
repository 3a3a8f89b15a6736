/** The test cloud's clock: everything in it that waits waits on this. */
export interface CloudClock {
  /** Milliseconds since 1970. */
  now(): number;
  /** @throws the signal's reason when it is aborted first */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
  /**
   * Keeps a virtual clock from going on until the returned function is called: something real is under way (a
   * process, an HTTP request) that takes no time of this clock. On a real clock it does nothing.
   */
  hold(): () => void;
}
