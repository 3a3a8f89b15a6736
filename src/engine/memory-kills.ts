import { readFileSync } from 'node:fs';

const V2 = /^0::(.*)$/m;
const V1 = /^\d+:(?:[^:]*,)?memory(?:,[^:]*)?:(.*)$/m;

/** Reads how many processes were killed for want of memory; undefined where the system does not say. */
export type MemoryKillCounter = () => number | undefined;

/**
 * Finds where the kernel counts the processes of our control group that it killed for want of memory.
 * Two readings around a kill tell what it was. Elsewhere than on Linux there is nothing to read.
 * Source: https://docs.kernel.org/admin-guide/cgroup-v2.html (memory.events),
 * https://docs.kernel.org/admin-guide/cgroup-v1/memory.html (memory.oom_control).
 */
export function findMemoryKillCounter(): MemoryKillCounter {
  const groups = readText('/proc/self/cgroup');
  const v1 = V1.exec(groups)?.[1];
  const v2 = V2.exec(groups)?.[1];
  const files = [
    ...(v1 === undefined ? [] : [`/sys/fs/cgroup/memory${v1}/memory.oom_control`]),
    '/sys/fs/cgroup/memory/memory.oom_control',
    ...(v2 === undefined ? [] : [`/sys/fs/cgroup${v2}/memory.events`]),
    '/sys/fs/cgroup/memory.events',
  ];
  for (const file of files) {
    if (readCount(file) !== undefined) return () => readCount(file);
  }
  return () => undefined;
}

function readCount(file: string): number | undefined {
  const count = /^oom_kill (\d+)$/m.exec(readText(file))?.[1];
  return count === undefined ? undefined : Number(count);
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
