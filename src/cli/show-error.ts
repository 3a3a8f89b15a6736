import { type EpycloudError, placeOf } from '../pipeline/errors.ts';
import { exitCodeOf } from '../pipeline/exit-codes.ts';
import { documentHead } from './document-head.ts';
import type { ErrorDocument } from './documents/error.ts';
import type { Terminal } from './terminal.ts';

/** Says what went wrong, where, and what to do about it. A user's mistake shows no stack. */
export function showError(terminal: Terminal, error: EpycloudError): void {
  terminal.fault(`${terminal.red('error')}: ${error.message}`);
  for (const problem of error.problems) {
    terminal.fault(`  ${terminal.bold(placeOf(problem))}: ${problem.message}`);
    if (problem.hint !== undefined) terminal.fault(`      ${problem.hint}`);
  }
  if (error.hint !== undefined) terminal.fault(`${terminal.dim('hint')}: ${error.hint}`);
  if (error.code === 'internal') {
    terminal.fault(error.stack ?? '');
    if (error.cause instanceof Error) terminal.fault(`caused by ${error.cause.stack}`);
    terminal.fault(
      'This is a fault of epycloud, not of yours. Please report it with the lines above.',
    );
  }
}

/** The same for programs: one JSON document. */
export function errorDocument(error: EpycloudError): ErrorDocument {
  return {
    ...documentHead('error', exitCodeOf(error.code)),
    status: 'error',
    error: {
      code: error.code,
      message: error.message,
      ...(error.hint === undefined ? {} : { hint: error.hint }),
      ...(error.problems.length === 0 ? {} : { problems: [...error.problems] }),
    },
  };
}
