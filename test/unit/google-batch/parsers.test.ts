import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { selectFields } from '../../support/google/batch/field-mask.ts';
import { parseFilter } from '../../support/google/batch/filter.ts';
import { JOB } from '../../support/google/batch/job-message.ts';
import type { FieldType, MessageType } from '../../support/google/batch/message-type.ts';
import { parseMessage } from '../../support/google/batch/parse-message.ts';

/** JSON that a message may be written as; what it is read as differs in numbers only. */
function jsonOf(type: FieldType): fc.Arbitrary<unknown> {
  switch (type.kind) {
    case 'message':
      return messageOf(type.type);
    case 'list':
      return fc.array(jsonOf(type.of), { maxLength: 2 });
    case 'map':
      return fc.dictionary(fc.string(), fc.string(), { maxKeys: 3, noNullPrototype: true });
    case 'int32':
      return fc.integer();
    case 'int64':
      return fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }).map(String);
    case 'bool':
      return fc.boolean();
    case 'duration':
      return fc.nat().map((seconds) => `${seconds}s`);
    case 'enum':
      return fc.constantFrom(...type.values);
    default:
      return fc.string();
  }
}

function messageOf({ fields, oneofs = {} }: MessageType): fc.Arbitrary<object> {
  const known = Object.entries(fields).filter(([, { kind }]) => kind !== 'output-only');
  const record = fc.record(Object.fromEntries(known.map(([key, type]) => [key, jsonOf(type)])), {
    requiredKeys: [],
    noNullPrototype: true,
  });
  return record.map((value) => {
    const surplus = Object.values(oneofs).flatMap((keys) =>
      keys.filter((key) => Object.hasOwn(value, key)).slice(1),
    );
    return Object.fromEntries(Object.entries(value).filter(([key]) => !surplus.includes(key)));
  });
}

const snakeCase = (key: string) => key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

describe('messages', () => {
  test('what is well formed is read as it is', () => {
    fc.assert(
      fc.property(messageOf(JOB), (job) => {
        expect(parseMessage(JOB, job, 'job')).toEqual({ value: job });
      }),
    );
  });

  test('names in snake case say the same', () => {
    fc.assert(
      fc.property(messageOf(JOB), (job) => {
        const renamed = Object.fromEntries(
          Object.entries(job).map(([key, value]) => [snakeCase(key), value]),
        );
        expect(parseMessage(JOB, renamed, 'job')).toEqual({ value: job });
      }),
    );
  });

  test('nothing makes it fail otherwise than by a violation', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        const parsed = parseMessage(JOB, json, 'job');
        expect('value' in parsed || parsed.violations.length > 0).toBe(true);
      }),
    );
  });

  test('a name of an object’s own nature is no field', () => {
    for (const name of ['constructor', '__proto__', 'toString', 'taskgroups', 'Task_Groups']) {
      const json = JSON.parse(`{"${name}": {}}`);
      expect(parseMessage(JOB, json, 'job')).toHaveProperty('violations');
    }
  });
});

describe('filters', () => {
  test('any label can be asked for in quotation marks', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (value, other) => {
        const filter = parseFilter(`labels.a=${JSON.stringify(value)}`, () => true);
        expect(filter(() => value)).toBe(true);
        expect(filter(() => other)).toBe(value === other);
      }),
    );
  });

  test('nothing makes it fail otherwise than by a syntax error', () => {
    const words = fc.constantFrom('AND', 'OR', 'NOT', '(', ')', '-', '=', 'a', '.', '"b"', ':');
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(words).map((all) => all.join(' ')),
        ),
        (text) => {
          try {
            parseFilter(text, () => true)(() => 'x');
          } catch (error) {
            expect(error).toBeInstanceOf(SyntaxError);
          }
        },
      ),
    );
  });
});

test('a selection of all fields by name selects all', () => {
  const names = fc.stringMatching(/^[a-zA-Z][a-zA-Z0-9]*$/);
  fc.assert(
    fc.property(fc.dictionary(names, fc.jsonValue(), { minKeys: 1 }), (answer) => {
      expect(selectFields(answer, Object.keys(answer).join(','))).toEqual({ ...answer });
      expect(selectFields(answer, '*')).toEqual({ ...answer });
    }),
  );
});
