import { readdir, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { lockEnvironment } from '../../../src/engine/python/environment-lock.ts';
import { type Clock, systemClock } from '../../../src/shell/clock.ts';
import { runCommand } from '../../../src/shell/command.ts';
import { testFolder } from './support/test-folder.ts';

/** Time passes only by sleeping, and at once. */
function fastClock(): Clock & { readonly slept: () => number } {
  let time = 0;
  return {
    now: () => time,
    async sleep(milliseconds, signal) {
      time += milliseconds;
      await systemClock.sleep(1, signal);
    },
    slept: () => time,
  };
}

const base = { clock: systemClock, deadlineMs: 60_000 };

test('one at a time, however many want it', async () => {
  const directory = await testFolder();
  let inside = 0;
  let turns = 0;
  await Promise.all(
    Array.from({ length: 6 }, async () => {
      await using lock = await lockEnvironment({ directory, ...base });
      expect(await lock.isHeld()).toBe(true);
      inside += 1;
      expect(inside).toBe(1);
      await systemClock.sleep(5);
      inside -= 1;
      turns += 1;
    }),
  );
  expect(turns).toBe(6);
  expect(await readdir(directory)).toEqual([]);
});

test('a waiting one is told who holds it, and gives up at its deadline', async () => {
  const directory = await testFolder();
  await using _held = await lockEnvironment({ directory, ...base });
  const holders = new Set<number>();
  await expect(
    lockEnvironment({
      directory,
      clock: fastClock(),
      deadlineMs: 30_000,
      onWait: ({ pid }) => holders.add(pid),
    }),
  ).rejects.toMatchObject({
    code: 'environment_failed',
    message: expect.stringContaining(`process ${process.pid}`),
  });
  expect([...holders]).toEqual([process.pid]);
  expect(await readdir(directory)).toHaveLength(1);
});

test('a waiting one can be interrupted', async () => {
  const directory = await testFolder();
  await using _held = await lockEnvironment({ directory, ...base });
  const controller = new AbortController();
  await expect(
    lockEnvironment({
      directory,
      ...base,
      signal: controller.signal,
      onWait: () => controller.abort(),
    }),
  ).rejects.toMatchObject({ code: 'interrupted' });
});

test('the lock of a process that is gone is taken over', async () => {
  const directory = await testFolder();
  const gone = await runCommand({
    program: process.execPath,
    args: ['-p', 'process.pid'],
    environment: {},
  });
  const pid = gone.kind === 'exited' ? gone.stdout.trim() : '';
  const [own = ''] = await lockName(directory);
  await writeFile(path.join(directory, own.replace(String(process.pid), pid)), '');
  await using lock = await lockEnvironment({ directory, ...base, deadlineMs: 0 });
  expect(await lock.isHeld()).toBe(true);
  expect(await readdir(directory)).toHaveLength(1);
});

test('the lock of another machine counts until it is no longer touched', async () => {
  const directory = await testFolder();
  const file = path.join(directory, 'preparing.00000000.1.00000000.lock');
  await writeFile(file, '');
  const clock = fastClock();
  let waits = 0;
  await using lock = await lockEnvironment({
    directory,
    clock,
    deadlineMs: 10 * 60_000,
    staleAfterMs: 60_000,
    onWait: (holder) => {
      expect(holder).toEqual({ pid: 1, here: false });
      waits += 1;
    },
  });
  expect(waits).toBeGreaterThan(10);
  expect(clock.slept()).toBeGreaterThanOrEqual(60_000);
  expect(await lock.isHeld()).toBe(true);
});

test('a lock that is touched all the while is never taken over', async () => {
  const directory = await testFolder();
  const file = path.join(directory, 'preparing.00000000.1.00000000.lock');
  await writeFile(file, '');
  const { now, sleep } = fastClock();
  let touched = 0;
  const clock: Clock = {
    now,
    async sleep(milliseconds, signal) {
      touched += 1;
      await utimes(file, touched, touched);
      await sleep(milliseconds, signal);
    },
  };
  await expect(
    lockEnvironment({ directory, clock, deadlineMs: 5 * 60_000, staleAfterMs: 60_000 }),
  ).rejects.toMatchObject({ code: 'environment_failed' });
});

async function lockName(directory: string): Promise<readonly string[]> {
  await using _lock = await lockEnvironment({ directory, ...base });
  return readdir(directory);
}
