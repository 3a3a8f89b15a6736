import { EpycloudError } from '../pipeline/errors.ts';

export type CsvRow = readonly string[];

const PIECE = 65_536;

/**
 * Reads comma-separated values (RFC 4180: quoted fields may hold commas, doubled quotes and line breaks)
 * piece by piece. Yields the rows of a piece together, since there may be hundreds of thousands; empty lines
 * are left out.
 * @throws EpycloudError `artifact_corrupt` where the text ends within quotes
 */
export async function* csvRows(
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<readonly CsvRow[]> {
  const decoder = new TextDecoder();
  let open = '';
  for await (const chunk of chunks) {
    // A bucket may hand over a whole table at once: its rows must not all be held together.
    for (let from = 0; from < chunk.length; from += PIECE) {
      const piece = decoder.decode(chunk.subarray(from, from + PIECE), { stream: true });
      const { rows, rest } = completeRows(open + piece);
      open = rest;
      if (rows.length > 0) yield rows;
    }
  }
  const { rows, rest } = completeRows(`${open}${decoder.decode()}\n`);
  if (rest !== '') {
    throw new EpycloudError('artifact_corrupt', 'A table ends in the middle of a quoted field.');
  }
  if (rows.length > 0) yield rows;
}

function completeRows(text: string): { readonly rows: readonly CsvRow[]; readonly rest: string } {
  const rows: CsvRow[] = [];
  let start = 0;
  let quote = text.indexOf('"');
  while (start < text.length) {
    let end = text.indexOf('\n', start);
    // The row ends at the first line feed outside of quotes. A doubled quote closes and opens again: here
    // it need not be told apart.
    while (quote !== -1 && end !== -1 && quote < end) {
      const closing = text.indexOf('"', quote + 1);
      if (closing === -1) return { rows, rest: text.slice(start) };
      if (closing > end) end = text.indexOf('\n', closing);
      quote = text.indexOf('"', closing + 1);
    }
    if (end === -1) break;
    const line = text.slice(start, text[end - 1] === '\r' ? end - 1 : end);
    if (line !== '') rows.push(line.includes('"') ? quotedFields(line) : line.split(','));
    start = end + 1;
  }
  return { rows, rest: text.slice(start) };
}

function quotedFields(line: string): CsvRow {
  const fields: string[] = [];
  let field = '';
  let quoted = false;
  for (let at = 0; at < line.length; at += 1) {
    const character = line[at];
    if (character === '"') {
      if (quoted && line[at + 1] === '"') {
        field += '"';
        at += 1;
      } else quoted = !quoted;
    } else if (character === ',' && !quoted) {
      fields.push(field);
      field = '';
    } else field += character;
  }
  fields.push(field);
  return fields;
}
