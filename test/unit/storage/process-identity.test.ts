import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { hostname } from 'node:os';
import { describe, expect, it } from 'vitest';
import { isAlive, ownIdentity } from '../../../src/storage/process-identity.ts';

const LINUX = process.platform === 'linux';

describe('a process', () => {
  it('knows itself, and that it runs', async () => {
    const own = await ownIdentity();
    expect(own).toMatchObject({ host: hostname(), pid: process.pid });
    expect(await ownIdentity()).toEqual(own);
    expect(await isAlive(own)).toBe(true);
    expect(await isAlive({ host: own.host, pid: own.pid })).toBe(true);
  });

  it('does not run once it has ended', async () => {
    const child = spawn(process.execPath, ['-e', '']);
    const pid = child.pid ?? 0;
    await once(child, 'exit');
    expect(await isAlive({ host: hostname(), pid })).toBe(false);
  });

  it.runIf(LINUX)('is not the one that has its number after a restart, or later', async () => {
    const own = await ownIdentity();
    expect(own.startedAt).toMatch(/^[0-9a-f-]{36}\/\d+$/);
    const [boot, ticks] = (own.startedAt ?? '').split('/');
    expect(await isAlive({ ...own, startedAt: `${boot}/${Number(ticks) - 1}` })).toBe(false);
    expect(await isAlive({ ...own, startedAt: `another-boot/${ticks}` })).toBe(false);
  });

  it.runIf(LINUX)('does not run while it only waits to be reaped', async () => {
    // The shell's first child ends and is left to a program that never asks after it.
    const parent = spawn('sh', ['-c', 'sleep 0.01 & echo $!; exec sleep 60']);
    try {
      const [line] = await once(parent.stdout, 'data');
      const pid = Number(String(line));
      await expect.poll(() => isAlive({ host: hostname(), pid }), { timeout: 10_000 }).toBe(false);
      expect(process.kill(pid, 0)).toBe(true);
    } finally {
      parent.kill('SIGKILL');
    }
  });

  it.runIf(LINUX)('is read right also where its name has brackets and blanks', async () => {
    const script = 'process.title = "a) Z 1 (b"; console.log(1); setInterval(() => {}, 1000)';
    const child = spawn(process.execPath, ['-e', script]);
    try {
      await once(child.stdout, 'data');
      expect(await isAlive({ host: hostname(), pid: child.pid ?? 0 })).toBe(true);
    } finally {
      child.kill('SIGKILL');
    }
  });
});
