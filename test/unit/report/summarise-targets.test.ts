import { describe, expect, test } from 'vitest';
import { summariseTargets } from '../../../src/report/result-summary.ts';
import { resultSummaryText } from '../../../src/report/result-summary-text.ts';
import type { TargetChoice } from '../../../src/report/result-tables.ts';
import { memoryBucket } from '../../../src/storage/memory-bucket.ts';

const KEYS = 'primary_id,seed,population,date,quantile';

/** Two tasks; at the second date everything is at its peak. */
async function bucketWithTables() {
  const bucket = memoryBucket();
  const rows = (columns: number) =>
    [0, 1].flatMap((task) =>
      [0.05, 0.5, 0.95].flatMap((quantile) =>
        [1, 3, 2].map((height, week) => {
          const values = Array.from({ length: columns }, (_, at) => height * quantile * 10 ** at);
          return [task, 7, `P${task}`, `2025-01-0${week + 1}`, quantile, ...values].join(',');
        }),
      ),
    );
  const save = (kind: string, columns: readonly string[]) =>
    bucket.saveBytes(
      `out/quantiles_${kind}.csv.gz`,
      Buffer.from(`${[`${KEYS},${columns.join(',')}`, ...rows(columns.length)].join('\n')}\n`),
    );
  await save('transitions', ['S_to_I_total', 'I_to_H_total', 'I_to_H_65+']);
  await save('compartments', ['I_total', 'H_total']);
  return bucket;
}

async function summarise(targets: TargetChoice, more: object = {}) {
  const bucket = await bucketWithTables();
  const names = new Map([[0, 'US-MA']]);
  return await summariseTargets({ bucket, folder: 'out/', names, targets, ...more });
}

describe('several targets', () => {
  test.each<[TargetChoice, readonly string[]]>([
    ['usual', ['I_to_H_total']],
    ['all', ['I_total', 'H_total', 'S_to_I_total', 'I_to_H_total']],
    [
      ['I_to_H_65+', 'I'],
      ['I_to_H_65+', 'I_total'],
    ],
  ])('%j', async (choice, columns) => {
    const summaries = await summarise(choice);
    expect(summaries.map(({ target }) => target.column)).toEqual(columns);
    for (const { tasks, dates } of summaries) {
      expect(dates).toHaveLength(3);
      expect(tasks.map(({ name, population }) => [name, population])).toEqual([
        ['US-MA', 'P0'],
        ['P1', 'P1'],
      ]);
    }
  });

  test('of some tasks, with quantiles at the peak', async () => {
    const [summary] = await summarise(['I_total'], {
      shows: ({ index }: { index: number }) => index === 1,
      quantiles: [0.95, 0.5],
    });
    expect(summary?.tasks).toHaveLength(1);
    expect(summary?.tasks[0]?.peak).toMatchObject({
      value: 1.5,
      date: '2025-01-02',
      quantiles: [
        { quantile: 0.95, value: 3 * 0.95 },
        { quantile: 0.5, value: 1.5 },
      ],
    });
    const lines = summary === undefined ? [] : resultSummaryText(summary);
    expect(lines.find((line) => line.startsWith('task'))).toMatch(/peak +95 % +50 % +on$/);
    expect(lines.at(-1)).toMatch(/1\.5 +2\.[89] +1\.5 +2025-01-02$/);
  });

  test('a quantile that was not written is not guessed', async () => {
    await expect(summarise('usual', { quantiles: [0.9] })).rejects.toThrow(
      expect.objectContaining({
        code: 'usage',
        message: 'The results have no quantile 0.9.',
        hint: expect.stringContaining('There are: 0.05, 0.5, 0.95'),
      }),
    );
  });

  test('where no task is wanted the summary is empty', async () => {
    const [summary] = await summarise('usual', { shows: () => false });
    expect(summary).toMatchObject({ tasks: [], dates: [] });
  });
});
