import { readFileSync, writeFileSync } from 'node:fs';

/**
 * Sets a process's peak resident size back to its present one, so that the next reading is of the next
 * task alone. Linux only; elsewhere nothing happens. Source: proc_pid_clear_refs(5).
 */
export function resetPeakMemory(pid: number): void {
  if (process.platform !== 'linux') return;
  try {
    writeFileSync(`/proc/${pid}/clear_refs`, '5');
  } catch {
    // The process is gone, or is not ours to ask: the reading is then of more than one task.
  }
}

/** A process's peak resident size in bytes, or undefined where the system does not say. */
export function readPeakMemory(pid: number): number | undefined {
  if (process.platform !== 'linux') return undefined;
  const kibibytes = /^VmHWM:\s+(\d+) kB$/m.exec(statusOf(pid))?.[1];
  return kibibytes === undefined ? undefined : Number(kibibytes) * 1024;
}

function statusOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/status`, 'utf8');
  } catch {
    return '';
  }
}
