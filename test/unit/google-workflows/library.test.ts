import { describe, expect, test } from 'vitest';
import { errorOf, resultOf, START, workflowOf, worthOf } from './run.ts';

const argument = {
  text: 'HelloWorld',
  map: { key1: 'hello', key2: { key3: 'deep' } },
  list: ['zero', 'one'],
};

/** Each from its page below https://cloud.google.com/workflows/docs/reference/stdlib/overview */
describe('the library', () => {
  test.each<[string, unknown]>([
    ['default(null, 1)', 1],
    ['default(2, 1)', 2],
    ['default(map.get(args.map, "none"), "other")', 'other'],
    ['if(true, 1, 2)', 1],
    ['if(null, 1, 2)', 2],
    ['double("2.7")', 2.7],
    ['double(2)', 2],
    ['int(2.7)', 2],
    ['int(-2.7)', -2],
    ['int("42")', 42],
    ['string(1.7)', '1.7'],
    ['string(7)', '7'],
    ['string(true)', 'true'],
    ['keys(args.map)', ['key1', 'key2']],
    ['len(args.list)', 2],
    ['len(args.map)', 2],
    ['len("häuser😀")', 7],
    ['get_type(args.list)', 'list'],
    ['get_type(1.0)', 'double'],
    ['math.abs(-3)', 3],
    ['math.abs(-3.5)', 3.5],
    ['math.floor(3.7)', 3],
    ['math.floor(-3.2)', -4],
    ['math.max(1, 2.5)', 2.5],
    ['math.min(1, 2.5)', 1],
    [
      'text.find_all("HelloWorldHello", "Hello")',
      [
        { index: 0, match: 'Hello' },
        { index: 10, match: 'Hello' },
      ],
    ],
    [
      'text.find_all_regex(args.text, "Hello|World")',
      [
        { index: 0, match: 'Hello' },
        { index: 5, match: 'World' },
      ],
    ],
    ['text.find_all(args.text, "x")', []],
    ['text.match_regex(args.text, "^Hel+o")', true],
    ['text.match_regex(args.text, "^World")', false],
    ['text.match_regex("ABC", "(?i)^abc$")', true],
    ['text.replace_all("a.b.c", ".", "$&")', 'a$&b$&c'],
    [
      'text.replace_all_regex("2026-01-02", "(\\\\d+)-(\\\\d+)", "\\\\2/\\\\1 [\\\\0]")',
      '01/2026 [2026-01]-02',
    ],
    ['text.split("a,b,,c", ",")', ['a', 'b', '', 'c']],
    ['text.substring(args.text, 5, 10)', 'World'],
    ['text.substring(args.text, 0, 0)', ''],
    ['text.to_lower(args.text)', 'helloworld'],
    ['text.to_upper(args.text)', 'HELLOWORLD'],
    ['text.url_encode("a b/ü&(c)")', 'a%20b%2F%C3%BC%26%28c%29'],
    ['text.url_encode_plus("a b+c")', 'a+b%2Bc'],
    ['text.url_decode("a%20b%2F")', 'a b/'],
    ['text.decode(text.encode("grün"))', 'grün'],
    ['base64.encode(text.encode("Hello World"))', 'SGVsbG8gV29ybGQ='],
    ['base64.encode(text.encode("Hello World"), false)', 'SGVsbG8gV29ybGQ'],
    ['text.decode(base64.decode("SGVsbG8gV29ybGQ="))', 'Hello World'],
    // https://cloud.google.com/workflows/docs/reference/stdlib/hash/compute_checksum
    [
      'base64.encode(hash.compute_checksum(text.encode("Hello World", "UTF-8"), "SHA256"))',
      'pZGm1Av0IEBKARczz7exkNYsZb8LzaMrV7J32a2fFG4=',
    ],
    [
      'base64.encode(hash.compute_hmac(text.encode("key"), text.encode("The quick brown fox jumps over the lazy dog"), "SHA256"))',
      '97yD9DBThCSxMpjmqm+xQ+9NWaFJRhdZl0edvC0aPNg=',
    ],
    ['json.decode("{\\"a\\": [1, 2.5, null]}")', { a: [1, 2.5, null] }],
    ['json.encode_to_string(args.map)', '{"key1":"hello","key2":{"key3":"deep"}}'],
    ['json.encode_to_string(args.list, true)', '[\n  "zero",\n  "one"\n]'],
    ['json.decode(json.encode(args))', argument],
    ['list.concat(args.list, 3)', ['zero', 'one', 3]],
    ['list.concat(args.list, [3])', ['zero', 'one', [3]]],
    ['list.prepend(args.list, 3)', [3, 'zero', 'one']],
    ['map.get(args.map, "key1")', 'hello'],
    ['map.get(args.map, ["key2", "key3"])', 'deep'],
    ['map.get(args.map, ["key1", "key3"])', null],
    ['map.get(null, "key1")', null],
    ['map.delete(args.map, "key2")', { key1: 'hello' }],
    ['map.merge(args.map, json.decode("{\\"key2\\": 2}"))', { key1: 'hello', key2: 2 }],
    [
      'map.merge_nested(args.map, json.decode("{\\"key2\\": {\\"key4\\": 4}}"))',
      { key1: 'hello', key2: { key3: 'deep', key4: 4 } },
    ],
    ['sys.now()', START / 1000],
    ['time.format(sys.now())', '2026-01-01T00:00:00Z'],
    ['time.format(1683547378.120062)', '2023-05-08T12:02:58.120062Z'],
    ['time.format(1683547378, "America/New_York")', '2023-05-08T08:02:58-04:00'],
    ['time.parse("2023-05-08T12:02:58.120062Z")', 1683547378.120062],
    ['time.parse("2023-05-08T08:02:58-04:00")', 1683547378],
    ['sys.get_env("NONE", "other")', 'other'],
    ['retry.always(null)', true],
    ['retry.never(null)', false],
  ])('%s', async (expression, expected) => {
    expect(await worthOf(expression, argument)).toEqual(expected);
  });

  test.each<[string, string]>([
    ['double("x")', 'ValueError'],
    ['double(null)', 'TypeError'],
    ['int("4.2")', 'ValueError'],
    ['int(true)', 'TypeError'],
    ['string(null)', 'TypeError'],
    ['string(args.list)', 'TypeError'],
    ['keys(args.list)', 'TypeError'],
    ['len(3)', 'TypeError'],
    ['if("yes", 1, 2)', 'TypeError'],
    ['math.abs("1")', 'TypeError'],
    ['text.split(1, ",")', 'TypeError'],
    ['text.substring("abc", 2, 4)', 'IndexError'],
    ['text.substring("abc", 0.0, 1)', 'TypeError'],
    ['text.match_regex("a", "(")', 'ValueError'],
    ['text.match_regex("a", "(?=a)")', 'ValueError'],
    ['text.match_regex("a", "(a)\\\\1")', 'ValueError'],
    ['text.url_decode("%zz")', 'ValueError'],
    ['text.decode(base64.decode("/w=="))', 'ValueError'],
    ['text.encode("a", "UTF-16")', 'ValueError'],
    ['base64.encode("text")', 'TypeError'],
    ['base64.decode("???")', 'ValueError'],
    ['hash.compute_checksum("text", "SHA256")', 'TypeError'],
    ['hash.compute_checksum(text.encode("a"), "CRC32")', 'ValueError'],
    ['json.decode("{")', 'ValueError'],
    ['json.encode(text.encode("a"))', 'TypeError'],
    ['list.concat(args.map, 1)', 'TypeError'],
    ['map.get(args.map, 1)', 'TypeError'],
    ['map.delete(args.map, "none")', 'KeyError'],
    ['map.merge(args.map, args.list)', 'TypeError'],
    ['sys.get_env("NONE")', 'KeyError'],
    ['time.parse("yesterday")', 'ValueError'],
    ['time.format(0, "Mars/Olympus")', 'ValueError'],
  ])('%s is an error: %s', async (expression, tag) => {
    const { payload } = await errorOf(workflowOf(expression), { argument });
    expect(payload).toMatchObject({ tags: expect.arrayContaining([tag]) });
  });

  test('makes ids that are all different', async () => {
    const [one, other] = (await worthOf('[uuid.generate(), uuid.generate()]')) as string[];
    expect(one).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
    expect(one).not.toBe(other);
  });

  test('bytes cannot be returned', async () => {
    const { payload } = await errorOf(workflowOf('text.encode("a")'));
    expect(payload).toMatchObject({ tags: ['TypeError'] });
  });
});

/** https://cloud.google.com/workflows/docs/reference/stdlib/sys/sleep and …/sleep_until */
describe('sleeping', () => {
  const slept = (call: object) =>
    resultOf(
      JSON.stringify([{ nap: call }, { tell: { return: '$'.concat('{time.format(sys.now())}') } }]),
    );

  test('takes seconds, or a time', async () => {
    expect(await slept({ call: 'sys.sleep', args: { seconds: 90.5 } })).toBe(
      '2026-01-01T00:01:30.5Z',
    );
    expect(await slept({ call: 'sys.sleep', args: [1] })).toBe('2026-01-01T00:00:01Z');
    const until = (time: unknown) => slept({ call: 'sys.sleep_until', args: { time } });
    expect(await until('2026-03-01T12:00:00Z')).toBe('2026-03-01T12:00:00Z');
    expect(await until('2020-01-01T00:00:00Z')).toBe('2026-01-01T00:00:00Z');
    await expect(until('2028-01-01T00:00:00Z')).rejects.toThrow('over a year');
    await expect(until(5)).rejects.toThrow('expected a string');
  });

  test.each([-1, 31_536_001])('refuses %d seconds', async (seconds) => {
    await expect(slept({ call: 'sys.sleep', args: { seconds } })).rejects.toThrow(
      'no time to sleep',
    );
  });
});

/** https://cloud.google.com/workflows/docs/reference/stdlib/sys/log */
describe('logging', () => {
  const logged = async (args: unknown) => {
    const entries: unknown[] = [];
    await resultOf(JSON.stringify([{ tell: { call: 'sys.log', args } }]), {
      onLog: ({ severity, payload }) =>
        entries.push([severity, payload instanceof Map ? Object.fromEntries(payload) : payload]),
    });
    return entries;
  };

  test.each<[unknown, unknown]>([
    [{ data: 'oh', severity: 'ERROR' }, ['ERROR', 'oh']],
    [
      ['oh', 'ERROR'],
      ['ERROR', 'oh'],
    ],
    [
      [null, 'INFO', [1]],
      ['INFO', '[1]'],
    ],
    [{ data: { a: 1 } }, ['DEFAULT', { a: 1n }]],
    [{ text: { a: 1 } }, ['DEFAULT', '{"a":1}']],
    [{ json: { a: 1 } }, ['DEFAULT', { a: 1n }]],
  ])('%j', async (args, expected) => {
    expect(await logged(args)).toEqual([expected]);
  });

  test.each([
    [{ severity: 'INFO' }, 'one of data, text, json'],
    [{ data: 'a', text: 'b' }, 'one of data, text, json'],
    [{ data: 'a', severity: 'LOUD' }, "no severity 'LOUD'"],
    [{ json: 'a' }, 'expected a map'],
  ])('refuses %j', async (args, reason) => {
    await expect(logged(args)).rejects.toThrow(reason);
  });
});
