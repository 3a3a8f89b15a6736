import { PLAIN, type TextStyle } from './text-style.ts';

export interface TextColumn {
  readonly header: string;
  readonly align?: 'left' | 'right' | undefined;
  /**
   * To how few characters its texts may be cut where the table is too wide. Without it they never are: half
   * a number would be another number.
   */
  readonly shrinkTo?: number | undefined;
  /** Left out where the table is still too wide, the highest number first. */
  readonly dropOrder?: number | undefined;
  readonly accent?: boolean | undefined;
}

export interface TextTable {
  readonly columns: readonly TextColumn[];
  /** As many texts a row as there are columns. */
  readonly rows: readonly (readonly string[])[];
}

export interface TextTableOptions {
  /** Of the terminal, in characters; without it nothing is cut. */
  readonly width?: number | undefined;
  readonly style?: TextStyle | undefined;
  /** For terminals without Unicode. */
  readonly ascii?: boolean | undefined;
}

const GAP = '  ';

/** The table's lines: header, rule, rows; without spaces at their ends. */
export function textTable(table: TextTable, options: TextTableOptions = {}): readonly string[] {
  const { width = Infinity, style = PLAIN, ascii = false } = options;
  const { columns, rows, widths } = fitted(clean(table), width);
  const cell = (text: string, index: number) => {
    const room = widths[index] ?? 0;
    const cut = shortened(text, room, ascii ? '~' : '…');
    return columns[index]?.align === 'right' ? cut.padStart(room) : cut.padEnd(room);
  };
  const header = columns.map((column, index) => cell(column.header, index));
  const rule = widths.map((room) => (ascii ? '-' : '─').repeat(room));
  return [
    style.heading(header.join(GAP).trimEnd()),
    style.faint(rule.join(GAP)),
    ...rows.map((row) => {
      // Neither an empty last cell nor a text's padding may leave spaces at the line's end.
      const last = row.findLastIndex((text) => text !== '');
      return row
        .slice(0, last + 1)
        .map((text, index) => {
          const padded = cell(text, index);
          const shown = index === last ? padded.trimEnd() : padded;
          return columns[index]?.accent === true ? style.accent(shown) : shown;
        })
        .join(GAP);
    }),
  ];
}

interface Fitted extends TextTable {
  readonly widths: readonly number[];
}

function fitted(table: TextTable, width: number): Fitted {
  const natural = table.columns.map((column, index) =>
    Math.max(length(column.header), ...table.rows.map((row) => length(row[index] ?? ''))),
  );
  const widths = shrunk(table.columns, natural, width);
  if (total(widths) <= width) return { ...table, widths };
  const victim = table.columns.reduce<number | undefined>((chosen, column, index) => {
    if (column.dropOrder === undefined) return chosen;
    const best = chosen === undefined ? undefined : table.columns[chosen]?.dropOrder;
    return best === undefined || column.dropOrder > best ? index : chosen;
  }, undefined);
  if (victim === undefined) return { ...table, widths };
  const others = <T>(list: readonly T[]) => list.filter((_, index) => index !== victim);
  return fitted({ columns: others(table.columns), rows: table.rows.map(others) }, width);
}

/** Takes from the columns that may shrink, the widest first, what is too much. */
function shrunk(
  columns: readonly TextColumn[],
  natural: readonly number[],
  width: number,
): readonly number[] {
  const widths = [...natural];
  for (let excess = total(widths) - width; excess > 0; excess -= 1) {
    let widest: number | undefined;
    for (const [index, { shrinkTo }] of columns.entries()) {
      const room = widths[index] ?? 0;
      if (shrinkTo === undefined || room <= shrinkTo) continue;
      if (widest === undefined || room > (widths[widest] ?? 0)) widest = index;
    }
    if (widest === undefined) break;
    widths[widest] = (widths[widest] ?? 0) - 1;
  }
  return widths;
}

/** The width of a table of these columns. */
function total(widths: readonly number[]): number {
  return widths.reduce((sum, room) => sum + room, 0) + GAP.length * Math.max(0, widths.length - 1);
}

/** Cut in the middle: the ends of names differ as often as their beginnings. */
function shortened(text: string, room: number, mark: string): string {
  const characters = [...text];
  if (characters.length <= room) return text;
  const tail = Math.floor((room - 1) / 2);
  const head = Math.max(0, room - 1 - tail);
  return [...characters.slice(0, head), mark, ...characters.slice(characters.length - tail)].join(
    '',
  );
}

function length(text: string): number {
  return [...text].length;
}

/** What would move the cursor or colour the terminal does not get through. */
function clean(table: TextTable): TextTable {
  const printable = (text: string) => text.replace(/\p{Cc}/gu, '?');
  return {
    columns: table.columns.map((column) => ({ ...column, header: printable(column.header) })),
    rows: table.rows.map((row) => row.map(printable)),
  };
}
