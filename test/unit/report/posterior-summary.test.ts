import { expect, test } from 'vitest';
import { summarisePosteriors } from '../../../src/report/posterior-summary.ts';
import { posteriorText } from '../../../src/report/posterior-text.ts';
import { memoryBucket } from '../../../src/storage/memory-bucket.ts';

async function summaryOf(table: string, names = new Map<number, string>()) {
  const bucket = memoryBucket();
  await bucket.saveBytes('out/posteriors.csv.gz', new TextEncoder().encode(table));
  return await summarisePosteriors(bucket, 'out/', { names });
}

const HEADER = 'primary_id,population,generation,weight,R0,I\n';

test('mean and interval go by weight, and are of the last generation', async () => {
  const rows = '0,P,0,1,99,99\n0,P,2,3,1,0.1\n0,P,2,1,2,0.2\n1,Q,0,1,5,0.5\n';
  const posteriors = await summaryOf(`${HEADER}${rows}`, new Map([[0, 'US-MA']]));
  expect(posteriors).toHaveLength(4);
  expect(posteriors[0]).toEqual({
    index: 0,
    name: 'US-MA',
    population: 'P',
    parameter: 'R0',
    mean: 1.25,
    lower: 1,
    median: 1,
    upper: 2,
    generation: 2,
    particles: 2,
  });
  expect(posteriors[3]).toMatchObject({ name: 'Q', parameter: 'I', mean: 0.5, particles: 1 });
  expect(posteriorText(posteriors).join('\n')).toMatch(/^US-MA +R0 +1\.25 +1 – 2 +2$/m);
});

test('an earlier generation that comes later changes nothing', async () => {
  const [first] = await summaryOf(`${HEADER}0,P,2,1,1,1\n0,P,1,1,9,9\n`);
  expect(first).toMatchObject({ mean: 1, particles: 1 });
});

test.each([
  ['primary_id,generation,weight,R0\n', 'it has no column population'],
  [`${HEADER}0,P,0,1,x,1\n`, 'a row is not of numbers'],
  [`${HEADER}0,P,0,1\n`, 'a row is not of numbers'],
])('%j is no such table', async (table, says) => {
  await expect(summaryOf(table)).rejects.toThrow(says);
});

test('a table is cut for a screen, and says so', async () => {
  const [first] = await summaryOf(`${HEADER}0,P,0,1,1,1\n`);
  const many = Array.from({ length: 50 }, () => first).filter((each) => each !== undefined);
  expect(posteriorText(many).at(-1)).toBe('… and 10 more');
});
