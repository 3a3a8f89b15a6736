import { readFile, writeFile } from 'node:fs/promises';

/**
 * Sets a process's peak resident size back to its present one, so that the next reading is of the next
 * task alone. Linux only; elsewhere nothing happens. Source: proc_pid_clear_refs(5).
 */
export async function resetPeakMemory(pid: number): Promise<void> {
  if (process.platform !== 'linux') return;
  await writeFile(`/proc/${pid}/clear_refs`, '5').catch(() => {});
}

/** A process's peak resident size in bytes, or undefined where the system does not say. */
export async function readPeakMemory(pid: number): Promise<number | undefined> {
  if (process.platform !== 'linux') return undefined;
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const kibibytes = /^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1];
  return kibibytes === undefined ? undefined : Number(kibibytes) * 1024;
}
