import { EpycloudError } from '../../pipeline/errors.ts';

/** Ends a request that nothing comes of, or that nobody wants any more. */
export interface RequestWatch {
  readonly signal: AbortSignal;
  /** From now on something must come within so many milliseconds. */
  expectWithin(milliseconds: number): void;
  /** Nothing need come until the next call of expectWithin. */
  rest(): void;
  /** Whether it was ended because nothing came. */
  readonly isLate: boolean;
  end(): void;
}

export function watchRequest(outer: AbortSignal | undefined): RequestWatch {
  const controller = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  let isLate = false;
  const stop = () => controller.abort();
  outer?.addEventListener('abort', stop, { once: true });
  const rest = () => clearTimeout(timer);
  return {
    signal: controller.signal,
    get isLate() {
      return isLate;
    },
    rest,
    expectWithin(milliseconds) {
      clearTimeout(timer);
      timer = setTimeout(() => {
        isLate = true;
        controller.abort();
      }, milliseconds);
    },
    end() {
      rest();
      outer?.removeEventListener('abort', stop);
    },
  };
}

/** @throws EpycloudError `interrupted` where the signal is aborted */
export function throwIfInterrupted(signal: AbortSignal | undefined): void {
  if (signal?.aborted !== true) return;
  throw signal.reason instanceof EpycloudError
    ? signal.reason
    : new EpycloudError('interrupted', 'Interrupted while working with Cloud Storage.');
}
