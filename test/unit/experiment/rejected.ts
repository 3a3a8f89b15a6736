import { EpycloudError } from '../../../src/pipeline/errors.ts';

/** The project's own error that a promise is rejected with; anything else fails the test. */
export async function rejectionOf(promise: Promise<unknown>): Promise<EpycloudError> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof EpycloudError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}
