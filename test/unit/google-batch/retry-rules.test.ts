import { describe, expect, test } from 'vitest';
import { exitCodeInWords, isTriedAgain } from '../../support/google/batch/retry-rules.ts';

const policy = (action: string, ...exitCodes: number[]) => ({
  maxRetryCount: 2,
  lifecyclePolicies: [{ action, actionCondition: { exitCodes } }],
});

// https://cloud.google.com/batch/docs/automate-task-retries
describe('whether a task is tried again', () => {
  test.each([
    ['never by default', {}, 1, 0, false],
    ['after any failure', { maxRetryCount: 1 }, 1, 0, true],
    ['no more often than it may', { maxRetryCount: 1 }, 1, 1, false],
    ['where the code is listed to retry', policy('RETRY_TASK', 50001, 75), 75, 1, true],
    ['not where it is not listed to retry', policy('RETRY_TASK', 50001, 75), 1, 0, false],
    ['not where it is listed to fail', policy('FAIL_TASK', 1), 1, 0, false],
    ['where it is not listed to fail', policy('FAIL_TASK', 1), 50001, 0, true],
    ['not past the limit, listed or not', policy('RETRY_TASK', 75), 75, 2, false],
  ])('%s', (_, spec, exitCode, attempt, isAgain) => {
    expect(isTriedAgain(spec, exitCode, attempt)).toBe(isAgain);
  });
});

// https://cloud.google.com/batch/docs/troubleshooting#reserved-exit-codes
test.each([
  [1, 'with exit code 1'],
  [50001, 'due to Spot Preemption with exit code 50001'],
  [50005, 'due to task runs over the maximum runtime with exit code 50005'],
])('exit code %d in the words of a status event', (exitCode, words) => {
  expect(exitCodeInWords(exitCode)).toBe(words);
});
