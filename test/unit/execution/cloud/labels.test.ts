import fc from 'fast-check';
import { expect, test } from 'vitest';
import { faultOfLabel, labelsOfRun, labelValue } from '../../../../src/execution/cloud/labels.ts';
import { DEFAULT_DIR_PREFIX } from '../../../../src/pipeline/dir-prefix.ts';
import { parseExperimentId } from '../../../../src/pipeline/experiment-id.ts';
import { makeRunId, parseRunId } from '../../../../src/pipeline/run-id.ts';

const text = fc.oneof(
  fc.string({ maxLength: 220 }),
  fc.string({ unit: fc.constantFrom(...'aB3._-/'), maxLength: 220 }),
);

test('every text gives a value that Batch and Workflows take', () => {
  fc.assert(
    fc.property(text, (value) => {
      expect(labelValue(value)).toMatch(/^[a-z0-9_-]{1,63}$/);
    }),
  );
});

test('two texts never give one label, also where one is the label of the other', () => {
  fc.assert(
    fc.property(text, text, (a, b) => {
      if (a !== b) expect(labelValue(a)).not.toBe(labelValue(b));
      if (labelValue(a) !== a) expect(labelValue(labelValue(a))).not.toBe(labelValue(a));
    }),
  );
});

test.each([
  ['flu-smoke', 'flu-smoke'],
  ['20260131-093000-1a2b3c4d', '20260131-093000-1a2b3c4d'],
  ['flu/Smoke.1', 'flu-smoke-1-'],
  ['week-0badcafe', 'week-0badcafe-'],
  // What a slug would make to look like the id of a run.
  ['20260131.093000', '20260131-093000--'],
])('%s is labelled %s', (value, label) => {
  if (label.endsWith('-')) expect(labelValue(value)).toMatch(new RegExp(`^${label}[0-9a-f]{8}$`));
  else expect(labelValue(value)).toBe(label);
});

test('a run that was named by itself keeps its id as its label', () => {
  fc.assert(
    fc.property(fc.nat({ max: 4e12 }), fc.nat({ max: 2 ** 32 - 1 }), (now, random) => {
      const id = makeRunId(now, random);
      expect(labelValue(id)).toBe(id);
    }),
  );
});

const run = {
  dirPrefix: DEFAULT_DIR_PREFIX,
  expId: parseExperimentId('flu/smoke'),
  runId: parseRunId('week-40'),
};

test('the labels of a run say what it is, and the users own come with them', () => {
  const labels = labelsOfRun({ run, attempt: 2, profile: 'Flu 26', extra: { team: 'north' } });
  expect(labels).toEqual({
    team: 'north',
    component: 'epycloud',
    exp_id: labelValue('flu/smoke'),
    run_id: 'week-40',
    attempt: '2',
    profile: labelValue('Flu 26'),
  });
});

test.each([
  ['Team', 'north', 'begins with a letter'],
  ['team', 'North', 'a value is'],
  ['run_id', 'x', 'epycloud sets it'],
  ['batch-x', 'y', 'the cloud keeps'],
  ['goog-x', 'y', 'the cloud keeps'],
])('the label %s=%s is refused', (key, value, why) => {
  expect(faultOfLabel(key, value)).toContain(why);
  expect(() => labelsOfRun({ run, attempt: 1, extra: { [key]: value } })).toThrow(why);
});
