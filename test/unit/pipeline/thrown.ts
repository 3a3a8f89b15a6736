import { EpycloudError } from '../../../src/pipeline/errors.ts';

/** The project's own error that a call throws; anything else fails the test. */
export function thrownBy(call: () => unknown): EpycloudError {
  try {
    call();
  } catch (error) {
    if (error instanceof EpycloudError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}
