import { numberText, percentText } from './number-text.ts';
import type { Peak, ResultSummary, TaskResult } from './result-summary.ts';
import { sparkline } from './sparkline.ts';
import { PLAIN, type TextStyle } from './text-style.ts';
import { type TextColumn, textTable } from './text-table.ts';

export interface ResultSummaryTextOptions {
  /** Of the terminal, in characters. */
  readonly width?: number | undefined;
  readonly maxRows?: number | undefined;
  readonly style?: TextStyle | undefined;
  /** For terminals without Unicode. */
  readonly ascii?: boolean | undefined;
}

const CURVE_WIDTHS = [32, 24, 16, 12] as const;

/** A run's results as lines for people: a curve, its peak and how sure that is, a task a line. */
export function resultSummaryText(
  summary: ResultSummary,
  options: ResultSummaryTextOptions = {},
): readonly string[] {
  const { width = 100, maxRows = 40, style = PLAIN, ascii = false } = options;
  if (summary.tasks.length === 0) return ['The tables of quantiles hold no task.'];
  const shown = summary.tasks.slice(0, maxRows);
  const hidden = summary.tasks.length - shown.length;
  const table = CURVE_WIDTHS.map((curveWidth) => tableOf(summary, shown, curveWidth, ascii)).find(
    (each, at) => at === CURVE_WIDTHS.length - 1 || naturalWidth(each) <= width,
  );
  return [
    style.accent(summary.target.column) + titleOf(summary, ascii),
    style.faint(`Each curve is the ${middleText(summary.middle)}, on its own scale from 0.`),
    '',
    ...textTable(table ?? { columns: [], rows: [] }, { width, style, ascii }),
    ...(hidden > 0 ? [style.faint(`${ascii ? '...' : '…'} and ${hidden} more`)] : []),
  ];
}

function titleOf({ dates, target }: ResultSummary, ascii: boolean): string {
  const first = dates[0] ?? '';
  const last = dates.at(-1) ?? '';
  const counted = target.kind === 'transitions' ? 'people per date' : 'people on each date';
  const dash = ascii ? 'to' : '–';
  return `: ${counted}, ${first} ${dash} ${last}`;
}

function middleText(middle: number): string {
  return middle === 0.5 ? 'median' : `${percentText(middle)} % quantile`;
}

function tableOf(
  summary: ResultSummary,
  shown: readonly TaskResult[],
  curveWidth: number,
  ascii: boolean,
) {
  const { interval } = summary;
  const dash = ascii ? '-' : '–';
  const asked = shown.find(({ peak }) => peak?.quantiles !== undefined)?.peak?.quantiles;
  // What was asked for stands in the interval's place.
  const intervalColumns: readonly TextColumn[] =
    asked !== undefined
      ? asked.map(({ quantile }) => ({ header: `${percentText(quantile)} %`, align: 'right' }))
      : interval === undefined
        ? []
        : [
            {
              header: `${percentText(interval.lower)}${dash}${percentText(interval.upper)} %`,
              align: 'right',
              dropOrder: 1,
            },
          ];
  const columns: readonly TextColumn[] = [
    { header: 'task', shrinkTo: 12 },
    { header: middleText(summary.middle), accent: true, dropOrder: 3 },
    { header: 'peak', align: 'right' },
    ...intervalColumns,
    { header: 'on', dropOrder: 2 },
  ];
  return {
    columns,
    rows: shown.map(({ name, medians, peak }) => [
      name,
      sparkline(
        medians.map((value) => value ?? Number.NaN),
        { width: curveWidth, from: 0, to: peak?.value, ascii },
      ),
      peak === undefined ? dash : numberText(peak.value),
      ...(asked === undefined
        ? intervalColumns.map(() => intervalText(peak, dash))
        : asked.map((_, at) => valueText(peak?.quantiles?.[at]?.value, dash))),
      peak?.date ?? dash,
    ]),
  };
}

function valueText(value: number | null | undefined, dash: string): string {
  return value === undefined || value === null ? dash : numberText(value);
}

function intervalText(peak: Peak | undefined, dash: string): string {
  if (peak?.lower === undefined || peak.upper === undefined) return dash;
  return `${numberText(peak.lower)} ${dash} ${numberText(peak.upper)}`;
}

function naturalWidth(table: Parameters<typeof textTable>[0]): number {
  return Math.max(...textTable(table).map((line) => [...line].length));
}
