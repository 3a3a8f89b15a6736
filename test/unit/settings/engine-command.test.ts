import * as fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { formatEngineCommand, parseEngineCommand } from '../../../src/settings/engine-command.ts';
import { thrownBy } from '../pipeline/thrown.ts';

test.each([
  ['python3', ['python3']],
  ['python3 -m my_engine', ['python3', '-m', 'my_engine']],
  ['  sh   engine.sh ', ['sh', 'engine.sh']],
  ['sh\tengine.sh\n', ['sh', 'engine.sh']],
  ['["python3","-m","my engine"]', ['python3', '-m', 'my engine']],
  [' [ "sh" ] ', ['sh']],
  ['sh [x]', ['sh', '[x]']],
])('%j starts %j', (text, command) => {
  expect(parseEngineCommand(text)).toEqual(command);
});

test.each(['', '   ', '[', '[]', '[""]', '["sh",""]', '[1]', '["sh"', '[["sh"]]', '[null]'])(
  '%j is no engine command',
  (text) => {
    const error = thrownBy(() => parseEngineCommand(text));
    expect(error.code).toBe('invalid_settings');
    expect(error.message).toBe(`${JSON.stringify(text)} is no engine command.`);
    expect(error.hint).toContain('["python3", "-m", "my_engine"]');
  },
);

it('comes back from its text, whatever is in its words', () => {
  const word = fc.oneof(
    fc.string({ unit: 'binary', minLength: 1 }),
    fc.constantFrom(' ', '[', '"', "'", '\\', '\n', '$(x)', 'a b', 'é😀'),
  );
  fc.assert(
    fc.property(fc.array(word, { minLength: 1 }), (command) => {
      expect(parseEngineCommand(formatEngineCommand(command))).toEqual(command);
    }),
  );
});
