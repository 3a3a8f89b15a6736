import { readFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { processExists } from '../shell/process-exists.ts';

/** A process, told apart from all others that have had or will have its number. */
export interface ProcessIdentity {
  readonly host: string;
  readonly pid: number;
  /**
   * The machine's boot and the process's start within it; undefined where the system does not tell, and
   * then a later process with the same number cannot be told from this one.
   */
  readonly startedAt?: string | undefined;
}

/** The process that runs this. */
export async function ownIdentity(): Promise<ProcessIdentity> {
  const start = await startOf(process.pid);
  return { host: hostname(), pid: process.pid, startedAt: start?.startedAt };
}

/** Whether a process of this host still runs. One that has ended but was not yet waited for does not. */
export async function isAlive(identity: ProcessIdentity): Promise<boolean> {
  if (!processExists(identity.pid)) return false;
  const now = await startOf(identity.pid);
  if (now === undefined) return true;
  if (now.ended) return false;
  return identity.startedAt === undefined || identity.startedAt === now.startedAt;
}

interface Start {
  readonly startedAt: string;
  readonly ended: boolean;
}

/** From /proc, see proc_pid_stat(5): field 3 is the state, field 22 the start in ticks since boot. */
async function startOf(pid: number): Promise<Start | undefined> {
  try {
    const [stat, boot] = await Promise.all([
      readFile(`/proc/${pid}/stat`, 'utf8'),
      readFile('/proc/sys/kernel/random/boot_id', 'utf8'),
    ]);
    // Field 2 is the program's name in brackets, and may hold spaces and brackets itself.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const ended = fields[0] === 'Z' || fields[0] === 'X';
    return { startedAt: `${boot.trim()}/${fields[19]}`, ended };
  } catch {
    return undefined;
  }
}
