import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvRows } from '../../../src/report/csv.ts';

async function read(bytes: Uint8Array, size: number): Promise<readonly (readonly string[])[]> {
  async function* pieces() {
    for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
  }
  const rows: (readonly string[])[] = [];
  for await (const some of csvRows(pieces())) rows.push(...some);
  return rows;
}

test.each([
  [
    'a,b\n1,2\n',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    'a,b\r\n1,2\r\n',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    'a,b\n\n1,2',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  ['\ufeffa,b\n', [['a', 'b']]],
  ['a,,\n', [['a', '', '']]],
  ['"a,b","say ""hi""","two\nlines"\nx\n', [['a,b', 'say "hi"', 'two\nlines'], ['x']]],
  ['', []],
])('%j', async (text, expected) => {
  for (const size of [1, 2, 7, 1000]) expect(await read(Buffer.from(text), size)).toEqual(expected);
});

test('a table cut off within quotes is refused', async () => {
  await expect(read(Buffer.from('a\n"b'), 10)).rejects.toMatchObject({ code: 'artifact_corrupt' });
});

test('what is written quoted is read again, however it comes in pieces', async () => {
  const row = fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1, maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(fc.array(row), fc.integer({ min: 1, max: 50 }), async (rows, size) => {
      const quoted = (field: string) => `"${field.replaceAll('"', '""')}"`;
      const text = rows.map((fields) => `${fields.map(quoted).join(',')}\n`).join('');
      expect(await read(Buffer.from(text), size)).toEqual(rows);
    }),
  );
});
