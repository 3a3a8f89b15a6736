// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are the expressions of workflows.
import { describe, expect, test } from 'vitest';
import { errorOf, resultOf, START } from './run.ts';

const DOCS = 'https://cloud.google.com/workflows/docs/reference/syntax';

describe(`parallel steps: ${DOCS}/parallel-steps`, () => {
  test('branches run side by side, and share variables', async () => {
    const source = `
- init:
    assign:
      - user: {}
      - notification: {}
- parallel_step:
    parallel:
      shared: [user, notification]
      branches:
        - getUser:
            steps:
              - sleepUser: {call: sys.sleep, args: {seconds: 30}}
              - setUser: {assign: [{user: "\${sys.now()}"}]}
        - getNotification:
            steps:
              - sleepNotification: {call: sys.sleep, args: {seconds: 50}}
              - setNotification: {assign: [{notification: "\${sys.now()}"}]}
- tell:
    return: ["\${user}", "\${notification}", "\${sys.now()}"]
`;
    const seconds = START / 1000;
    expect(await resultOf(source)).toEqual([seconds + 30, seconds + 50, seconds + 50]);
  });

  const loop = (limit: string) => `
- init:
    assign: [{total: 0}]
- parallel_step:
    parallel:
      shared: [total]
      ${limit}
      for:
        value: v
        range: [1, 40]
        steps:
          - skip:
              switch:
                - condition: \${v > 30}
                  next: continue
          - nap: {call: sys.sleep, args: {seconds: 10}}
          - add: {assign: [{total: "\${total + v}"}]}
- tell:
    return: ["\${total}", "\${sys.now() - ${START / 1000}}"]
`;

  test.each([
    ['', 20],
    ['concurrency_limit: 5', 60],
    ['concurrency_limit: ${10 - 9}', 300],
    ['concurrency_limit: 100', 20],
  ])('rounds of a loop, with %s', async (limit, seconds) => {
    expect(await resultOf(loop(limit))).toEqual([465, seconds]);
  });

  test('all run to their end before their errors are one error', async () => {
    const source = `
- init:
    assign: [{done: 0}]
- all:
    try:
      parallel:
        shared: [done]
        branches:
          - bad: {steps: [{fail: {raise: {code: 5, message: "broken"}}}]}
          - good:
              steps:
                - nap: {call: sys.sleep, args: {seconds: 10}}
                - count: {assign: [{done: 1}]}
    except:
      as: e
      steps:
        - tell: {return: ["\${done}", "\${e.tags[0]}", "\${e.branches[0].id}", "\${e.branches[0].error.payload}"]}
`;
    expect(await resultOf(source)).toEqual([
      1,
      'UnhandledBranchError',
      'bad',
      '{"code":5,"message":"broken"}',
    ]);
  });

  test('stand within each other twice, and no deeper', async () => {
    const nested = (depth: number): object => ({
      parallel: {
        for: {
          value: `v${depth}`,
          range: [1, 25],
          steps: [
            { [`s${depth}`]: depth === 1 ? { call: 'sys.sleep', args: [1] } : nested(depth - 1) },
          ],
        },
      },
    });
    expect(await resultOf(JSON.stringify([{ all: nested(2) }]))).toBe(null);
    const { payload } = await errorOf(JSON.stringify([{ all: nested(3) }]));
    expect(JSON.stringify(payload)).toContain('ParallelNestingError');
  });
});
