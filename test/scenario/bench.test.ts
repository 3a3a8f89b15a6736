import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { runCommand } from '../../src/shell/command.ts';
import { needs, referenceData } from '../support/needs.ts';
import { ROOT } from '../support/program.ts';

const BENCH = join(ROOT, 'bench/run.mjs');

const measuredRow = z.object({
  what: z.string(),
  unit: z.enum(['s', 'ms', '×', '%', 'MB']),
  median: z.number(),
  min: z.number(),
  max: z.number(),
  values: z.array(z.number()).min(1),
  target: z
    .union([z.strictObject({ atMost: z.number() }), z.strictObject({ atLeast: z.number() })])
    .optional(),
  of_target: z.number().optional(),
  met: z.boolean().optional(),
});

const reportSchema = z.strictObject({
  kind: z.literal('bench'),
  version: z.literal(1),
  date: z.iso.datetime(),
  quick: z.boolean(),
  versions: z.record(z.string(), z.string().min(1)),
  machine: z.strictObject({
    system: z.string(),
    kernel: z.string(),
    cpu: z.string(),
    cores: z.int().min(1),
    memory_gb: z.int().min(1),
    filesystem: z.string(),
  }),
  parts: z.record(
    z.string(),
    z.looseObject({
      rows: z.array(
        z.union([z.strictObject({ what: z.string(), skipped: z.string() }), measuredRow]),
      ),
    }),
  ),
});

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'epycloud-bench-test-'));
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

/** Runs the bench with its scratch folders below ours. */
async function bench(args: readonly string[], more: Readonly<Record<string, string>> = {}) {
  const ended = await runCommand({
    program: process.execPath,
    args: [BENCH, '--quick', '--json', join(folder, 'bench.json'), ...args],
    cwd: folder,
    environment: { ...process.env, TMPDIR: folder, ...more },
  });
  if (ended.kind !== 'exited') throw new Error(`The bench was not run: ${ended.kind}`);
  return ended;
}

async function reportOf(...args: readonly string[]) {
  const ended = await bench(args);
  expect(ended, JSON.stringify(ended)).toMatchObject({ exitCode: 0 });
  const text = await readFile(join(folder, 'bench.json'), 'utf8');
  return { report: reportSchema.parse(JSON.parse(text)), table: ended.stdout };
}

/** What stands in the table for a row's name. */
function named(rows: readonly { readonly what: string }[], what: string) {
  return measuredRow.parse(rows.find((row) => row.what === what));
}

describe('the bench', () => {
  test('measures orchestration beside other tools, and the start of the CLI', async () => {
    const { report, table } = await reportOf('--without', 'snakemake', 'orchestration', 'start');
    expect(Object.keys(report.parts)).toEqual(['orchestration', 'start']);
    expect(report.versions).toMatchObject({ node: process.versions.node });
    const rows = report.parts['orchestration']?.rows ?? [];
    expect(named(rows, 'a task: engine started cold').median).toBeGreaterThan(0);
    expect(named(rows, 'fixed: epycloud − one start of the engine').target).toEqual({
      atMost: 0.5,
    });
    for (const { what } of Object.values(report.parts).flatMap((part) => part.rows)) {
      expect(table).toContain(`| ${what} `);
    }
  });

  test('measures how long it takes until Google hears of a run', async () => {
    const { report, table } = await reportOf('first-request');
    const rows = report.parts['first-request']?.rows ?? [];
    const submit = named(rows, 'submit-workflow');
    expect(submit.target).toEqual({ atMost: 500 });
    expect(submit.median).toBeGreaterThan(0);
    expect(named(rows, 'node -e fetch').median).toBeGreaterThan(0);
    for (const { what } of rows) expect(table).toContain(`| ${what} `);
  });

  test('takes its figures from the times that it lists', async () => {
    const { report } = await reportOf(
      '--without',
      'snakemake,make',
      '--rounds',
      '2',
      'orchestration',
    );
    const part = z
      .looseObject({
        rows: z.array(z.looseObject({ what: z.string() })),
        sizes: z.tuple([z.number(), z.number()]),
        seconds: z.array(z.record(z.string(), z.tuple([z.number(), z.number()]))).length(2),
      })
      .parse(report.parts['orchestration']);
    const [few, many] = part.sizes;
    // Through two points there is one line only.
    const slopes = part.seconds.map((round) => {
      const [first, second] = round['epycloud'] ?? [0, 0];
      return ((second - first) / (many - few)) * 1000;
    });
    const { values, median, min, max } = named(part.rows, 'a task: epycloud');
    for (const [round, slope] of slopes.entries()) expect(values[round]).toBeCloseTo(slope, 6);
    expect([min, max]).toEqual([Math.min(...values), Math.max(...values)]);
    expect(median).toBeCloseTo((min + max) / 2, 9);
  });

  test('grows with the number of tasks that is asked for', async () => {
    const { report } = await reportOf('many-tasks', '--sizes', '5,10');
    const [five, ten] = ['5 tasks: wall time', '10 tasks: wall time'].map((what) =>
      named(report.parts['many-tasks']?.rows ?? [], what),
    );
    expect(five?.median).toBeGreaterThan(0);
    expect(ten?.median).toBeGreaterThan(0);
  });

  test('says which part it skips, and why', async () => {
    const ended = await bench(['states'], { EPYCLOUD_REFERENCE_DATA: '' });
    expect(ended).toMatchObject({ exitCode: 0 });
    expect(ended.stdout).toContain('EPYCLOUD_REFERENCE_DATA names no folder with epydemix-data');
  });

  test.skipIf(needs('reference data'))('looks into all processes of a real run', async () => {
    expect(referenceData()).toBeDefined();
    const { report } = await reportOf('states');
    const rows = report.parts['states']?.rows ?? [];
    const share = named(rows, 'CPU time inside the engine').median;
    expect(share).toBeGreaterThan(1);
    expect(share).toBeLessThan(100);
    // Less than this no Node and Python have together.
    const peak = named(rows, 'memory of all processes together (PSS), peak').median;
    expect(peak).toBeGreaterThan(20);
    expect(named(rows, '4 tasks: CPU time').median).toBeGreaterThan(0);
  });

  test.each([
    [['nonsense'], 'No part is named nonsense'],
    [['--rounds', '0'], '--rounds takes whole numbers above zero'],
    [['--colour'], '--colour'],
  ])('refuses %j', async (args, message) => {
    const ended = await bench(args);
    expect(ended).toMatchObject({ exitCode: 2 });
    expect(ended.stderr).toContain(message);
    expect(ended.stderr).not.toMatch(/\n\s+at /);
  });

  test('leaves nothing behind when it is interrupted', async () => {
    const child = spawn(process.execPath, [BENCH, 'orchestration', '--without', 'snakemake'], {
      cwd: folder,
      env: { ...process.env, TMPDIR: folder },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    await untilThereIs(folder, 'epycloud-bench-');
    child.kill('SIGINT');
    expect(await exitOf(child)).toBe(130);
    expect(readdirSync(folder).filter((name) => name.startsWith('epycloud-bench-'))).toEqual([]);
  });
});

async function untilThereIs(place: string, start: string): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    const found = readdirSync(place).find((name) => name.startsWith(start));
    // A run in it has begun.
    if (found !== undefined && readdirSync(join(place, found)).length > 0) return;
    await new Promise((done) => setTimeout(done, 25));
  }
  throw new Error(`nothing in ${place} begins with ${start}`);
}

async function exitOf(child: ChildProcess): Promise<number | NodeJS.Signals> {
  return await new Promise((done) => {
    child.on('close', (code, signal) => done(signal ?? code ?? -1));
  });
}
