import { commandLine, processTree, proportionalBytes } from './process-tree.mjs';

const CPU_EVERY_MS = 50;
const MEMORY_EVERY = 4;

/**
 * Watches a process and all below it until `stop` is called.
 * @param {(command: readonly string[]) => boolean} isEngine by its command line
 * @returns what it saw. CPU time that a process used after it was last looked at is in no sum here.
 */
export function watchTree(root, isEngine) {
  const seen = new Map();
  const facts = { peakBytes: 0, peakOf: [], samples: 0, samplesInEngine: 0 };
  const look = () => {
    const tree = processTree(root);
    let inEngine = false;
    for (const { pid, cpuSeconds } of tree) {
      const before = seen.get(pid);
      // Between fork and exec a child still has its parent's command line.
      const command = before?.settled ? before.command : commandLine(pid);
      const engine = isEngine(command);
      if (engine && cpuSeconds > (before?.cpuSeconds ?? 0)) inEngine = true;
      seen.set(pid, {
        command,
        engine,
        cpuSeconds,
        settled: before?.command.join() === command.join(),
      });
    }
    facts.samples++;
    if (inEngine) facts.samplesInEngine++;
    if (facts.samples % MEMORY_EVERY !== 1) return;
    const memory = tree.map(({ pid }) => ({
      program: seen.get(pid).engine ? 'engine' : (seen.get(pid).command[1] ?? '').split('/').at(-1),
      bytes: proportionalBytes(pid),
    }));
    const sum = memory.reduce((total, { bytes }) => total + bytes, 0);
    if (sum > facts.peakBytes) Object.assign(facts, { peakBytes: sum, peakOf: memory });
  };
  const timer = setInterval(look, CPU_EVERY_MS);
  look();
  return {
    stop: () => clearInterval(timer),
    seen: () => ({
      ...facts,
      engineCpuSeconds: [...seen.values()]
        .filter(({ engine }) => engine)
        .reduce((sum, { cpuSeconds }) => sum + cpuSeconds, 0),
    }),
  };
}
