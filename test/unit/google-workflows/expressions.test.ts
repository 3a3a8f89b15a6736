import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeJson, encodeJson } from '../../support/google/workflows/json.ts';
import { fromPlain } from '../../support/google/workflows/values.ts';
import { errorOf, refusalOf, resultOf, workflowOf, worthOf } from './run.ts';

/** https://cloud.google.com/workflows/docs/reference/syntax/expressions and …/syntax/datatypes#order-operations */
describe('an expression', () => {
  test.each<[string, unknown]>([
    ['1 + 2 * 3', 7],
    ['(1 + 2) * 3', 9],
    ['7 / 2', 3.5],
    ['7 // 2', 3],
    ['-7 // 2', -4],
    ['7 % 3', 1],
    ['-7 % 3', 2],
    ['7.5 // 2', 3],
    ['7.5 % 2', 1.5],
    ['1 + 2.5', 3.5],
    ['- 3 + 5', 2],
    ['string(9223372036854775807)', '9223372036854775807'],
    ['1e3', 1000],
    ['"a" + "b"', 'ab'],
    ['\'a\' + "b"', 'ab'],
    ['"say \\"hi\\"\\n"', 'say "hi"\n'],
    ['1 < 2 and 2 < 3', true],
    ['1 == 1.0', true],
    ['1 == "1"', false],
    ['null == false', false],
    ['[1, [2]] == [1.0, [2]]', true],
    ['"b" > "a"', true],
    ['not true or true', true],
    ['NOT false AND True', true],
    ['false and 1 / 0 == 1', false],
    ['true or args.missing', true],
    ['"Key1" in args', true],
    ['2 in [1, 2]', true],
    ['not("x" in args)', true],
    ['args.Key1', 'one'],
    ['args["Key1"]', 'one'],
    ['args["Ke" + "y1"]', 'one'],
    ['args.list[1].deep', 'yes'],
    ['args.list[len(args.list) - 1]["deep"]', 'yes'],
    ['if(args.list == null, 1, 2)', 2],
    ['\n"SELECT * from " + "t" +\n"\\nWHERE id=" + string(7)\n', 'SELECT * from t\nWHERE id=7'],
  ])('%s', async (expression, expected) => {
    const argument = { Key1: 'one', list: [0, { deep: 'yes' }] };
    expect(await worthOf(expression, argument)).toEqual(expected);
  });

  test.each<[string, string]>([
    ['"a" + 1', 'TypeError'],
    ['1 < "2"', 'TypeError'],
    ['null < 1', 'TypeError'],
    ['not 1', 'TypeError'],
    ['not "x" in args', 'TypeError'],
    ['true and 1', 'TypeError'],
    ['1 or true', 'TypeError'],
    ['- "a"', 'TypeError'],
    ['1 in 2', 'TypeError'],
    ['"a" in "abc"', 'TypeError'],
    ['1 in args', 'TypeError'],
    ['[1] + [2]', 'TypeError'],
    ['args.list.x', 'TypeError'],
    ['args["list"]["0"]', 'TypeError'],
    ['args.list[0.0]', 'TypeError'],
    ['args[1]', 'TypeError'],
    ['args.list[0].deep', 'TypeError'],
    ['args.missing', 'KeyError'],
    ['args["missing"]', 'KeyError'],
    ['default(args.missing, 1)', 'KeyError'],
    ['args.list[2]', 'IndexError'],
    ['args.list[-1]', 'IndexError'],
    ['1 / 0', 'ZeroDivisionError'],
    ['1 // 0', 'ZeroDivisionError'],
    ['1.0 % 0', 'ZeroDivisionError'],
    ['9223372036854775807 + 1', 'ValueError'],
  ])('%s is an error: %s', async (expression, tag) => {
    const argument = { Key1: 'one', list: [0, { deep: 'yes' }] };
    const { payload } = await errorOf(workflowOf(expression), { argument });
    expect(payload).toMatchObject({ tags: expect.arrayContaining([tag]) });
  });

  test.each<[string, string]>([
    ['1 +', 'unexpected end of the expression'],
    ['1 < 2 < 3', "unexpected '<'"],
    ['a b', "unexpected 'b'"],
    ['"a', "unexpected '\"'"],
    ['"\\q"', 'unknown escape \\q'],
    ['1a', "unexpected 'a'"],
    ['{"a": 1}', "unexpected '{'"],
    ['args.0', "unexpected '0'"],
    ['args not in [1]', "unexpected 'not'"],
    ['9223372036854775808', 'no integer of 64 bits'],
    ['Not true', "unexpected 'true'"],
    ['True()', "unexpected '('"],
    ['(args)(1)', "unknown function or sub-workflow 'args'"],
    ['text.split("a")', "'text.split' needs the argument 'separator'"],
    ['text.split("a", "b", "c")', "'text.split' takes 2 arguments at most"],
    ['text.join(args)', "unknown function or sub-workflow 'text.join'"],
    ['len()', "'len' needs the argument 'value'"],
    ['varC + varB', "symbol 'varC' is neither a variable nor a sub-workflow name"],
    ['http.get("http://x")', "'http.get' waits"],
    ['sys.log("x")', "'sys.log' waits"],
    ['events.create_callback_endpoint("POST")', 'is not supported here'],
  ])('%s cannot be deployed: %s', (expression, reason) => {
    expect(refusalOf(workflowOf(expression))).toContain(reason);
  });

  test('has 400 characters at most', async () => {
    const most = `"${'x'.repeat(395)}"`;
    expect(await worthOf(most)).toHaveLength(395);
    expect(refusalOf(workflowOf(`${most.slice(0, -1)}y"`))).toContain(
      'expression of 401 characters',
    );
  });

  test('is the whole of a value', () => {
    expect(refusalOf(`- a:\n    return: Hello \${1}\n`)).toContain('the whole of a value');
  });

  test('counts as double for as long as it can', async () => {
    const source = workflowOf('json.encode_to_string([10 / 2, 5.0, 5, 4 // 2, 1e300, 0.1])');
    expect(await resultOf(source)).toBe('[5.0,5.0,5,2,1e+300,0.1]');
  });
});

test('any JSON value is the same after decoding and encoding', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = JSON.stringify(value);
      expect(JSON.parse(encodeJson(decodeJson(text)))).toEqual(JSON.parse(text));
      expect(JSON.parse(encodeJson(fromPlain(JSON.parse(text)), 2))).toEqual(JSON.parse(text));
    }),
  );
});

test('numbers beyond what JavaScript holds stay whole', () => {
  expect(encodeJson(decodeJson('[9007199254740993, -0, 1.0, "5.0"]'))).toBe(
    '[9007199254740993,0,1.0,"5.0"]',
  );
  expect(() => decodeJson('{"a": 01}')).toThrow(SyntaxError);
});
