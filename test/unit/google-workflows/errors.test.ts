// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are the expressions of workflows.
import { describe, expect, test } from 'vitest';
import { answering, errorOf, json, resultOf, START } from './run.ts';

const DOCS = 'https://cloud.google.com/workflows/docs/reference/syntax';

describe(`errors: ${DOCS}/catching-errors and ${DOCS}/raising-errors`, () => {
  test.each([
    ['"Something went wrong."', 'Something went wrong.'],
    [
      '{code: 55, message: "Something went wrong."}',
      { code: 55, message: 'Something went wrong.' },
    ],
  ])('raise: %s', async (raised, payload) => {
    expect((await errorOf(`- step_a:\n    raise: ${raised}\n`)).payload).toEqual(payload);
    const caught = `
- a:
    try:
      raise: ${raised}
    except:
      as: e
      return: \${e}
`;
    expect(await resultOf(caught)).toEqual(payload);
  });

  test('raise: a list is an error of its own', async () => {
    expect((await errorOf('- a:\n    raise: [1]\n')).payload).toMatchObject({
      tags: ['TypeError'],
    });
  });

  test('are caught from further in, and can be raised again', async () => {
    const source = `
main:
  steps:
    - outer:
        try:
          steps:
            - loop:
                for:
                  value: v
                  in: [1]
                  steps:
                    - call: {call: deep, args: {v: "\${v}"}}
        except:
          as: e
          steps:
            - look:
                switch:
                  - condition: \${e.tags[0] == "KeyError"}
                    raise: '\${map.merge(e, json.decode("{\\"seen\\": true}"))}'
deep:
  params: [v]
  steps:
    - fail:
        return: \${json.decode("{}").none}
`;
    const { payload, trace } = await errorOf(source);
    expect(payload).toEqual({
      message: 'key not found: none',
      tags: ['KeyError', 'LookupError'],
      seen: true,
    });
    expect(trace).toEqual([expect.objectContaining({ step: 'look', routine: 'main', line: 18 })]);
  });

  test('go on behind except, whose variables are its own', async () => {
    const source = `
- init:
    assign: [{why: null}]
- a:
    try:
      steps:
        - b: {raise: "x"}
        - never: {assign: [{why: "not reached"}]}
    except:
      as: e
      steps:
        - c: {assign: [{own: "\${e}"}, {why: "\${own}"}]}
- d:
    return: \${why}
`;
    expect(await resultOf(source)).toBe('x');
  });
});

describe(`retries: ${DOCS}/retrying`, () => {
  const source = (retry: string) => `
main:
  steps:
    - read_item:
        try:
          steps:
            - count:
                call: http.get
                args: {url: "https://example.com/"}
                result: answer
            - tell:
                return: \${answer.body}
        retry: ${retry}
        except:
          as: e
          steps:
            - given_up:
                return: ["\${e.code}", "\${sys.now() - ${START / 1000}}"]
my_own_predicate:
  params: [e]
  steps:
    - what_to_repeat:
        switch:
          - condition: \${e.code == 500}
            return: true
    - otherwise:
        return: false
`;
  const custom = (predicate: string, more = 'max_retries: 3') =>
    `{predicate: "\${${predicate}}", ${more}, backoff: {initial_delay: 2, max_delay: 7, multiplier: 2}}`;

  test.each<[string, string, readonly number[], unknown]>([
    ['as often as it takes', '${http.default_retry}', [503, 429, 502, 504, 200], 'fine'],
    [
      '5 times, waiting longer each time',
      '${http.default_retry}',
      [503, 503, 503, 503, 503, 503],
      [503, 8.20703125],
    ],
    ['not what is no use', '${http.default_retry}', [500], [500, 0]],
    [
      'only what did nothing yet',
      '${http.default_retry_non_idempotent}',
      [503, 429, 502],
      [502, 2.25],
    ],
    [
      'by a subworkflow, up to the longest delay',
      custom('my_own_predicate'),
      [500, 500, 500, 500],
      [500, 13],
    ],
    ['by a subworkflow that says no', custom('my_own_predicate'), [500, 404], [404, 2]],
    ['never', custom('retry.never'), [503], [503, 0]],
    ['always', custom('retry.always', 'max_retries: 1'), [404, 404], [404, 2]],
    ['with max_retries 0', custom('retry.always', 'max_retries: 0'), [404], [404, 0]],
    [
      'with the usual backoff',
      '{predicate: "${http.default_retry_predicate}", max_retries: 1, backoff: "${retry.default_backoff}"}',
      [503, 503],
      [503, 1],
    ],
  ])('%s', async (_what, retry, codes, expected) => {
    const { send, requests } = answering(...codes.map((code) => json('fine', code)));
    const result = await resultOf(source(retry), { send });
    if (Array.isArray(result)) result[1] = Math.round(result[1] * 1e8) / 1e8;
    expect(result).toEqual(expected);
    expect(requests).toHaveLength(codes.length);
  });
});
