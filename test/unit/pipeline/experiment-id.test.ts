import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { parseExperimentId } from '../../../src/pipeline/experiment-id.ts';
import { RESERVED_NAMES } from '../../../src/pipeline/names.ts';
import { makeRunId } from '../../../src/pipeline/run-id.ts';
import { someExperiment } from './arbitraries.ts';
import { thrownBy } from './thrown.ts';

describe('an experiment id', () => {
  test.each(['a', 'flu/2026/smoke', 'v1.2_x-y', '_x', '2026', 'x'.repeat(200), 'run.json.d'])(
    '%s is taken as it is',
    (id) => {
      expect(parseExperimentId(id)).toBe(id);
    },
  );

  test.each([
    ['', 'is empty'],
    ['..', 'leads elsewhere'],
    ['../secrets', 'leads elsewhere'],
    ['a/../b', 'leads elsewhere'],
    ['a/./b', 'leads elsewhere'],
    ['a..b', 'leads elsewhere'],
    ['flu season', 'has the character " "'],
    [' flu', 'has the character " "'],
    ['flu\n', 'has the character "\\n"'],
    ['flu\0', 'has the character'],
    ['x'.repeat(300), 'has 300 letters, 200 at most'],
    ['/flu', 'begins with "/"'],
    ['/', 'begins with "/"'],
    ['-flu', 'begins with "-"'],
    ['a/-b', 'begins with "-"'],
    ['a//b', 'has an empty part'],
    ['a/', 'has an empty part'],
    ['a\\b', 'has the character "\\\\"'],
    ['münchen', 'has the character "ü"'],
    ['流感', 'has the character "流"'],
    ['flu😀', 'has the character "😀"'],
    ['ｆｌｕ', 'has the character'],
    ['a:b', 'has the character ":"'],
    ['a~b', 'has the character "~"'],
    ['$HOME', 'has the character "$"'],
    ['20260131-093000-1a2b3c4d', 'looks like a run id'],
    ['flu/20260131-093000-1a2b3c4d', 'looks like a run id'],
    ['20260131-093000-1a2b3c4d/x', 'looks like a run id'],
  ])('%j is refused: it %s', (id, fault) => {
    const error = thrownBy(() => parseExperimentId(id));
    expect(error.code).toBe('invalid_id');
    expect(error.message).toContain('experiment id');
    expect(error.message).toContain(fault);
    expect(error.hint).toContain('experiments/');
    expect(error.message.length).toBeLessThan(200);
  });

  test.each([...RESERVED_NAMES])('has no part named %s, which runs use', (name) => {
    for (const id of [name, `a/${name}`, `${name}/a`]) {
      const error = thrownBy(() => parseExperimentId(id));
      expect(error.code).toBe('invalid_id');
      expect(error.message).toContain(`has the part "${name}"`);
    }
  });

  it('never has a made run id as a part, wherever it stands', () => {
    const id = makeRunId(Date.UTC(2026, 0, 1), 7);
    fc.assert(
      fc.property(someExperiment, someExperiment, (before, after) => {
        expect(() => parseExperimentId(`${before}/${id}/${after}`)).toThrow('looks like a run id');
      }),
    );
  });

  it('is either taken unchanged, and then safe as a path, or refused', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc
        .array(fc.constantFrom('a', '..', '.', '', '-', 'config', ' ', 'b.c'))
        .map((x) => x.join('/')),
    );
    fc.assert(
      fc.property(text, (id) => {
        try {
          expect(parseExperimentId(id)).toBe(id);
          expect(id).toMatch(/^[A-Za-z0-9._/-]{1,200}$/);
          for (const part of id.split('/')) expect(['', '.', '..']).not.toContain(part);
        } catch (error) {
          expect(error).toMatchObject({ code: 'invalid_id' });
        }
      }),
    );
  });
});
