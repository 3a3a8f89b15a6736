import fc from 'fast-check';
import { expect, test } from 'vitest';
import { outputLines } from '../../../src/shell/output-lines.ts';

test('however the bytes are cut, the lines are the same', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: 'grapheme' }).filter((text) => !/[\r\n]/.test(text))),
      fc.array(fc.nat(40), { minLength: 1 }),
      (texts, cuts) => {
        const seen: string[] = [];
        const lines = outputLines(1_000_000, (line) => seen.push(line));
        const bytes = Buffer.from(texts.map((text) => `${text}\n`).join(''));
        for (let from = 0, turn = 0; from < bytes.length; turn += 1) {
          const to = from + (cuts[turn % cuts.length] ?? 0) + 1;
          lines.write(bytes.subarray(from, to));
          from = to;
        }
        lines.end();
        expect(seen).toEqual(texts.filter((text) => text !== ''));
        expect(lines.tail()).toBe(bytes.toString());
      },
    ),
  );
});

test('a line without end does not fill the memory', () => {
  const seen: number[] = [];
  const lines = outputLines(10, (line) => seen.push(line.length));
  for (let turn = 0; turn < 100; turn += 1) lines.write(Buffer.alloc(10_000, 'x'));
  lines.end();
  expect(seen.length).toBeGreaterThan(1);
  expect(seen.reduce((sum, length) => sum + length)).toBe(1_000_000);
  expect(lines.tail()).toBe('x'.repeat(10));
});
