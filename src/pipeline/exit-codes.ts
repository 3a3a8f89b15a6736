import type { ErrorCode } from './errors.ts';

/** How the CLI and the stage program end. 75 is sysexits' EX_TEMPFAIL: "try again". */
export const EXIT = {
  done: 0,
  failed: 1,
  usage: 2,
  /** Done with fewer tasks than there are, where that was asked for. */
  partial: 3,
  /** Stage B only: some tasks are left that may be tried again. */
  retryable: 75,
  /** Stage C in cloud mode only: a wave of Stage B is to be run before it can go on. */
  waveNeeded: 76,
  interrupted: 130,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

const USAGE: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'usage',
  'invalid_id',
  'invalid_settings',
  'experiment_not_found',
  'invalid_experiment',
  'run_exists',
  'run_not_found',
  'run_changed',
  'run_in_use',
  'python_missing',
  'python_unfit',
  'engine_missing',
  'engine_protocol',
  'docker_missing',
  'docker_unavailable',
  'docker_unfit',
  'image_missing',
  'image_unfit',
  'base_image_missing',
  'credentials_missing',
  'source_refused',
  'workflow_missing',
]);

/** What the user can mend (an id, a file, a missing program) ends with 2, all else with 1. */
export function exitCodeOf(code: ErrorCode): ExitCode {
  if (code === 'interrupted') return EXIT.interrupted;
  return USAGE.has(code) ? EXIT.usage : EXIT.failed;
}
