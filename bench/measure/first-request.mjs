import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';

/**
 * How long a program takes from its start until its first HTTP request has come. Then it is ended, with all that it
 * started.
 * @param {(address: string) => {command: readonly string[], env: object}} program for the address that it is to ask
 * @param {{cwd: string, signal: AbortSignal}} how
 * @returns {Promise<number>} seconds
 * @throws Error with the last of what it said, where it ends and has asked nothing
 */
export async function firstRequest(program, { cwd, signal }) {
  signal.throwIfAborted();
  const server = createServer();
  const asked = once(server, 'request').then(() => process.hrtime.bigint());
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { command, env } = program(`http://127.0.0.1:${server.address().port}`);
  const [file, ...args] = command;
  const start = process.hrtime.bigint();
  const child = spawn(file, args, { cwd, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  const stop = () => killGroup(child);
  signal.addEventListener('abort', stop);
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      said += text;
    });
  }
  const ended = new Promise((done, fail) => child.on('error', fail).on('close', done));
  try {
    const at = await Promise.race([asked, ended.then(() => undefined)]);
    signal.throwIfAborted();
    if (at === undefined) {
      throw new Error(`${command.join(' ')} ended without a request.\n${said.slice(-2000)}`);
    }
    return Number(at - start) / 1e9;
  } finally {
    signal.removeEventListener('abort', stop);
    stop();
    await ended.catch(() => {});
    server.closeAllConnections();
    server.close();
  }
}

function killGroup({ pid }) {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGKILL');
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}
