import { describe, expect, test } from 'vitest';
import { checkExperiment } from '../../../../src/experiment/format/check-experiment.ts';
import {
  ALONE,
  CALIBRATION,
  type Files,
  MISTAKES,
  placeIn,
  plant,
  SAMPLING,
} from '../../../support/planted-mistakes.ts';

const SOURCES = new Map([
  ['United_States_Massachusetts', 'mistry_2021'],
  ['United_States_Vermont', 'mistry_2021'],
  ['United_States_California', 'mistry_2021'],
]);

function check(files: Files) {
  const config = Object.entries(files).filter(([name]) => !name.includes('/'));
  return checkExperiment({
    files: config.map(([name, text]) => ({ name, bytes: new TextEncoder().encode(text) })),
    folder: 'config',
    coverage: true,
    sources: SOURCES,
    readData: async (written) => ({ name: written, text: files[written] }),
  });
}

test.each([
  ['sampling', SAMPLING, 2, 8],
  ['calibration', CALIBRATION, 2, 1],
  ['a basemodel alone', ALONE, 1, 1],
] as const)(
  'nothing is wrong with a good one: %s',
  async (_, files, populations, parameterSets) => {
    expect(await check(files)).toEqual({ problems: [], size: { populations, parameterSets } });
  },
);

describe('a planted mistake', () => {
  test.each(
    MISTAKES.map(
      (mistake) => [`${mistake.file}: ${mistake.find} → ${mistake.replace}`, mistake] as const,
    ),
  )('in %s', async (_, mistake) => {
    const files = plant(mistake);
    const { problems } = await check(files);
    const [first] = problems;
    const shown = JSON.stringify(problems, undefined, 1);
    expect(problems.length, shown).toBeGreaterThan(0);
    expect(problems.map(({ message }) => message).join('\n'), shown).toContain(mistake.says);
    const found = problems.find(({ message }) => message.includes(mistake.says)) ?? first;
    if (mistake.at === '') return;
    const home = Object.keys(files).find((name) => name === found?.file) ?? mistake.file;
    expect({ line: found?.line, column: home.includes('/') ? 1 : found?.column }, shown).toEqual(
      home.includes('/')
        ? { line: placeIn(files[home] ?? '', mistake.at).line, column: 1 }
        : placeIn(files[home] ?? '', mistake.at),
    );
    expect(problems, shown).toHaveLength(mistake.count);
  });
});
