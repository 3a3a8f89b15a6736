import { counted } from '../pipeline/counted.ts';
import { EpycloudError, type Problem } from '../pipeline/errors.ts';

/** @throws EpycloudError `invalid_experiment` where there is a problem */
export function requireSound(problems: readonly Problem[]): void {
  if (problems.length === 0) return;
  const message = `The experiment has ${counted(problems.length, 'fault')}.`;
  throw new EpycloudError('invalid_experiment', message, { problems });
}
