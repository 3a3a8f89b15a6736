/** A row of a CSV file with the line that it ends on, from 1. */
export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * The rows of a CSV file: commas, quotes doubled inside quotes, lines that end in LF or CRLF; empty lines are left
 * out. Source: https://www.rfc-editor.org/rfc/rfc4180
 */
export function* csvRows(text: string): Generator<CsvRow> {
  let cells: string[] = [];
  let cell = '';
  let quoted = false;
  let line = 1;
  for (let at = 0; at < text.length; at++) {
    const letter = text[at] ?? '';
    if (quoted) {
      if (letter === '"' && text[at + 1] === '"') cell += text[++at];
      else if (letter === '"') quoted = false;
      else cell += letter;
      if (letter === '\n') line++;
    } else if (letter === '"' && cell === '') quoted = true;
    else if (letter === ',') {
      cells.push(cell);
      cell = '';
    } else if (letter === '\n') {
      cells.push(cell.replace(/\r$/, ''));
      if (cells.length > 1 || cells[0] !== '') yield { line, cells };
      cells = [];
      cell = '';
      line++;
    } else cell += letter;
  }
  if (cell !== '' || cells.length > 0) yield { line, cells: [...cells, cell] };
}
