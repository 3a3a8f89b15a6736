import { readdirSync, readFileSync } from 'node:fs';

/** Ticks a second of the times in /proc; the same on all Linux. */
const TICKS = 100;

/** A process and all below it, as /proc has them now: who is who, and what CPU time each has used. */
export function processTree(root) {
  const byParent = new Map();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const found = readProcess(Number(name));
    if (found === undefined) continue;
    byParent.set(found.parent, [...(byParent.get(found.parent) ?? []), found]);
    if (found.pid === root) byParent.set('root', [found]);
  }
  const tree = [];
  const add = (processes = []) => {
    for (const one of processes) {
      tree.push(one);
      add(byParent.get(one.pid));
    }
  };
  add(byParent.get('root'));
  return tree;
}

/** The memory of a process, what it shares divided among those who share it; 0 where it has ended. */
export function proportionalBytes(pid) {
  const text = readProc(pid, 'smaps_rollup');
  return Number(/^Pss:\s+(\d+) kB/m.exec(text)?.[1] ?? 0) * 1024;
}

export function commandLine(pid) {
  return readProc(pid, 'cmdline').split('\0');
}

function readProcess(pid) {
  const text = readProc(pid, 'stat');
  if (text === '') return undefined;
  // The name stands in parentheses and may hold anything.
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  return {
    pid,
    parent: Number(fields[1]),
    cpuSeconds: (Number(fields[11]) + Number(fields[12])) / TICKS,
  };
}

function readProc(pid, file) {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}
