import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { directoryBucket } from '../../../src/storage/directory-bucket.ts';
import { sweepTemporaries } from '../../../src/storage/temporary-files.ts';
import { type ChildPrograms, childPrograms } from '../../support/storage/compiled.ts';
import { type TemporaryFolder, temporaryFolder } from '../../support/storage/temporary-folder.ts';

let programs: ChildPrograms;
beforeAll(async () => {
  programs = await childPrograms();
});
afterAll(() => programs[Symbol.asyncDispose]());

let folder: TemporaryFolder;
beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(() => folder[Symbol.asyncDispose]());

const gone = () => false;

async function kill(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}

async function hiddenFiles(): Promise<string[]> {
  const names = await readdir(folder.path, { recursive: true });
  return names.filter((name) => name.includes('~'));
}

it('shows only whole objects, with their own metadata, whenever a writer is killed', async () => {
  const bucket = directoryBucket(folder.path);
  let seen = 0;
  for (let round = 0; round < 8; round++) {
    const child = programs.start('write-forever', [folder.path]);
    if (child.stdout !== null) await once(child.stdout, 'data');
    await sleep(7 * round);
    await kill(child);
    for await (const { key, bytes } of bucket.listFiles('')) {
      const contents = Buffer.from(await bucket.loadBytes(key));
      const byte = contents[0] ?? 0;
      expect(bytes).toBe(200_000);
      expect(contents.equals(Buffer.alloc(200_000, byte)), `${key} is torn`).toBe(true);
      expect((await bucket.stat(key))?.metadata).toEqual({ byte: String(byte) });
      seen++;
    }
  }
  expect(seen).toBeGreaterThan(8);

  await sweepTemporaries({ root: folder.path, prefix: '', isAlive: gone });
  let objects = 0;
  for await (const { key } of bucket.listFiles('')) {
    objects++;
    expect((await bucket.stat(key))?.metadata).toMatchObject({ byte: expect.any(String) });
  }
  expect(await hiddenFiles()).toHaveLength(objects);
}, 60_000);

it('tells metadata with every object that another process is replacing', async () => {
  const bucket = directoryBucket(folder.path);
  const child = programs.start('write-forever', [folder.path, '1']);
  if (child.stdout !== null) await once(child.stdout, 'data');
  let looked = 0;
  while (looked < 3000) {
    const stat = await bucket.stat('run/0/0.bin');
    if (stat === undefined) continue; // The first byte came from another of its writers.
    expect(stat.metadata).toEqual({ byte: expect.any(String) });
    looked++;
  }
  await kill(child);
}, 60_000);

it('sweeps what a killed writer left, below the prefix and from no live one', async () => {
  const child = programs.start('stall', [folder.path, 'p/run/x.bin']);
  while ((await hiddenFiles()).length === 0 && child.stdout !== null) {
    await once(child.stdout, 'data');
  }
  await kill(child);

  const bucket = directoryBucket(folder.path);
  expect(await bucket.exists('p/run/x.bin')).toBe(false);
  for await (const { key } of bucket.listFiles('')) throw new Error(`listed ${key}`);

  const sweep = { root: folder.path, prefix: 'p/run/', isAlive: gone };
  const pids: number[] = [];
  const asked = (pid: number) => pids.push(pid) > 0;
  expect(await sweepTemporaries({ ...sweep, prefix: 'p/other/' })).toBe(0);
  expect(await sweepTemporaries({ ...sweep, isAlive: asked })).toBe(0);
  expect(pids).toEqual([child.pid]);
  expect(await hiddenFiles()).toHaveLength(1);
  expect(await sweepTemporaries(sweep)).toBe(1);
  expect(await hiddenFiles()).toEqual([]);
});

it('sweeps metadata without its object, and leaves objects, theirs, and strange files', async () => {
  const bucket = directoryBucket(folder.path);
  await bucket.saveBytes('p/kept', Buffer.from('1'), { metadata: { n: '1' } });
  await writeFile(join(folder.path, 'p/kept~12-34.5'), '{}');
  await writeFile(join(folder.path, 'p/gone~12-34.5'), '{}');
  await mkdir(join(folder.path, 'p/~folder'));
  expect(await sweepTemporaries({ root: folder.path, prefix: '', isAlive: gone })).toBe(2);
  expect((await bucket.stat('p/kept'))?.metadata).toEqual({ n: '1' });
});

it('lets one process through where several want the same keys', async () => {
  const count = 60;
  const children = ['a', 'b', 'c', 'd'].map((name) => ({
    name,
    child: programs.start('save-if-absent', [folder.path, name, String(count)]),
  }));
  await Promise.all(children.map(({ child }) => child.stdout && once(child.stdout, 'data')));
  const results = await Promise.all(
    children.map(async ({ name, child }) => {
      child.stdin?.write('go\n');
      const [output] = child.stdout === null ? ['[]'] : await once(child.stdout, 'data');
      return { name, won: JSON.parse(String(output)) as number[] };
    }),
  );
  const bucket = directoryBucket(folder.path);
  for (let number = 0; number < count; number++) {
    const winners = results.filter(({ won }) => won.includes(number)).map(({ name }) => name);
    expect(winners).toHaveLength(1);
    const key = `locks/${number}.json`;
    expect(Buffer.from(await bucket.loadBytes(key)).toString()).toBe(winners[0]);
    expect((await bucket.stat(key))?.metadata).toEqual({ name: winners[0] });
  }
}, 60_000);
