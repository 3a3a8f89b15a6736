// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are the expressions of workflows.
import { describe, expect, test } from 'vitest';
import { answering, errorOf, json, resultOf, run, START } from './run.ts';

const DOCS = 'https://cloud.google.com/workflows/docs/reference/syntax';

describe(`variables: ${DOCS}/variables`, () => {
  test('are assigned in order, in lists and maps too', async () => {
    const source = `
- lists:
    assign:
      - my_list: ["zero", "one", "two"]
      - my_list[0]: 0
      - idx: 0
      - my_list[idx + 1]: 1
      - my_list[len(my_list) - 1]: 2
      - my_list: \${list.concat(my_list, 3)}
      - my_multi_dimen_list: [[10, 11, 12], [20, 21, 22]]
      - my_multi_dimen_list[0][1]: 110
- maps:
    assign:
      - my_map: {"name": "Lila", "birthYear": 1990}
      - key: last_name
      - my_map[key]: Barton
      - my_map.birthYear: 1991
      - my_map["inner"]: {}
      - my_map.inner["a b"]: \${my_map.birthYear + 1}
- tell:
    return: ["\${my_list}", "\${my_multi_dimen_list}", "\${my_map}"]
`;
    expect(await resultOf(source)).toEqual([
      [0, 1, 2, 3],
      [
        [10, 110, 12],
        [20, 21, 22],
      ],
      { name: 'Lila', birthYear: 1991, last_name: 'Barton', inner: { 'a b': 1992 } },
    ]);
  });

  test('are copies', async () => {
    const source = `
- a:
    assign:
      - one: {"x": 1}
      - other: \${one}
      - other.x: 2
- b:
    return: ["\${one.x}", "\${other.x}"]
`;
    expect(await resultOf(source)).toEqual([1, 2]);
  });

  test.each([
    ['one[1]: 0', '[1]', 'IndexError'],
    ['one.a: 0', '[1]', 'TypeError'],
    ['one.a.b: 0', '{}', 'KeyError'],
    ['one[0]: 0', '{}', 'TypeError'],
    ['one.a: 0', '"text"', 'TypeError'],
  ])('%s in %s is an error: %s', async (assignment, value, tag) => {
    const source = `- a:\n    assign:\n      - one: ${value}\n      - ${assignment}\n`;
    expect((await errorOf(source)).payload).toMatchObject({ tags: expect.arrayContaining([tag]) });
  });

  test('of a loop are gone behind it, and those around it stay', async () => {
    const source = `
- init:
    assign:
      - workflowScope: foo
- outerLoop:
    for:
      value: outerLoopValue
      in: [1, 2]
      steps:
        - outerLoopAssign:
            assign:
              - outerLoopScope: \${workflowScope}
        - innerLoop:
            for:
              value: innerLoopValue
              in: [5, 6]
              steps:
                - innerLoopAssign:
                    assign:
                      - workflowScope: \${innerLoopValue}
                      - innerLoopScope: \${outerLoopScope}
- final:
    return:
      - \${workflowScope}
`;
    expect(await resultOf(source)).toEqual([6]);
  });

  test('that have no value yet are an error of the execution', async () => {
    const source = `
- jump:
    next: tell
- set:
    assign:
      - x: 1
- tell:
    return: \${x}
`;
    expect((await errorOf(source)).payload).toMatchObject({ tags: ['KeyError', 'LookupError'] });
  });
});

describe(`subworkflows: ${DOCS}/subworkflows`, () => {
  const name_message = `
name_message:
  params: [first_name, last_name, country: "England"]
  steps:
    - prepareMessage:
        return: \${"Hello " + first_name + " " + last_name + " from " + country + "."}
`;

  test.each([
    ['by name', 'args: {first_name: "Sherlock", last_name: "Holmes"}', 'England'],
    [
      'by name, in any order',
      'args: {country: "Wales", last_name: "Holmes", first_name: "Sherlock"}',
      'Wales',
    ],
    ['by position', 'args: ["Sherlock", "Holmes"]', 'England'],
  ])('take arguments %s', async (_how, args, country) => {
    const source = `
main:
  steps:
    - call_subworkflow:
        call: name_message
        ${args}
        result: output
    - call_subworkflow2:
        return: \${output}
${name_message}`;
    expect(await resultOf(source)).toBe(`Hello Sherlock Holmes from ${country}.`);
  });

  test('can be called in an expression', async () => {
    const source = `
main:
  steps:
    - call_subworkflow:
        return: \${name_message("Sherlock", "Holmes", "France") + "!"}
${name_message}`;
    expect(await resultOf(source)).toBe('Hello Sherlock Holmes from France.!');
  });

  test('have variables of their own, and null is an argument', async () => {
    const source = `
main:
  params: [args]
  steps:
    - a:
        assign:
          - x: outside
    - b:
        call: inside
        args: {y: null}
        result: z
    - c:
        return: ["\${x}", "\${z}", "\${args}"]
inside:
  params: [y: "default"]
  steps:
    - a:
        assign:
          - x: inside
    - b:
        return: \${y}
`;
    expect(await resultOf(source)).toEqual(['outside', null, null]);
  });

  test('end with null where they return nothing', async () => {
    const source = `
main:
  steps:
    - a: {call: quiet, result: x}
    - b: {return: "\${x}"}
quiet:
  steps:
    - a: {next: end}
    - b: {raise: "never"}
`;
    expect(await resultOf(source)).toBe(null);
  });
});

describe(`conditions: ${DOCS}/conditions`, () => {
  const source = `
main:
  params: [day]
  steps:
    - init:
        assign: [{word: ""}]
    - conditionalSwitch:
        switch:
          - condition: \${day == "Friday"}
            next: friday
          - condition: \${day == "Saturday" or day == "Sunday"}
            steps:
              - note:
                  assign:
                    - word: rest
              - leave:
                  return: \${word}
          - condition: \${day == "Monday"}
            assign:
              - word: start
          - condition: \${day == "never"}
            raise: no such day
        next: workWeek
    - friday:
        return: "It's Friday! Almost the weekend!"
    - workWeek:
        return: \${"It's the work week." + word}
`;

  test.each([
    ['Friday', "It's Friday! Almost the weekend!"],
    ['Sunday', 'rest'],
    ['Monday', "It's the work week.start"],
    ['Tuesday', "It's the work week."],
  ])('on %s', async (argument, expected) => {
    expect(await resultOf(source, { argument })).toBe(expected);
  });

  test('are booleans, and can raise', async () => {
    expect((await errorOf(source, { argument: 'never' })).payload).toBe('no such day');
    const odd = '- a:\n    switch:\n      - condition: "${1}"\n        next: end\n';
    expect((await errorOf(odd)).payload).toMatchObject({ tags: ['TypeError'] });
  });
});

describe(`loops: ${DOCS}/iteration`, () => {
  const summed = (loop: string, body = 'assign: [{list: "${list.concat(list, v)}"}]') =>
    resultOf(`
- assignStep:
    assign:
      - list: []
- loopStep:
    for:
      value: v
      ${loop}
      steps:
        - getStep:
            ${body}
- returnStep:
    return: \${list}
`);

  test.each([
    ['in: [1, "a", [2]]', [1, 'a', [2]]],
    ['in: []', []],
    ['in: \'${keys(json.decode("{\\"x\\": 1}"))}\'', ['x']],
    ['range: [1, 5]', [1, 2, 3, 4, 5]],
    ['range: ["${1 + 1}", 3]', [2, 3]],
    ['range: [-1, -1]', [-1]],
    ['range: [5, 1]', []],
  ])('%s', async (loop, expected) => {
    expect(await summed(loop)).toEqual(expected);
  });

  test('count from 0', async () => {
    const body = 'assign: [{list: "${list.concat(list, i)}"}]';
    expect(await summed('index: i\n      in: [7, 8, 9]', body)).toEqual([0, 1, 2]);
  });

  test('can be left, and go on', async () => {
    const source = `
- a:
    assign: [{list: []}]
- loop:
    for:
      value: v
      range: [1, 9]
      steps:
        - pick:
            switch:
              - condition: \${v == 2}
                next: continue
              - condition: \${v == 5}
                next: break
        - again:
            assign: [{list: "\${list.concat(list, v)}"}]
- out:
    return: \${list}
`;
    expect(await resultOf(source)).toEqual([1, 3, 4]);
  });

  test.each(['in: ${null}', 'in: ${"abc"}', 'in: ${json.decode("{}")}', 'range: [1, 2.5]'])(
    'not over %s',
    async (loop) => {
      await expect(summed(loop)).rejects.toThrow(/goes over a list|expected an integer/);
    },
  );
});

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

describe(`jumps: ${DOCS}/jumps`, () => {
  test('lead to steps before and behind, and out of nested ones', async () => {
    const source = `
- first:
    assign: [{way: []}]
- second:
    steps:
      - nested:
          assign: [{way: "\${list.concat(way, len(way))}"}]
      - out:
          switch:
            - condition: \${len(way) > 2}
              next: last
- back:
    next: second
- last:
    return: \${way}
`;
    expect(await resultOf(source)).toEqual([0, 1, 2]);
  });

  test('to the end leave what follows undone', async () => {
    expect(
      await resultOf('- a:\n    assign: [{x: 1}]\n    next: end\n- b:\n    raise: never\n'),
    ).toBe(null);
  });
});

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

describe('limits: https://cloud.google.com/workflows/quotas#resource_limits', () => {
  test('100,000 steps', async () => {
    const source = (rounds: number) =>
      `- loop:\n    for:\n      value: v\n      range: [1, ${rounds}]\n      steps:\n        - s: {assign: [{x: 1}]}\n`;
    expect((await run(source(99_999))).stats.steps).toBe(100_000);
    expect((await errorOf(source(100_000))).payload).toMatchObject({
      tags: ['ResourceLimitError'],
    });
  });

  test('512 KB of variables, and what is replaced does not count', async () => {
    const source = (size: number) => `
main:
  steps:
    - make: {call: lines, args: {size: ${size}}, result: x}
    - again: {call: lines, args: {size: ${size}}, result: x}
    - tell: {return: "\${len(x)}"}
lines:
  params: [size]
  steps:
    - a: {assign: [{s: "${'x'.repeat(1000)}"}, {list: []}]}
    - loop:
        for:
          value: v
          range: [1, "\${size}"]
          steps:
            - b: {assign: [{list: "\${list.concat(list, s)}"}]}
    - c: {return: "\${list}"}
`;
    const end = await run(source(250));
    expect(end).toMatchObject({ state: 'SUCCEEDED', result: 250 });
    // Two lists of 250 texts of 1,008 bytes, while the first is there and the second is made.
    expect(end.stats.peakVariablesBytes).toBeGreaterThan(504_000);
    expect(end.stats.peakVariablesBytes).toBeLessThan(506_000);
    expect((await errorOf(source(270))).payload).toMatchObject({ tags: ['ResourceLimitError'] });
  });

  test('20 calls within each other', async () => {
    const source = (depth: number) =>
      `main:\n  steps:\n    - a: {call: down, args: [${depth}]}\ndown:\n  params: [depth]\n  steps:\n    - b: {switch: [{condition: "\${depth > 1}", call: down, args: ["\${depth - 1}"]}]}\n`;
    expect((await run(source(19))).stats.deepestCall).toBe(20);
    expect((await errorOf(source(20))).payload).toMatchObject({ tags: ['RecursionError'] });
  });

  test('256 KB in a text', async () => {
    const source =
      '- a: {assign: [{x: "0123456789abcdef"}]}\n- b: {assign: [{x: "${x + x}"}], next: b}\n';
    const { payload } = await errorOf(source);
    expect(payload).toMatchObject({
      tags: ['ResourceLimitError'],
      message: expect.stringContaining('string'),
    });
  });

  test('32 KB in an argument', async () => {
    const argument = (size: number) => 'x'.repeat(size - 2);
    const source = 'main:\n  params: [a]\n  steps:\n    - s: {return: "${len(a)}"}\n';
    expect(await resultOf(source, { argument: argument(32 * 1024) })).toBe(32 * 1024 - 2);
    await expect(resultOf(source, { argument: argument(32 * 1024 + 1) })).rejects.toThrow(
      RangeError,
    );
  });
});

test('a workflow that never sleeps can be cancelled', async () => {
  const stop = new AbortController();
  setTimeout(() => stop.abort(), 5);
  const end = await run('- a: {assign: [{x: 1}], next: a}\n', { signal: stop.signal });
  expect(end.state).toBe('CANCELLED');
});

test('a workflow that sleeps can be cancelled, and is then where it was', async () => {
  const stop = new AbortController();
  const source =
    '- a: {call: sys.sleep, args: [1000]}\n- b: {call: sys.sleep, args: [1000]}\n- c: {return: 1}\n';
  const steps: string[] = [];
  const end = await run(source, {
    signal: stop.signal,
    onStep: ({ step }) => {
      steps.push(step);
      if (step === 'b') setImmediate(() => stop.abort());
    },
  });
  expect([end.state, steps]).toEqual(['CANCELLED', ['a', 'b']]);
});
