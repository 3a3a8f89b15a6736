import { type Day, dayOf, weekdayName, weekdayOf } from './calendar.ts';
import type { Calibration, Comparison } from './calibration.ts';
import { type CsvRow, csvRows } from './csv-rows.ts';
import { didYouMean } from './did-you-mean.ts';
import type { Name } from './fields.ts';
import { weekdayOfFrequency, weeklyFrequency } from './frequency.ts';
import type { Problems } from './problems.ts';

const PLACE_COLUMN = 'geo_value';
/** Problems of one kind that are shown: a broken column would give thousands. */
const SHOWN = 5;

/** The file with the observations of a calibration. */
export interface DataFile {
  /** What is in it, unpacked; undefined where there is no such file. */
  readonly text: string | undefined;
  /** How messages call it. */
  readonly name: string;
}

type Series = Map<Day, number>;

/**
 * Notes what is wrong with the observations: the file, its columns, its rows within the fitting window.
 * @param codes how the data call the populations, in their column `geo_value`
 * @param resample the model's frequency: each observed date has to be one of the simulations
 */
export function checkObservations(
  calibration: Calibration,
  file: DataFile,
  { codes, resample }: { readonly codes: readonly string[]; readonly resample: Name | undefined },
  problems: Problems,
): void {
  const { dataPath, comparison, window } = calibration;
  if (dataPath === undefined || comparison === undefined || window === undefined) return;
  if (file.text === undefined) {
    problems.add(
      dataPath.at,
      `the data file '${dataPath.text}' does not exist`,
      "a path is tried in the experiment's folder, then from the repository's root",
    );
    return;
  }
  const rows = csvRows(file.text.replace(/^\uFEFF/, ''));
  const head: readonly string[] = rows.next().value?.cells ?? [];
  if (!hasColumns(head, dataPath, comparison, problems)) return;
  const found = collect(rows, head, { calibration, comparison, codes, file }, problems);
  checkFound(found, calibration, dataPath, problems);
  checkWeekdays(found, comparison, resample, problems);
}

function hasColumns(
  head: readonly string[],
  dataPath: Name,
  { valueColumn, dateColumn }: Comparison,
  problems: Problems,
): boolean {
  const missing = [valueColumn, dateColumn].filter(({ text }) => !head.includes(text));
  for (const { text, at } of missing) {
    problems.add(at, `'${dataPath.text}' has no column '${text}'`, didYouMean(text, head));
  }
  if (head.includes(PLACE_COLUMN)) return missing.length === 0;
  const message = `'${dataPath.text}' has no column '${PLACE_COLUMN}', by which rows are chosen`;
  problems.add(dataPath.at, message, didYouMean(PLACE_COLUMN, head));
  return false;
}

interface Wanted {
  readonly calibration: Calibration;
  readonly comparison: Comparison;
  readonly codes: readonly string[];
  readonly file: DataFile;
}

function collect(
  rows: Iterable<CsvRow>,
  head: readonly string[],
  { calibration, comparison, codes, file }: Wanted,
  problems: Problems,
): ReadonlyMap<string, Series> {
  const { window } = calibration;
  const found = new Map<string, Series>(codes.map((code) => [code, new Map()]));
  const cellOf = (row: CsvRow, column: string) => row.cells[head.indexOf(column)]?.trim() ?? '';
  const [dateColumn, valueColumn] = [comparison.dateColumn.text, comparison.valueColumn.text];
  let wrong = 0;
  const note = (row: CsvRow, message: string, hint: string) => {
    wrong++;
    if (wrong <= SHOWN) problems.add({ file: file.name, line: row.line, column: 1 }, message, hint);
  };
  for (const row of rows) {
    const code = cellOf(row, PLACE_COLUMN);
    const series = found.get(code);
    if (series === undefined || wrong >= SHOWN) continue;
    const written = cellOf(row, dateColumn);
    const day = observedDay(written);
    if (day === undefined) {
      note(row, `'${written}' in column '${dateColumn}' is no date`, 'write YYYY-MM-DD');
      continue;
    }
    if (window === undefined || day < window.start || day > window.end) continue;
    if (series.has(day)) {
      note(row, `there is a second row of ${code} on ${day}`, 'keep one of them');
      continue;
    }
    const cell = cellOf(row, valueColumn);
    const value = cell === '' ? Number.NaN : Number(cell);
    if (!Number.isFinite(value)) {
      note(
        row,
        `the row of ${code} on ${day} has no number in column '${valueColumn}'`,
        'remove the row: a date without a row is not compared',
      );
    }
    series.set(day, Number.isFinite(value) ? value : 0);
  }
  return found;
}

function observedDay(text: string): Day | undefined {
  const [plain = '', ...time] = text.split(/[T ]/);
  return /^[0:.Z]*$/.test(time.join('')) ? dayOf(plain) : undefined;
}

function checkFound(
  found: ReadonlyMap<string, Series>,
  { window, distance }: Calibration,
  dataPath: Name,
  problems: Problems,
): void {
  const codes = (test: (series: Series) => boolean) =>
    [...found].filter(([, series]) => test(series)).map(([code]) => code);
  const missing = codes((series) => series.size === 0);
  if (missing.length > 0) {
    const more = missing.length > SHOWN ? ` and ${missing.length - SHOWN} more` : '';
    problems.add(
      dataPath.at,
      `'${dataPath.text}' has no row of ${missing.slice(0, SHOWN).join(', ')}${more} from ${window?.start} to ${window?.end}`,
      `rows are chosen by '${PLACE_COLUMN}', such as US-MA, and by fitting_window`,
    );
  }
  if (distance !== 'mape' && distance !== 'wmape') return;
  const nothing = codes(
    (series) => series.size > 0 && [...series.values()].every((value) => value === 0),
  );
  if (nothing.length === 0) return;
  problems.add(
    dataPath.at,
    `all observations of ${nothing.slice(0, SHOWN).join(', ')} are 0, and ${distance} divides by them`,
    'use rmse or mae',
  );
}

function checkWeekdays(
  found: ReadonlyMap<string, Series>,
  { dateColumn }: Comparison,
  resample: Name | undefined,
  problems: Problems,
): void {
  const weekday = weekdayOfFrequency(resample?.text ?? 'D');
  if (weekday === undefined || resample === undefined) return;
  const days = [...found.values()].flatMap((series) => [...series.keys()]).sort();
  const off = days.find((day) => weekdayOf(day) !== weekday);
  if (off === undefined) return;
  problems.add(
    dateColumn.at,
    `an observed date, ${off} (${weekdayName(off)}), is no date of the simulations: resample_frequency is '${resample.text}'`,
    `for weeks that end on that day use ${weeklyFrequency(weekdayOf(off))}`,
  );
}
