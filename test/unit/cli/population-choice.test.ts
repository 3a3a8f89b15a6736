import { expect, test } from 'vitest';
import { choosePopulations } from '../../../src/cli/population-choice.ts';

const TASKS = [
  { index: 0, name: 'US-MA R0=1.6', population: 'United_States_Massachusetts' },
  { index: 1, name: 'US-MA R0=1.8', population: 'United_States_Massachusetts' },
  { index: 2, name: 'US-VT R0=1.6', population: 'United_States_Vermont' },
];

test.each([
  [undefined, [0, 1, 2]],
  [['US-MA'], [0, 1]],
  [
    ['us-ma', 'United_States_Vermont'],
    [0, 1, 2],
  ],
  [['US-VT R0=1.6'], [2]],
])('%j chooses %j', (wanted, indices) => {
  const choice = choosePopulations(wanted);
  expect(TASKS.filter(choice.shows).map(({ index }) => index)).toEqual(indices);
  choice.requireFound();
});

test('a population that no task has: what was meant', () => {
  const choice = choosePopulations(['US-VT', 'US-MS']);
  TASKS.forEach(choice.shows);
  expect(choice.requireFound).toThrow(
    expect.objectContaining({
      code: 'usage',
      message: 'The results have no population US-MS.',
      hint: expect.stringMatching(/^Did you mean US-(MA|VT)\?$/),
    }),
  );
});
