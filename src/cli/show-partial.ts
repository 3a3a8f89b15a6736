import { counted } from '../pipeline/counted.ts';
import type { MissingTask } from '../pipeline/outcome.ts';
import type { Terminal } from './terminal.ts';

const NAMED = 20;

/** Says that results are not of all tasks, and which are missing; also where only results are wanted. */
export function showPartial(
  terminal: Terminal,
  count: number,
  missing: readonly MissingTask[],
): void {
  const verb = missing.length === 1 ? 'is' : 'are';
  terminal.fault(
    `${terminal.yellow('PARTIAL RESULTS')}: ${missing.length} of ${counted(count, 'task')} ${verb} missing:`,
  );
  for (const task of missing.slice(0, NAMED)) {
    terminal.fault(`  ${task.name} (task ${task.index}): ${task.why}`);
  }
  if (missing.length > NAMED) terminal.fault(`  … and ${missing.length - NAMED} more`);
}
