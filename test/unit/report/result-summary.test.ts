import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { quantileColumns, readQuantiles } from '../../../src/report/quantile-table.ts';
import { summariseResults } from '../../../src/report/result-summary.ts';
import { resultSummaryText } from '../../../src/report/result-summary-text.ts';
import { isMonotone } from '../../../src/report/result-target.ts';
import type { Bucket } from '../../../src/storage/bucket.ts';
import { directoryBucket } from '../../../src/storage/directory-bucket.ts';
import { memoryBucket } from '../../../src/storage/memory-bucket.ts';

interface Table {
  readonly tasks: number;
  /** Each column's median in a week, for a task. */
  readonly columns: Readonly<Record<string, (week: number, task: number) => number>>;
  readonly quantiles?: readonly number[];
  readonly weeks?: number;
  /** The first week that a task has. */
  readonly start?: (task: number) => number;
}

function csv(table: Table): string {
  const { tasks, columns, quantiles = [0.05, 0.25, 0.5, 0.75, 0.95], weeks = 8 } = table;
  const rows = [`primary_id,seed,population,date,quantile,${Object.keys(columns).join(',')}`];
  for (let task = 0; task < tasks; task += 1) {
    for (const quantile of quantiles) {
      for (let week = table.start?.(task) ?? 0; week < weeks; week += 1) {
        const date = new Date(Date.UTC(2024, 11, 7 + 7 * week)).toISOString().slice(0, 10);
        const values = Object.values(columns).map(
          (median) => median(week, task) * (0.5 + quantile),
        );
        rows.push([task, 7, `United_States_${task}`, date, quantile, ...values].join(','));
      }
    }
  }
  return `${rows.join('\n')}\n`;
}

const epidemic = (week: number, task: number) =>
  1000 * (task + 1) * Math.exp(-((week - 4) ** 2) / 4);

async function bucketWith(tables: Readonly<Record<string, Table | string>>): Promise<Bucket> {
  const bucket = memoryBucket();
  for (const [kind, table] of Object.entries(tables)) {
    const text = typeof table === 'string' ? table : csv(table);
    await bucket.saveBytes(`out/quantiles_${kind}.csv.gz`, Buffer.from(text));
  }
  return bucket;
}

const names = new Map([
  [0, 'US-MA'],
  [1, 'US-VT, R0=1.4'],
]);

const falling = (week: number) => 100_000 - week;

describe('what a user sees', () => {
  test('admissions to hospital, a task a line', async () => {
    const bucket = await bucketWith({
      transitions: { tasks: 3, columns: { S_to_E_total: falling, I_to_H_total: epidemic } },
      compartments: { tasks: 3, columns: { S_total: falling, H_total: epidemic } },
    });
    const summary = await summariseResults({ bucket, folder: 'out/', names });
    expect(`\n${resultSummaryText(summary).join('\n')}`).toMatchInlineSnapshot(`
      "
      I_to_H_total: people per date, 2024-12-07 – 2025-01-25
      Each curve is the median, on its own scale from 0.

      task             median                             peak         5–95 %  on
      ───────────────  ────────────────────────────────  ─────  ─────────────  ──────────
      US-MA            ▁▁▁▁▁▁▁▁▃▃▃▃▇▇▇▇████▇▇▇▇▃▃▃▃▁▁▁▁  1,000    550 – 1,450  2025-01-04
      US-VT, R0=1.4    ▁▁▁▁▁▁▁▁▃▃▃▃▇▇▇▇████▇▇▇▇▃▃▃▃▁▁▁▁  2,000  1,100 – 2,900  2025-01-04
      United_States_2  ▁▁▁▁▁▁▁▁▃▃▃▃▇▇▇▇████▇▇▇▇▃▃▃▃▁▁▁▁  3,000  1,650 – 4,350  2025-01-04"
    `);
    expect(`\n${resultSummaryText(summary, { width: 60 }).join('\n')}`).toMatchInlineSnapshot(`
      "
      I_to_H_total: people per date, 2024-12-07 – 2025-01-25
      Each curve is the median, on its own scale from 0.

      task          median         peak         5–95 %  on
      ────────────  ────────────  ─────  ─────────────  ──────────
      US-MA         ▁▁▁▃▃▇██▇▃▃▁  1,000    550 – 1,450  2025-01-04
      US-VT,…0=1.4  ▁▁▁▃▃▇██▇▃▃▁  2,000  1,100 – 2,900  2025-01-04
      United…tes_2  ▁▁▁▃▃▇██▇▃▃▁  3,000  1,650 – 4,350  2025-01-04"
    `);
    expect(
      `\n${resultSummaryText(summary, { ascii: true, maxRows: 1 }).join('\n')}`,
    ).toMatchInlineSnapshot(`
      "
      I_to_H_total: people per date, 2024-12-07 to 2025-01-25
      Each curve is the median, on its own scale from 0.

      task   median                             peak       5-95 %  on
      -----  --------------------------------  -----  -----------  ----------
      US-MA  ________----****####****----____  1,000  550 - 1,450  2025-01-04
      ... and 2 more"
    `);
  });

  test('of many tasks the first forty', async () => {
    const bucket = await bucketWith({
      compartments: { tasks: 520, columns: { I_total: epidemic }, weeks: 3 },
    });
    const summary = await summariseResults({ bucket, folder: 'out/', names });
    const lines = resultSummaryText(summary);
    expect(lines).toHaveLength(5 + 40 + 1);
    expect(lines.at(-1)).toBe('… and 480 more');
    expect(summary.tasks).toHaveLength(520);
  });
});

describe('what a program gets', () => {
  test('plain data that survives JSON', async () => {
    const bucket = await bucketWith({
      transitions: {
        tasks: 1,
        columns: { I_to_H_total: (week) => [2, 8, 4][week] ?? 0 },
        weeks: 3,
      },
    });
    const summary = await summariseResults({ bucket, folder: 'out/', names });
    expect(JSON.parse(JSON.stringify(summary))).toEqual(summary);
    expect(summary).toEqual({
      target: { kind: 'transitions', column: 'I_to_H_total' },
      dates: ['2024-12-07', '2024-12-14', '2024-12-21'],
      middle: 0.5,
      interval: { lower: 0.05, upper: 0.95 },
      tasks: [
        {
          index: 0,
          name: 'US-MA',
          population: 'United_States_0',
          medians: [2, 8, 4],
          peak: { value: 8, date: '2024-12-14', lower: 8 * 0.55, upper: 8 * 1.45 },
        },
      ],
    });
  });

  test('tasks that begin on other dates share one axis', async () => {
    const bucket = await bucketWith({
      compartments: { tasks: 2, columns: { I_total: () => 5 }, weeks: 3, start: (task) => task },
    });
    const { tasks } = await summariseResults({ bucket, folder: 'out/', names });
    expect(tasks.map(({ medians }) => medians)).toEqual([
      [5, 5, 5],
      [null, 5, 5],
    ]);
  });

  test('without a pair of quantiles there is no interval, without 0.5 the nearest stands in', async () => {
    const bucket = await bucketWith({
      compartments: { tasks: 1, columns: { I_total: epidemic }, quantiles: [0.4, 0.95] },
    });
    const summary = await summariseResults({ bucket, folder: 'out/', names });
    expect(summary).toMatchObject({ middle: 0.4 });
    expect(summary).not.toHaveProperty('interval');
    expect(`\n${resultSummaryText(summary).join('\n')}`).toMatchInlineSnapshot(`
      "
      I_total: people on each date, 2024-12-07 – 2025-01-25
      Each curve is the 40 % quantile, on its own scale from 0.

      task   40 % quantile                     peak  on
      ─────  ────────────────────────────────  ────  ──────────
      US-MA  ▁▁▁▁▁▁▁▁▃▃▃▃▇▇▇▇████▇▇▇▇▃▃▃▃▁▁▁▁   900  2025-01-04"
    `);
  });

  test('values that are missing, and tasks that are', async () => {
    const header = 'primary_id,seed,population,date,quantile,I_total\n';
    const bucket = await bucketWith({ compartments: `${header}7,1,Here,2024-12-07,0.5,\n` });
    const summary = await summariseResults({ bucket, folder: 'out/', names });
    expect(summary.tasks).toEqual([
      { index: 7, name: 'Here', population: 'Here', medians: [null] },
    ]);
    expect(resultSummaryText(summary).at(-1)).toMatch(/^Here .* –/);
    const empty = await bucketWith({ compartments: header });
    const none = await summariseResults({ bucket: empty, folder: 'out/', names });
    expect(resultSummaryText(none)).toEqual(['The tables of quantiles hold no task.']);
  });
});

describe('which column is shown', () => {
  const flows = (columns: readonly string[]): Table => ({
    tasks: 1,
    columns: Object.fromEntries(columns.map((name) => [name, epidemic])),
  });

  test.each([
    ['I_to_H_total', flows(['S_to_E_total', 'I_to_H_0-4', 'I_to_H_total']), flows(['H_total'])],
    ['I_to_Hosp_total', flows(['I_to_Hosp_total']), flows(['I_total'])],
    ['H_total', flows(['S_to_E_total']), flows(['S_total', 'I_total', 'H_total'])],
    ['I_total', flows(['S_to_I_total']), flows(['S_total', 'I_total'])],
    ['Inf_total', undefined, { tasks: 1, columns: { S_total: falling, Inf_total: epidemic } }],
    ['A_to_B_total', flows(['A_to_B_total']), { tasks: 1, columns: { S_total: falling } }],
    ['S_total', undefined, { tasks: 1, columns: { S_total: falling } }],
  ] as const)('%s', async (column, transitions, compartments) => {
    const bucket = await bucketWith({
      ...(transitions === undefined ? {} : { transitions }),
      compartments,
    });
    const { target } = await summariseResults({ bucket, folder: 'out/', names });
    expect(target.column).toBe(column);
  });

  test('the one that is asked for', async () => {
    const bucket = await bucketWith({
      transitions: flows(['I_to_H_total']),
      compartments: flows(['I_0-4', 'I_total']),
    });
    const choose = async (target: string) =>
      (await summariseResults({ bucket, folder: 'out/', names, target })).target;
    expect(await choose('I_0-4')).toEqual({ kind: 'compartments', column: 'I_0-4' });
    expect(await choose('I')).toEqual({ kind: 'compartments', column: 'I_total' });
    await expect(choose('J')).rejects.toMatchObject({
      code: 'usage',
      hint: 'There are: I_total, I_to_H_total; and those of each age group.',
    });
  });

  test.each([
    [[1, 2, 2, 3], true],
    [[3, 1], true],
    [[1, Number.NaN, 2, 1], false],
    [[], true],
  ])('%j only rises or only falls: %s', (values, expected) => {
    expect(isMonotone(values)).toBe(expected);
  });
});

describe('what is refused', () => {
  const header = 'primary_id,seed,population,date,quantile,I_total\n';

  test.each([
    ['a table without rows or header', ''],
    ['another table', 'geo,value\nUS,1\n'],
    ['a short row', `${header}0,1,Here,2024-12-07,0.5\n`],
    ['a task that is no number', `${header}x,1,Here,2024-12-07,0.5,1\n`],
    [
      'a task in two places',
      `${header}0,1,A,2024-12-07,0.5,1\n1,1,B,2024-12-07,0.5,1\n0,1,A,2024-12-14,0.5,1\n`,
    ],
  ])('%s', async (_, compartments) => {
    const bucket = await bucketWith({ compartments });
    await expect(summariseResults({ bucket, folder: 'out/', names })).rejects.toMatchObject({
      code: 'artifact_corrupt',
      message: expect.stringContaining('quantiles_compartments.csv.gz'),
    });
  });

  test('a folder without tables', async () => {
    await expect(
      summariseResults({ bucket: memoryBucket(), folder: 'out/', names }),
    ).rejects.toMatchObject({ code: 'artifact_missing' });
  });
});

const reference = process.env['EPYCLOUD_REFERENCE_DATA'];
if (reference === undefined && process.env['EPYCLOUD_REQUIRE_ALL'] === '1') {
  throw new Error('EPYCLOUD_REFERENCE_DATA is not set, and EPYCLOUD_REQUIRE_ALL=1.');
}

describe.skipIf(reference === undefined)('the reference tables (EPYCLOUD_REFERENCE_DATA)', () => {
  const root = path.join(reference ?? '', 'reference');

  test('read whole', async () => {
    expect(existsSync(root)).toBe(true);
    const bucket = directoryBucket(root);
    const key = 'ref-sim/expected/quantiles_compartments.csv.gz';
    const columns = await quantileColumns(bucket, key);
    expect(columns).toHaveLength(30);
    for await (const task of readQuantiles({ bucket, key, columns })) {
      expect(task.dates).toHaveLength(39);
      expect(task.quantiles).toEqual([0.025, 0.05, 0.25, 0.5, 0.75, 0.95, 0.975]);
      for (const column of columns)
        expect(task.course(column, 0.5).every(Number.isFinite)).toBe(true);
    }
  });

  test.each([['ref-sim'], ['ref-grid']])('%s', async (experiment) => {
    const summary = await summariseResults({
      bucket: directoryBucket(root),
      folder: `${experiment}/expected/`,
      names: new Map(),
    });
    expect(`\n${resultSummaryText(summary).join('\n')}`).toMatchSnapshot();
  });
});
