import { expect, test } from 'vitest';
import { runLabels } from '../../../../src/execution/cloud/labels.ts';
import { belongsTo } from '../../../../src/execution/cloud/run-jobs.ts';
import { parseDirPrefix } from '../../../../src/pipeline/dir-prefix.ts';
import { parseExperimentId } from '../../../../src/pipeline/experiment-id.ts';
import { parseRunId } from '../../../../src/pipeline/run-id.ts';

const run = {
  dirPrefix: parseDirPrefix('pipeline/flu/'),
  expId: parseExperimentId('flu/grid'),
  runId: parseRunId('week-40'),
};
const bucket = { getPath: (key: string) => `gs://ours/${key}` };
const { exp_id, run_id } = runLabels(run);

test.each([
  ['all is the same', {}, {}, true],
  ['it does not say where', { BUCKET_NAME: undefined, DIR_PREFIX: undefined }, {}, true],
  ['the bucket is another', { BUCKET_NAME: 'theirs' }, {}, false],
  ['the name of the bucket begins so', { BUCKET_NAME: 'our' }, {}, false],
  ['the prefix is another', { DIR_PREFIX: 'pipeline/rsv/' }, {}, false],
  ['there is no prefix', { DIR_PREFIX: '/' }, {}, false],
  ['the run is another', {}, { run_id: 'week-41' }, false],
  ['the experiment is another', {}, { exp_id: 'flu-other' }, false],
])('a job is of a run where %s: %j %j → %s', (_, told, labelled, is) => {
  const variables = Object.fromEntries(
    Object.entries({ BUCKET_NAME: 'ours', DIR_PREFIX: 'pipeline/flu/', ...told }).flatMap(
      ([name, value]) => (value === undefined ? [] : [[name, value]]),
    ),
  );
  expect(belongsTo({ labels: { exp_id, run_id, ...labelled }, variables }, run, bucket)).toBe(is);
});
