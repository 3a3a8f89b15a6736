import { describe, expect, test } from 'vitest';
import type { LogSettings } from '../../../src/settings/stage-settings.ts';
import { makeLog } from '../../../src/stage/log.ts';

const NOW = Date.UTC(2026, 0, 31, 9, 30, 5);

/** A log of a stage, and the lines that it has written. */
function logOf(settings: Partial<LogSettings>, isTerminal = false) {
  const lines: string[] = [];
  const sink = { write: (line: string) => void lines.push(line), isTerminal, now: () => NOW };
  const fields = { stage: 'runner', exp: 'flu/smoke', run: 'run-1' };
  return { log: makeLog({ level: 'info', format: 'auto', ...settings }, sink, fields), lines };
}

describe('a line for programs', () => {
  test('is one JSON object with severity, time, message and whose it is', () => {
    const { log, lines } = logOf({});
    log.with({ task: 7 }).info('US-MA is done.', { event: 'task.done', seconds: 1.5 });
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0] ?? '')).toEqual({
      severity: 'INFO',
      time: '2026-01-31T09:30:05.000Z',
      message: 'US-MA is done.',
      stage: 'runner',
      exp: 'flu/smoke',
      run: 'run-1',
      task: 7,
      event: 'task.done',
      seconds: 1.5,
    });
  });

  test('stays one line, whatever is in the message', () => {
    const { log, lines } = logOf({});
    log.error('two\nlines "quoted" \u2028 \u0000', { hint: 'a\nb' });
    expect(lines[0]).not.toContain('\n');
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      severity: 'ERROR',
      message: 'two\nlines "quoted" \u2028 \u0000',
    });
  });

  test('has the fields of its task only, not those of another', () => {
    const { log, lines } = logOf({});
    log.with({ task: 1 });
    log.with({ task: 2 }).info('x');
    log.info('y');
    expect(lines.map((line) => (JSON.parse(line) as { task?: number }).task)).toEqual([
      2,
      undefined,
    ]);
  });
});

describe('a line for people', () => {
  test.each([
    ['info', 'All tasks are there.', {}, '09:30:05 [runner] All tasks are there.'],
    ['info', 'Done.', { task: 7 }, '09:30:05 [runner task 7] Done.'],
    ['warning', 'It is slow.', {}, '09:30:05 [runner] warning: It is slow.'],
    [
      'error',
      'It crashed.',
      { task: 0, hint: 'Try again.' },
      '09:30:05 [runner task 0] error: It crashed.\n         Try again.',
    ],
  ] as const)(
    'of severity %s says the time, the stage, the task and the hint',
    (severity, message, fields, shown) => {
      const { log, lines } = logOf({ format: 'text' });
      log[severity](message, fields);
      expect(lines).toEqual([shown]);
    },
  );

  test('says no stage where there is none', () => {
    const lines: string[] = [];
    const sink = {
      write: (line: string) => void lines.push(line),
      isTerminal: true,
      now: () => NOW,
    };
    makeLog({ level: 'info', format: 'auto' }, sink).error('EXP_ID is not set.');
    expect(lines).toEqual(['09:30:05 error: EXP_ID is not set.']);
  });
});

test.each([
  ['auto', true, false],
  ['auto', false, true],
  ['json', true, true],
  ['text', false, false],
] as const)('the format %s, on a terminal: %s, is JSON: %s', (format, isTerminal, isJson) => {
  const { log, lines } = logOf({ format }, isTerminal);
  log.info('x');
  expect(lines[0]?.startsWith('{')).toBe(isJson);
});

test.each([
  ['debug', ['DEBUG', 'INFO', 'WARNING', 'ERROR']],
  ['info', ['INFO', 'WARNING', 'ERROR']],
  ['warning', ['WARNING', 'ERROR']],
  ['error', ['ERROR']],
] as const)('the level %s writes %j', (level, severities) => {
  const { log, lines } = logOf({ level });
  for (const severity of ['debug', 'info', 'warning', 'error'] as const) log[severity]('x');
  expect(lines.map((line) => (JSON.parse(line) as { severity: string }).severity)).toEqual(
    severities,
  );
});
