import { describe, expect, test } from 'vitest';
import { answering, errorOf, json, resultOf, run, START } from './run.ts';

describe('the workflow of https://cloud.google.com/workflows/docs/sleeping#poll_for_data', () => {
  const source = `
main:
  steps:
    - wait:
        call: waitForJobCompletion
        args: {jobId: "7"}
        result: status
    - done:
        return: \${status}
waitForJobCompletion:
  params: [jobId]
  steps:
    - checkJob:
        call: http.get
        args:
          url: \${"https://example.com/jobs/" + jobId}
          auth:
            type: OAuth2
        result: jobStatus
    - checkIfDone:
        switch:
          - condition: \${jobStatus.body.complete}
            return: \${jobStatus.body}
    - wait:
        call: sys.sleep
        args:
          seconds: 60
        next: checkJob
`;

  test('polls until the job is done, on the clock', async () => {
    const { send, requests } = answering(
      json({ complete: false }),
      json({ complete: false }),
      json({ complete: true, count: 3 }),
    );
    const times: number[] = [];
    const end = await run(source, {
      send,
      onStep: ({ time }) => times.push((time - START) / 1000),
    });
    expect(end).toMatchObject({
      state: 'SUCCEEDED',
      result: { complete: true, count: 3 },
      stats: { steps: 10, httpCalls: 3, deepestCall: 2 },
    });
    expect(Math.max(...times)).toBe(120);
    expect(requests[0]).toMatchObject({
      method: 'GET',
      url: 'https://example.com/jobs/7',
      auth: { type: 'OAuth2' },
      timeoutSeconds: 300,
    });
  });

  test('fails with the error of the answer and where it came up', async () => {
    const { send } = answering(json({ error: { message: 'gone' } }, 404, { 'x-a': 'b' }));
    const error = await errorOf(source, { send });
    expect(error.payload).toEqual({
      message: 'HTTP server responded with error code 404',
      tags: ['HttpError'],
      code: 404,
      headers: { 'Content-Type': 'application/json; charset=UTF-8', 'X-A': 'b' },
      body: { error: { message: 'gone' } },
    });
    expect(error.context).toContain('in step "checkJob", routine "waitForJobCompletion", line: 13');
    expect(error.context).toContain('in step "wait", routine "main", line: 4');
  });
});

test('a retry waits longer each time, and what is left goes to except', async () => {
  const { send, requests } = answering(...Array.from({ length: 6 }, () => json({}, 503)));
  const source = `
- read_item:
    try:
      call: http.get
      args:
        url: https://example.com/someapi
      result: api_response
    retry: \${http.default_retry}
    except:
      as: e
      steps:
        - known_errors:
            switch:
              - condition: \${not("HttpError" in e.tags)}
                next: connection_problem
              - condition: \${e.code == 503}
                next: busy
        - unhandled_exception:
            raise: \${e}
- url_found:
    return: \${api_response.body}
- connection_problem:
    return: "Connection problem; check URL"
- busy:
    return: \${sys.now()}
`;
  const waited = 1 + 1.25 + 1.25 ** 2 + 1.25 ** 3 + 1.25 ** 4;
  expect(await resultOf(source, { send })).toBeCloseTo(START / 1000 + waited, 2);
  expect(requests).toHaveLength(6);
});
