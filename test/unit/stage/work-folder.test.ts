import { spawnSync } from 'node:child_process';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { EpycloudError } from '../../../src/pipeline/errors.ts';
import { makeWorkFolder } from '../../../src/stage/work-folder.ts';
import { type TemporaryFolder, temporaryFolder } from '../../support/storage/temporary-folder.ts';

let parent: TemporaryFolder;
beforeEach(async () => {
  parent = await temporaryFolder();
});
afterEach(async () => {
  await parent[Symbol.asyncDispose]();
});

/** The process id of a process that has ended. */
function deadPid(): number {
  const { pid } = spawnSync(process.execPath, ['-e', '']);
  return pid;
}

async function folderOf(name: string): Promise<string> {
  const path = join(parent.path, name);
  await mkdir(join(path, 'inputs'), { recursive: true });
  await writeFile(join(path, 'inputs', 'input_00000.npz'), 'x');
  return name;
}

test('a work folder is empty, and goes with all that is in it', async () => {
  const work = await makeWorkFolder(parent.path);
  expect(await readdir(work.path)).toEqual([]);
  await mkdir(join(work.path, 'a'));
  await writeFile(join(work.path, 'a', 'b'), 'c');
  await work[Symbol.asyncDispose]();
  expect(await readdir(parent.path)).toEqual([]);
});

test('two of one process are two folders', async () => {
  await using one = await makeWorkFolder(parent.path);
  await using other = await makeWorkFolder(parent.path);
  expect(one.path).not.toBe(other.path);
  expect((await readdir(parent.path)).sort()).toEqual(
    [basename(one.path), basename(other.path)].sort(),
  );
});

test('what killed stages left behind is removed, and nothing else', async () => {
  const dead = await folderOf(`epycloud-stage-${deadPid()}-abcdef`);
  const kept = [
    await folderOf(`epycloud-stage-${process.pid}-abcdef`),
    await folderOf('epycloud-stage-1-abcdef'),
    await folderOf('epycloud-stage-notes'),
    await folderOf(`my-epycloud-stage-${deadPid()}-abcdef`),
    await folderOf('results'),
  ];
  await using work = await makeWorkFolder(parent.path);
  const left = await readdir(parent.path);
  expect(left).not.toContain(dead);
  expect(left.sort()).toEqual([...kept, basename(work.path)].sort());
});

test('a parent that is not there is made', async () => {
  await using work = await makeWorkFolder(join(parent.path, 'a', 'b'));
  expect(work.path.startsWith(join(parent.path, 'a', 'b', 'epycloud-stage-'))).toBe(true);
});

test('a parent that can be none is an error that says how to name another', async () => {
  const file = join(parent.path, 'file');
  await writeFile(file, '');
  const error = await makeWorkFolder(file).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(EpycloudError);
  expect(error).toMatchObject({
    code: 'storage_unavailable',
    message: `No work folder can be made in ${file}.`,
    hint: expect.stringContaining('WORK_DIR'),
  });
});
