import { spawn } from 'node:child_process';

/**
 * Runs a program to its end.
 * @param {{cwd?: string, env?: object, signal: AbortSignal, input?: string, watch?: (pid: number) => () => void}} how
 *   `watch` is called when it has started, and what that gives when it has ended
 * @returns {Promise<{seconds: number, began: number, ended: number, stdout: string, stderr: string}>}
 *   began and ended in milliseconds since 1970
 * @throws Error with the last of its stderr where it does not end with 0
 */
export async function timedCommand([program, ...args], how) {
  how.signal.throwIfAborted();
  const began = Date.now();
  const start = process.hrtime.bigint();
  const child = spawn(program, args, {
    cwd: how.cwd,
    env: how.env,
    stdio: [how.input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
  });
  const stop = () => child.kill('SIGTERM');
  how.signal.addEventListener('abort', stop);
  const unwatch = child.pid === undefined ? undefined : how.watch?.(child.pid);
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text) => {
    stderr += text;
  });
  child.stdin?.end(how.input);
  try {
    const [code, signal, seconds] = await new Promise((done, fail) => {
      child.on('error', fail);
      let seconds;
      child.on('exit', () => {
        seconds = Number(process.hrtime.bigint() - start) / 1e9;
      });
      child.on('close', (code, signal) => done([code, signal, seconds]));
    });
    how.signal.throwIfAborted();
    if (code !== 0) {
      throw new Error(
        `${[program, ...args].join(' ')} ended with ${signal ?? code}.\n${stderr.slice(-2000)}`,
      );
    }
    return { seconds, began, ended: began + seconds * 1000, stdout, stderr };
  } finally {
    unwatch?.();
    how.signal.removeEventListener('abort', stop);
  }
}
