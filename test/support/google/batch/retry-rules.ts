import type { TaskSpec } from './job.ts';

/**
 * Whether a task that failed is tried again. Without a policy any failure is; with one, the opposite of its action
 * is done on exit codes that it does not list. https://cloud.google.com/batch/docs/automate-task-retries
 * @param attempt the one that failed; 0 is the first
 */
export function isTriedAgain(spec: TaskSpec, exitCode: number, attempt: number): boolean {
  if (attempt >= (spec.maxRetryCount ?? 0)) return false;
  const policy = spec.lifecyclePolicies?.[0];
  if (policy === undefined) return true;
  const isListed = (policy.actionCondition?.exitCodes ?? []).includes(exitCode);
  return policy.action === 'RETRY_TASK' ? isListed : !isListed;
}

/** https://cloud.google.com/batch/docs/troubleshooting#reserved-exit-codes */
export const RESERVED_EXIT_CODES: Readonly<Record<number, string>> = {
  50001: 'Spot Preemption',
  50002: 'Batch no longer receives VM updates',
  50003: 'VM is rebooted during task execution',
  50004: 'tasks cannot be canceled',
  50005: 'task runs over the maximum runtime',
  50006: 'VM is recreated during task execution',
};

/** What a failed task's status event ends with. */
export function exitCodeInWords(exitCode: number): string {
  const cause = RESERVED_EXIT_CODES[exitCode];
  return `${cause === undefined ? '' : `due to ${cause} `}with exit code ${exitCode}`;
}
