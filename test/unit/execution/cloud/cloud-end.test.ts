import { describe, expect, test } from 'vitest';
import { endOf } from '../../../../src/execution/cloud/cloud-end.ts';
import { parseDirPrefix } from '../../../../src/pipeline/dir-prefix.ts';
import { parseExperimentId } from '../../../../src/pipeline/experiment-id.ts';
import { parseRunId } from '../../../../src/pipeline/run-id.ts';

const run = {
  dirPrefix: parseDirPrefix('x'),
  expId: parseExperimentId('flu/test'),
  runId: parseRunId('r'),
};

function ended(payload: object) {
  return endOf({
    run,
    attempt: 1,
    execution: {
      id: 'e',
      state: 'FAILED',
      labels: {},
      error: { payload: JSON.stringify(payload), context: undefined },
    },
    found: undefined,
    now: 2000,
    startedAt: 1000,
  }).outcome;
}

describe('an execution that failed before there was an outcome', () => {
  test('is told in the workflow’s own words, with what to do', () => {
    const message = 'Google Cloud refuses a request of the workflow (HTTP 403): no.';
    const hint = 'The account of the workflow may lack a permission.';
    expect(ended({ failure: 'cloud_refused', message, hint })).toMatchObject({
      status: 'failed',
      message: expect.stringContaining('refuses a request of the workflow (HTTP 403): no'),
      hint,
    });
  });

  test('is looked into in the console, where the workflow has no words for it', () => {
    expect(ended({ message: 'KeyError: x', tags: ['KeyError'] })).toMatchObject({
      message: expect.stringContaining('KeyError: x'),
      hint: expect.stringContaining('console of Cloud Workflows'),
    });
  });
});
