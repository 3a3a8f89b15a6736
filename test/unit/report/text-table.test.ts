import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { numberText, percentText } from '../../../src/report/number-text.ts';
import { COLOURED } from '../../../src/report/text-style.ts';
import { type TextTable, textTable } from '../../../src/report/text-table.ts';

const TABLE: TextTable = {
  columns: [
    { header: 'task', shrinkTo: 8 },
    { header: 'curve', accent: true, dropOrder: 2 },
    { header: 'peak', align: 'right' },
    { header: 'on', dropOrder: 1 },
  ],
  rows: [
    ['United_States_Massachusetts, R0=1.4', '▁▂▃█', '1,234', '2024-12-21'],
    ['Vermont', '▁█', '36', ''],
  ],
};

const shown = (width?: number, ascii = false) =>
  `\n${textTable(TABLE, { width, ascii }).join('\n')}`;

describe('a table', () => {
  test('is aligned', () => {
    expect(shown()).toMatchInlineSnapshot(`
      "
      task                                 curve   peak  on
      ───────────────────────────────────  ─────  ─────  ──────────
      United_States_Massachusetts, R0=1.4  ▁▂▃█   1,234  2024-12-21
      Vermont                              ▁█        36"
    `);
  });

  test('cuts names, never numbers, where the terminal is narrow', () => {
    expect(shown(44)).toMatchInlineSnapshot(`
      "
      task                curve   peak  on
      ──────────────────  ─────  ─────  ──────────
      United_St…, R0=1.4  ▁▂▃█   1,234  2024-12-21
      Vermont             ▁█        36"
    `);
  });

  test('leaves columns out before it shows half of one', () => {
    expect(shown(24)).toMatchInlineSnapshot(`
      "
      task                peak
      ─────────────────  ─────
      United_S…, R0=1.4  1,234
      Vermont               36"
    `);
    expect(shown(3)).toMatchInlineSnapshot(`
      "
      task       peak
      ────────  ─────
      Unit…1.4  1,234
      Vermont      36"
    `);
  });

  test('without Unicode', () => {
    expect(shown(44, true)).toMatchInlineSnapshot(`
      "
      task                curve   peak  on
      ------------------  -----  -----  ----------
      United_St~, R0=1.4  ▁▂▃█   1,234  2024-12-21
      Vermont             ▁█        36"
    `);
  });

  test('colours change nothing but the colours', () => {
    const coloured = textTable(TABLE, { style: COLOURED });
    expect(coloured.join('\n')).not.toBe(textTable(TABLE).join('\n'));
    expect(coloured.map((line) => stripVTControlCharacters(line))).toEqual(textTable(TABLE));
  });

  test('lets no control characters through', () => {
    const lines = textTable({ columns: [{ header: 'a' }], rows: [['x\u001b[2Jy\nz']] });
    expect(lines.at(-1)).toBe('x?[2Jy?z');
  });

  test('is never wider than the terminal, if names may shrink and columns go', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.string(), fc.string(), fc.stringMatching(/^\d{1,5}$/), fc.string())),
        fc.integer({ min: 15, max: 120 }),
        (rows, width) => {
          for (const line of textTable({ columns: TABLE.columns, rows }, { width })) {
            expect([...line].length).toBeLessThanOrEqual(width);
          }
        },
      ),
    );
  });
});

test.each([
  [0, '0'],
  [0.01234, '0.012'],
  [0.5, '0.5'],
  [1, '1'],
  [36.5, '36.5'],
  [36.04, '36'],
  [99.96, '100'],
  [1234.4, '1,234'],
  [5_613_898.7, '5,613,899'],
  [1e18, '1.00e+18'],
  [0.000001, '1e-6'],
  [Number.NaN, '–'],
])('%d reads %s', (value, expected) => {
  expect(numberText(value)).toBe(expected);
});

test.each([
  [0.025, '2.5'],
  [0.95, '95'],
  [0.1 + 0.2, '30'],
  [0.975, '97.5'],
])('%d is %s %%', (value, expected) => {
  expect(percentText(value)).toBe(expected);
});
