import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { readConfigFile } from '../../../src/experiment/config-file.ts';

function read(text: string) {
  return readConfigFile('file.yaml', new TextEncoder().encode(text));
}

/** The faults of a file that should have some. */
function faultsOf(text: string) {
  const result = read(text);
  if ('problems' in result) return result.problems;
  throw new Error(`no fault was found in ${JSON.stringify(text)}`);
}

describe('a file is told by its root key', () => {
  test.each([
    ['model:\n  name: SIR\n', 'basemodel', { model: { name: 'SIR' } }],
    ['modelset:\n  sampling: {}\n', 'modelset', { modelset: { sampling: {} } }],
    ['# tables\n---\noutput: {quantiles: [0.5]}\n', 'output', { output: { quantiles: [0.5] } }],
    ['"model": 3\n', 'basemodel', { model: 3 }],
    ['model:\n', 'basemodel', { model: null }],
    ['model:\n  a: &x [1]\n  b: *x\n', 'basemodel', { model: { a: [1], b: [1] } }],
  ])('%j is a %s', (text, kind, value) => {
    expect(read(text)).toMatchObject({ file: { name: 'file.yaml', kind, value } });
  });
});

describe('broken YAML is named with its line and column:', () => {
  test.each([
    ['model:\n  name: a: b\n', 2, 9, 'Nested mappings are not allowed'],
    ['model:\n\tname: x\n', 2, 1, 'Tabs are not allowed'],
    ['model: [1\n', 2, 1, 'must be sufficiently indented and end with a ]'],
    ['model:\n  "name: x\n', 3, 1, 'quote'],
    ['model: 1\nmodel: 2\n', 2, 1, 'Map keys must be unique'],
    ['model:\n  a: 1\n  b: 2\n  a: 3\n', 4, 3, 'Map keys must be unique'],
    ['model: {}\n---\noutput: {}\n', 2, 1, 'multiple documents'],
    ['model:\n  a: *nowhere\n', 2, 6, 'Unresolved alias'],
    ['model:\n  a: *later\n  b: &later 1\n', 2, 6, 'Unresolved alias'],
  ])('%j', (text, line, column, message) => {
    const [fault] = faultsOf(text);
    expect(fault).toMatchObject({ file: 'file.yaml', line, column });
    expect(fault?.message).toContain('This is no YAML');
    expect(fault?.message).toContain(message);
    expect(fault?.message).not.toContain('\n');
    expect(fault?.hint).toBeDefined();
  });

  test('and a file that would unfold without end is refused, not unfolded', () => {
    const rows = ['a: &a0 [1,1,1,1,1,1,1,1,1,1]'];
    for (let row = 1; row < 9; row++) {
      const alias = `*a${row - 1}`;
      rows.push(`a${row}: &a${row} [${Array(10).fill(alias).join(',')}]`);
    }
    const [fault] = faultsOf(`model:\n${rows.map((row) => `  ${row}\n`).join('')}`);
    expect(fault?.message).toContain('alias');
  });
});

describe('a root key that is none is named', () => {
  test.each([
    ['modle:\n  x: 1\n', 'modle', 1, 'Did you mean "model"?'],
    ['# comment\nModel:\n  x: 1\n', 'Model', 2, 'Did you mean "model"?'],
    ['modelsets: {}\n', 'modelsets', 1, 'Did you mean "modelset"?'],
    ['outputs: {}\n', 'outputs', 1, 'Did you mean "output"?'],
    ['vaccination: {}\n', 'vaccination', 1, 'begins with model:, modelset: or output:'],
    ['12: {}\n', '12', 1, 'begins with model:, modelset: or output:'],
  ])('%j', (text, key, line, hint) => {
    const [fault] = faultsOf(text);
    expect(fault).toMatchObject({ file: 'file.yaml', line, column: 1 });
    expect(fault?.message).toBe(`Unknown root key "${key}".`);
    expect(fault?.hint).toContain(hint);
  });

  test('beside one that is known, and so is every other', () => {
    expect(faultsOf('model: {}\nextra: 1\nmore: 2\n').map(({ line }) => line)).toEqual([2, 3]);
  });

  test('where a file has two that are known', () => {
    expect(faultsOf('model: {}\noutput: {}\n')).toMatchObject([
      { line: 2, column: 1, message: 'A second root key, "output".' },
    ]);
  });
});

test.each(['', '\n\n', '# only a comment\n', '---\n', '{}', '[]', '- model\n', 'model', '42'])(
  'a file with the contents %j is empty, or no mapping',
  (text) => {
    expect(faultsOf(text)).toMatchObject([
      { file: 'file.yaml', line: 1, message: 'The file is empty, or no mapping.' },
    ]);
  },
);

it('is a file or a list of faults, each with a message, whatever is read', () => {
  const line = fc.constantFrom('model:', ' a: 1', '  - *x', '&x b', '"', '? [', '<<: *a', '!!t 1');
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(line).map((all) => all.join('\n')),
  );
  fc.assert(
    fc.property(text, (written) => {
      const result = read(written);
      if ('file' in result) expect(result.file.value).toBeTypeOf('object');
      else expect(result.problems.length).toBeGreaterThan(0);
    }),
  );
});
