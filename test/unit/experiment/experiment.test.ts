import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  chooseOutputConfig,
  outputId,
  readExperiment,
} from '../../../src/experiment/experiment.ts';
import { thrownBy } from '../pipeline/thrown.ts';
import { filesOf } from './experiment-repository.ts';

const MODEL = 'model:\n  name: SIR\n';
const OUTPUT = 'output:\n  quantiles: {}\n';
const WHOLE = { 'basemodel.yaml': MODEL, 'output.yaml': OUTPUT };

/** The faults that a set of files is refused for. */
function faultsOf(files: Readonly<Record<string, string>>) {
  const error = thrownBy(() => readExperiment(filesOf(files)));
  expect(error.code).toBe('invalid_experiment');
  return { message: error.message, problems: error.problems };
}

describe('an experiment', () => {
  test('has its files in order of name, told apart by what they hold and not by how they are called', () => {
    const files = { 'z.yaml': MODEL, 'a.yml': OUTPUT, 'm.yaml': 'modelset: {}\n' };
    const { files: read } = readExperiment(filesOf(files));
    expect(read.map(({ name, kind }) => [name, kind])).toEqual([
      ['a.yml', 'output'],
      ['m.yaml', 'modelset'],
      ['z.yaml', 'basemodel'],
    ]);
  });

  test('has at least a model', () => {
    expect(faultsOf({ 'output.yaml': OUTPUT }).problems).toMatchObject([
      { file: 'output.yaml', message: 'No file of the experiment has the root key model:.' },
    ]);
    expect(faultsOf({}).problems).toMatchObject([{ file: 'config' }]);
  });

  test('has one model', () => {
    const { problems, message } = faultsOf({ 'a.yaml': MODEL, 'b.yaml': MODEL, 'c.yaml': MODEL });
    expect(message).toBe('The experiment has 2 faults.');
    expect(problems.map(({ file }) => file)).toEqual(['b.yaml', 'c.yaml']);
    expect(problems[0]?.message).toContain('root key model:; the first is a.yaml');
  });

  test('has one modelset', () => {
    const modelset = 'modelset: {}\n';
    const { problems } = faultsOf({ ...WHOLE, 'm.yaml': modelset, 'n.yaml': modelset });
    expect(problems).toMatchObject([{ file: 'n.yaml', line: 1 }]);
    expect(problems[0]?.message).toContain('root key modelset:; the first is m.yaml');
  });

  test('is told every fault of every file at once', () => {
    const { message, problems } = faultsOf({
      'a.yaml': 'modle: 1\n',
      'b.yaml': '',
      'c.yaml': 'output: [\n',
      'd.yaml': MODEL,
    });
    expect(message).toBe('The experiment has 3 faults.');
    expect(problems.map(({ file }) => file)).toEqual(['a.yaml', 'b.yaml', 'c.yaml']);
  });

  test('whose only model is broken is not told that it has none', () => {
    expect(faultsOf({ 'a.yaml': 'model: [\n' }).message).toBe('The experiment has 1 fault.');
  });
});

describe('the config hash', () => {
  const hashOf = (files: Readonly<Record<string, string>>) =>
    readExperiment(filesOf(files)).configHash;

  test('is a SHA-256 that stays the same: runs are resumed by it', () => {
    expect(hashOf({ 'model.yaml': 'model: {}\n' })).toBe(
      '5b0a3edcee4ec2da6502ae1f8f369a1a51bae4d71ae6a3e1e2aabc8913b28767',
    );
  });

  it('does not depend on the order in which files are found', () => {
    const names = ['a.yaml', 'b.yaml', 'c.yaml', 'd.yaml'];
    const files = Object.fromEntries(names.map((name, at) => [name, at === 0 ? MODEL : OUTPUT]));
    fc.assert(
      fc.property(fc.shuffledSubarray(names, { minLength: 4 }), (order) => {
        const shuffled = Object.fromEntries(order.map((name) => [name, files[name] ?? '']));
        expect(hashOf(shuffled)).toBe(hashOf(files));
      }),
    );
  });

  test.each([
    ['a letter changes', { ...WHOLE, 'basemodel.yaml': 'model:\n  name: SIS\n' }],
    ['a comment is added', { ...WHOLE, 'basemodel.yaml': `${MODEL}# more\n` }],
    ['a file is renamed', { 'basemodel.yml': MODEL, 'output.yaml': OUTPUT }],
    ['a file is added', { ...WHOLE, 'modelset.yaml': 'modelset: {}\n' }],
    ['a file goes', { 'basemodel.yaml': MODEL }],
    ['two files change places', { 'basemodel.yaml': OUTPUT, 'output.yaml': MODEL }],
  ])('is another where %s', (_, files) => {
    expect(hashOf(files)).not.toBe(hashOf(WHOLE));
  });
});

describe("the model's own seed", () => {
  test.each([
    ['random_seed: 42', 42],
    ['random_seed: 0', 0],
    ['random_seed: -1', undefined],
    ['random_seed: 1.5', undefined],
    ['random_seed: "42"', undefined],
    ['random_seed:', undefined],
    ['random_seed: 99999999999999999999', undefined],
    ['name: SIR', undefined],
  ])('%s is read as %s', (line, seed) => {
    expect(readExperiment(filesOf({ 'm.yaml': `model:\n  ${line}\n` })).seed).toBe(seed);
  });

  test('is none in a model that says nothing', () => {
    expect(readExperiment(filesOf({ 'm.yaml': 'model:\n' })).seed).toBeUndefined();
  });
});

describe('which output file is used:', () => {
  const experiment = (...outputs: string[]) =>
    readExperiment(
      filesOf({
        'model.yaml': MODEL,
        ...Object.fromEntries(outputs.map((name) => [name, OUTPUT])),
      }),
    );

  test.each([
    ['the only one', ['tables.yaml'], undefined, 'tables.yaml'],
    ['output.yaml of several', ['a.yaml', 'output.yaml', 'z.yaml'], undefined, 'output.yaml'],
    ['output.yml of several', ['a.yaml', 'output.yml'], undefined, 'output.yml'],
    ['the one that is named', ['a.yaml', 'output.yaml'], 'a.yaml', 'a.yaml'],
    ['the one that is named with a path', ['a.yaml', 'output.yaml'], 'config/a.yaml', 'a.yaml'],
    [
      'the one that is named as Windows does',
      ['a.yaml', 'output.yaml'],
      'config\\a.yaml',
      'a.yaml',
    ],
  ])('%s', (_, outputs, wanted, chosen) => {
    expect(chooseOutputConfig(experiment(...outputs), wanted).name).toBe(chosen);
  });

  test.each([
    ['none is there', [], undefined, 'No file of the experiment', '--skip-output'],
    ['several are there', ['a.yaml', 'b.yaml'], undefined, 'a.yaml, b.yaml', '--output-config'],
    ['there is none of that name', ['a.yaml'], 'b.yaml', '"b.yaml"', 'It has: a.yaml.'],
    ['the name is that of the model', ['a.yaml'], 'model.yaml', '"model.yaml"', 'It has: a.yaml.'],
    [
      'one is named and none is there',
      [],
      'a.yaml',
      '"a.yaml"',
      'No file has the root key output:',
    ],
  ])('refused where %s', (_, outputs, wanted, message, hint) => {
    const error = thrownBy(() => chooseOutputConfig(experiment(...outputs), wanted));
    expect(error.code).toBe('invalid_experiment');
    expect(error.message).toContain(message);
    expect(error.hint).toContain(hint);
  });
});

describe('the id of an output file', () => {
  const idOf = (yaml: string) => {
    const files = filesOf({ 'model.yaml': MODEL, 'output.yaml': yaml });
    return outputId(chooseOutputConfig(readExperiment(files), undefined));
  };

  test.each([
    ['smoke', 'smoke'],
    ['2026', '2026'],
    ['Flu Season 2025/26', 'Flu-Season-2025-26'],
    ['../../etc/passwd', '..-..-etc-passwd'],
    ['a\\b', 'a-b'],
    ['größe', 'gr-e'],
    ['x'.repeat(100), 'x'.repeat(60)],
  ])('%s stands in the name of a folder as %s', (id, shown) => {
    expect(idOf(`output:\n  meta:\n    id: ${id}\n`)).toBe(shown);
  });

  test.each([
    'output:\n',
    'output:\n  meta:\n',
    'output: {meta: {id: [1]}}\n',
    'output: {meta: {id: ""}}\n',
  ])('is none in %j', (yaml) => {
    expect(idOf(yaml)).toBeUndefined();
  });
});
