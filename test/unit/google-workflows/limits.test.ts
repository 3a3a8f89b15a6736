// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are the expressions of workflows.
import { describe, expect, test } from 'vitest';
import { errorOf, resultOf, run } from './run.ts';

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
