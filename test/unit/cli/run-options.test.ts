import { Command } from 'commander';
import { describe, expect, test } from 'vitest';
import { addCommonRunOptions, atLeastOne, wholeNumber } from '../../../src/cli/run-options.ts';

/** What a command makes of its arguments; a wrong one is thrown. */
function parse(...args: string[]): Record<string, unknown> {
  const silent = { writeOut: () => {}, writeErr: () => {} };
  const command = addCommonRunOptions(new Command().exitOverride().configureOutput(silent));
  return command.parse(['--exp-id', 'flu', ...args], { from: 'user' }).opts();
}

describe('the options of a run', () => {
  test('have the defaults that the README names', () => {
    expect(parse()).toEqual({
      expId: 'flu',
      bucketDir: './local/bucket',
      dirPrefix: 'pipeline/flu/',
      executor: 'auto',
    });
  });

  test('are read as what they are', () => {
    expect(parse('--jobs', '4', '--task-timeout', '1.5', '--max-failed-tasks', '5%')).toMatchObject(
      {
        jobs: 4,
        taskTimeout: 1.5,
        maxFailedTasks: '5%',
      },
    );
  });

  test.each([
    ['--jobs', '0'],
    ['--jobs', '-1'],
    ['--jobs', '1.5'],
    ['--jobs', 'all'],
    ['--task-timeout', '0'],
    ['--task-timeout', '-3'],
    ['--task-timeout', 'soon'],
    ['--task-timeout', 'Infinity'],
    ['--task-timeout', ''],
  ])('%s %s is refused by its name', (option, value) => {
    expect(() => parse(option, value)).toThrow(option);
  });

  test.each(['1e-7', '1e30'])(
    'a --task-timeout that no stage can read, %j, is refused here',
    (value) => {
      expect(() => parse('--task-timeout', value)).toThrow('--task-timeout');
    },
  );

  test('cannot do without an experiment', () => {
    const command = addCommonRunOptions(
      new Command().exitOverride().configureOutput({ writeErr: () => {} }),
    );
    expect(() => command.parse([], { from: 'user' })).toThrow('--exp-id');
  });
});

test.each([
  ['1', 1],
  ['20000', 20_000],
])('%s is a number from 1 on', (text, value) => {
  expect(atLeastOne(text)).toBe(value);
});

test.each(['0', '', '01', '1e3', ' 1', '1234567890'])('%j is no number from 1 on', (text) => {
  expect(() => atLeastOne(text)).toThrow('1 at least');
});

test('0 is a whole number', () => {
  expect(wholeNumber('0')).toBe(0);
  for (const text of ['', '-1', '1.0', '1e3']) expect(() => wholeNumber(text)).toThrow('whole');
});
