const living = new Set<number>();

function killAll(): void {
  for (const leader of living) signalGroup(leader, 'SIGKILL');
}

/**
 * Sends a signal to a program and to all that it started. Where none of them is left, nothing happens.
 * The program must have been started as the leader of a group of its own.
 */
export function signalGroup(leader: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-leader, signal);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    // macOS answers EPERM for a group of which only zombies are left.
    if (code !== 'ESRCH' && code !== 'EPERM') throw error;
  }
}

/** Sees to it that the group does not outlive this process, until the returned function is called. */
export function endWithThisProcess(leader: number): () => void {
  if (living.size === 0) process.on('exit', killAll);
  living.add(leader);
  return () => {
    living.delete(leader);
    if (living.size === 0) process.removeListener('exit', killAll);
  };
}
