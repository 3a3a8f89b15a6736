import { type EpycloudError, placeOf } from '../pipeline/errors.ts';
import type { Terminal } from './terminal.ts';

/** Says what went wrong, where, and what to do about it. A user's mistake shows no stack. */
export function showError(terminal: Terminal, error: EpycloudError): void {
  terminal.err(`${terminal.red('error')}: ${error.message}`);
  for (const problem of error.problems) {
    terminal.err(`  ${terminal.bold(placeOf(problem))}: ${problem.message}`);
    if (problem.hint !== undefined) terminal.err(`      ${problem.hint}`);
  }
  if (error.hint !== undefined) terminal.err(`${terminal.dim('hint')}: ${error.hint}`);
  if (error.code === 'internal') {
    terminal.err(error.stack ?? '');
    if (error.cause instanceof Error) terminal.err(`caused by ${error.cause.stack}`);
    terminal.err(
      'This is a fault of epycloud, not of yours. Please report it with the lines above.',
    );
  }
}

/** The same for programs: one JSON document. */
export function errorDocument(error: EpycloudError) {
  return {
    status: 'error',
    error: {
      code: error.code,
      message: error.message,
      ...(error.hint === undefined ? {} : { hint: error.hint }),
      ...(error.problems.length === 0 ? {} : { problems: error.problems }),
    },
  };
}
