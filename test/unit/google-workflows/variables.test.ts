// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are the expressions of workflows.
import { describe, expect, test } from 'vitest';
import { errorOf, resultOf, run } from './run.ts';

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

  // https://cloud.google.com/workflows/docs/reference/syntax/maps
  test('are maps with keys that are worked out', async () => {
    const source = (key: string) => `
- createMap:
    assign:
      - dynamicKey: ${key}
      - myMap: {"\${dynamicKey}": "myValue"}
      - myMap2: {'\${dynamicKey + "Apple"}': "myValue"}
- tell:
    return: ["\${myMap}", "\${myMap2}"]
`;
    expect(await resultOf(source('myKey'))).toEqual([
      { myKey: 'myValue' },
      { myKeyApple: 'myValue' },
    ]);
    expect((await errorOf(source('7'))).payload).toMatchObject({ tags: ['TypeError'] });
  });

  // https://cloud.google.com/workflows/docs/reference/syntax/variables#passing-by-value
  test('take memory as it is documented', async () => {
    const source = `
- assign:
    assign:
      - a: "This is a string of 28 bytes"
      - b: \${a}
`;
    expect((await run(source)).stats.peakVariablesBytes).toBe(72);
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
