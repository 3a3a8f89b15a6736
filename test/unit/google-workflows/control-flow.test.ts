// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are the expressions of workflows.
import { describe, expect, test } from 'vitest';
import { errorOf, resultOf } from './run.ts';

const DOCS = 'https://cloud.google.com/workflows/docs/reference/syntax';

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
