import type { Posterior } from './posterior-summary.ts';
import type { ResultSummaryTextOptions } from './result-summary-text.ts';
import { PLAIN } from './text-style.ts';
import { textTable } from './text-table.ts';

/** What a calibration found, as lines for people: a parameter of a task a line. */
export function posteriorText(
  posteriors: readonly Posterior[],
  options: ResultSummaryTextOptions = {},
): readonly string[] {
  const { width = 100, maxRows = 40, style = PLAIN, ascii = false } = options;
  const shown = posteriors.slice(0, maxRows);
  const hidden = posteriors.length - shown.length;
  const dash = ascii ? '-' : '–';
  return [
    `${style.accent('Posteriors')}: of the last generation, by weight`,
    '',
    ...textTable(
      {
        columns: [
          { header: 'task', shrinkTo: 12 },
          { header: 'parameter' },
          { header: 'mean', align: 'right' },
          { header: `2.5${dash}97.5 %`, align: 'right', dropOrder: 1 },
          { header: 'particles', align: 'right', dropOrder: 2 },
        ],
        rows: shown.map(({ name, parameter, mean, lower, upper, particles }) => [
          name,
          parameter,
          digits(mean),
          `${digits(lower)} ${dash} ${digits(upper)}`,
          String(particles),
        ]),
      },
      { width, style, ascii },
    ),
    ...(hidden > 0 ? [style.faint(`${ascii ? '...' : '…'} and ${hidden} more`)] : []),
  ];
}

/** Three digits: a parameter is no count. */
function digits(value: number): string {
  return Number.isFinite(value) ? String(Number(value.toPrecision(3))) : '–';
}
