import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { readVariables } from '../../../src/settings/read-variables.ts';
import { stageVariables } from '../../../src/settings/stage-variables.ts';
import { seconds, text, truth, wholeNumber, word } from '../../../src/settings/variable.ts';
import { thrownBy } from '../pipeline/thrown.ts';

const variables = {
  JOBS: { schema: wholeNumber(1), form: 'number', meaning: 'How many at a time.' },
  TIMEOUT: { schema: seconds(), form: 'seconds', meaning: 'How long.' },
  RERUN: { schema: truth(), form: 'true or false', meaning: 'Whether again.' },
  MODE: { schema: word('cloud', 'local'), form: 'cloud or local', meaning: 'Where.' },
  NAME: { schema: text(), form: 'text', meaning: 'A name.' },
};

describe('variables', () => {
  test('are read as what they are', () => {
    const environment = { JOBS: '8', TIMEOUT: '1.5', RERUN: 'yes', MODE: 'Local', NAME: ' a b ' };
    expect(readVariables(variables, environment)).toEqual({
      JOBS: 8,
      TIMEOUT: 1.5,
      RERUN: true,
      MODE: 'local',
      NAME: ' a b ',
    });
  });

  test('that are empty are as absent as those that are not there', () => {
    const empty = { JOBS: '', TIMEOUT: '', RERUN: '', MODE: '', NAME: '' };
    expect(readVariables(variables, empty)).toEqual({});
    expect(readVariables(variables, {})).toEqual({});
    expect(readVariables(variables, { JOBS: undefined })).toEqual({});
  });

  test('of other programs are passed over', () => {
    expect(readVariables(variables, { PATH: '/bin', JOBS: '2' })).toEqual({ JOBS: 2 });
  });

  test('that are wrong are reported all at once, each with what it should be', () => {
    const error = thrownBy(() =>
      readVariables(variables, {
        JOBS: '0',
        TIMEOUT: 'soon',
        RERUN: 'maybe',
        MODE: 'x',
        NAME: 'n',
      }),
    );
    expect(error.code).toBe('invalid_settings');
    expect(error.problems.map(({ message, hint }) => [message, hint])).toEqual([
      ['JOBS="0" is less than 1.', 'JOBS is written as: number.'],
      ['TIMEOUT="soon" is not a number of seconds.', 'TIMEOUT is written as: seconds.'],
      ['RERUN="maybe" is neither true nor false.', 'RERUN is written as: true or false.'],
      ['MODE="x" is not one of cloud, local.', 'MODE is written as: cloud or local.'],
    ]);
    for (const problem of error.problems) expect(error.message).toContain(problem.message);
  });
});

describe('a whole number', () => {
  test.each(['-1', '1.0', '1e3', ' 1', '1 ', '0x10', '1_000', '1234567890', '٣', 'NaN'])(
    'is not written %j',
    (written) => {
      expect(() => readVariables(variables, { JOBS: written })).toThrow('is not a whole number');
    },
  );

  it('is read as it is written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999_999 }), (value) => {
        expect(readVariables(variables, { JOBS: String(value) }).JOBS).toBe(value);
      }),
    );
  });
});

test.each([
  ['true', true],
  ['TRUE', true],
  ['1', true],
  ['Yes', true],
  ['false', false],
  ['0', false],
  ['no', false],
])('%s is %s', (written, value) => {
  expect(readVariables(variables, { RERUN: written }).RERUN).toBe(value);
});

test.each(['0', '0.0', '-1', '.5', '5.', '1e3', 'Infinity', '1 s'])(
  'no time is %j seconds',
  (written) => {
    expect(() => readVariables(variables, { TIMEOUT: written })).toThrow('TIMEOUT=');
  },
);

describe('the variables of the stage program', () => {
  test.each(Object.entries(stageVariables))('%s has a meaning and a form', (name, variable) => {
    expect(name).toMatch(/^[A-Z]+(_[A-Z]+)*$/);
    expect(variable.meaning).toMatch(/^[A-Z].*\.$/s);
    expect(variable.form).toMatch(/^[a-z]/i);
  });

  test.each(Object.entries(stageVariables))(
    '%s has a default that can be read, where it has one that is a value',
    (name, variable) => {
      if (!('fallback' in variable) || variable.fallback.includes(' ')) return;
      expect(() => readVariables(stageVariables, { [name]: variable.fallback })).not.toThrow();
    },
  );
});
