import { expect, test } from 'vitest';
import { parseExecutionMode } from '../../../src/pipeline/execution-mode.ts';
import { thrownBy } from './thrown.ts';

test.each([
  [undefined, 'cloud'],
  ['cloud', 'cloud'],
  ['local', 'local'],
  ['Local', 'local'],
])('EXECUTION_MODE %j is %s mode', (text, mode) => {
  expect(parseExecutionMode(text)).toBe(mode);
});

test.each(['', 'remote', 'local '])('EXECUTION_MODE %j is refused', (text) => {
  const error = thrownBy(() => parseExecutionMode(text));
  expect(error.code).toBe('invalid_settings');
  expect(error.hint).toBe('It is cloud or local.');
});
