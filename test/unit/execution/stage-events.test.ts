import * as fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { parseStageEvent } from '../../../src/execution/stage-events.ts';
import { makeLog } from '../../../src/stage/log.ts';

test('a line of the stage program is read with all that it says', () => {
  const lines: string[] = [];
  const sink = { write: (line: string) => lines.push(line), isTerminal: false, now: () => 0 };
  const log = makeLog({ level: 'info', format: 'json' }, sink, { stage: 'runner', exp: 'x' });
  log.warning('US-MA failed.', {
    event: 'task.failed',
    task: 3,
    name: 'US-MA',
    code: 'engine_crashed',
    problems: [{ file: 'model.yaml', line: 3, message: 'no', hint: 'yes' }],
    progress: { done: 1, total: 2, unit: 'simulations', speed: 3 },
  });
  expect(parseStageEvent(lines[0] ?? '')).toEqual({
    severity: 'WARNING',
    time: '1970-01-01T00:00:00.000Z',
    message: 'US-MA failed.',
    stage: 'runner',
    exp: 'x',
    event: 'task.failed',
    task: 3,
    name: 'US-MA',
    code: 'engine_crashed',
    problems: [{ file: 'model.yaml', line: 3, message: 'no', hint: 'yes' }],
    progress: { done: 1, total: 2, unit: 'simulations', speed: 3 },
  });
});

test.each([
  'Killed',
  '',
  '{',
  '{"severity":"LOUD","message":"x"}',
  '{"severity":"INFO"}',
  '[]',
  '7',
])('another line, %j, becomes a warning that says it', (line) => {
  expect(parseStageEvent(line)).toEqual({ severity: 'WARNING', message: line });
});

it('throws on no line, whatever is in it', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json()), (line) => {
      expect(parseStageEvent(line).severity).toMatch(/^(DEBUG|INFO|WARNING|ERROR)$/);
    }),
  );
});
