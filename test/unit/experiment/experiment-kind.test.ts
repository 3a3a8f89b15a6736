import { expect, test } from 'vitest';
import { readExperiment } from '../../../src/experiment/experiment.ts';
import { kindOfExperiment } from '../../../src/experiment/experiment-kind.ts';

test.each([
  [undefined, 'simulation'],
  ['modelset: {population_names: [US-MA]}', 'simulation'],
  ['modelset: {sampling: {samplers: []}}', 'sampling'],
  ['modelset: {calibration: {strategy: {name: smc}}}', 'calibration'],
  ['modelset:', 'simulation'],
])('%j makes a %s', (modelset, kind) => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  const files = [{ name: 'model.yaml', bytes: bytes('model: {name: x}') }];
  if (modelset !== undefined) files.push({ name: 'set.yaml', bytes: bytes(modelset) });
  expect(kindOfExperiment(readExperiment(files))).toBe(kind);
});
