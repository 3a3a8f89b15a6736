import { cp, mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { needs, referenceData } from '../support/needs.ts';
import { runCli } from '../support/program.ts';

/** Tables that the original engine made; ours are to agree to this, relative to the size of the number. */
const TOLERANCE = 1e-9;

describe.skipIf(needs('reference data'))(
  'reference data: the tables of the original engine',
  () => {
    const data = referenceData() ?? '';
    let cwd = '';
    beforeAll(async () => {
      cwd = await mkdtemp(join(tmpdir(), 'epycloud-reference-'));
    });
    afterAll(() => rm(cwd, { recursive: true, force: true }));

    test.each(['ref-sim', 'ref-grid'])('%s is met, through the whole pipeline', async (name) => {
      await mkdir(join(cwd, 'experiments', name), { recursive: true });
      await cp(join(data, 'reference', name, 'config'), join(cwd, 'experiments', name, 'config'), {
        recursive: true,
      });
      const flags = ['--local', '--exp-id', name, '--population-data', join(data, 'epydemix-data')];
      const ended = await runCli(['run', 'workflow', ...flags, '--executor', 'process', '--json'], {
        cwd,
      });
      expect(ended.exit, ended.stderr).toBe(0);
      const { outputs_path: outputs } = JSON.parse(ended.stdout);
      const expected = join(data, 'reference', name, 'expected');
      for (const table of await readdir(expected)) {
        const theirs = await rowsOf(join(expected, table));
        const ours = await rowsOf(join(cwd, outputs, table));
        expect(ours[0]).toEqual(theirs[0]);
        expect(ours.length).toBe(theirs.length);
        for (const [number, row] of theirs.entries())
          expectSame(ours[number] ?? [], row, `${table}:${number + 1}`);
      }
    });
  },
);

async function rowsOf(file: string): Promise<string[][]> {
  const text = gunzipSync(await readFile(file)).toString();
  return text
    .trimEnd()
    .split('\n')
    .map((line) => line.split(','));
}

function expectSame(ours: readonly string[], theirs: readonly string[], place: string): void {
  const different = theirs.filter((cell, column) => {
    const value = Number(cell);
    if (cell === '' || Number.isNaN(value)) return ours[column] !== cell;
    if (!Number.isFinite(value)) return ours[column] !== cell;
    const own = Number(ours[column] || Number.NaN);
    return !(Math.abs(own - value) <= TOLERANCE * Math.max(1, Math.abs(value)));
  });
  expect(different, place).toEqual([]);
}
