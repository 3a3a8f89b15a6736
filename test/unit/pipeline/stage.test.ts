import { expect, test } from 'vitest';
import { letterOf, parseStage, STAGES } from '../../../src/pipeline/stage.ts';
import { thrownBy } from './thrown.ts';

test.each([
  ['A', 'builder'],
  ['a', 'builder'],
  ['builder', 'builder'],
  ['BUILDER', 'builder'],
  ['B', 'runner'],
  ['runner', 'runner'],
  ['c', 'output'],
  ['Output', 'output'],
])('%s is the stage %s', (text, stage) => {
  expect(parseStage(text)).toBe(stage);
});

test('a stage is known by its letter too', () => {
  expect(STAGES.map(letterOf)).toEqual(['A', 'B', 'C']);
  for (const stage of STAGES) expect(parseStage(letterOf(stage))).toBe(stage);
});

test.each(['', 'D', 'build', 'A ', 'stage A', '1'])('there is no stage %j', (text) => {
  const error = thrownBy(() => parseStage(text));
  expect(error.code).toBe('usage');
  expect(error.message).toContain(JSON.stringify(text));
  expect(error.hint).toContain('A (builder), B (runner) and C (output)');
});
