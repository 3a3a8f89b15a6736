import { numberText } from './number-text.ts';
import type { TaskCurves } from './result-curves.ts';

/** So many points are drawn at most: a chart in a page is a few hundred pixels wide. */
const MOST_POINTS = 60;
/** More labels than that lie on one another. */
const MOST_LABELS = 13;

/**
 * A line chart of one task in Mermaid's `xychart-beta`, which GitHub draws: the middle quantile and, where
 * there are some, the lower and the upper one.
 * https://mermaid.js.org/syntax/xyChart.html
 * @returns undefined where there are fewer than two points
 */
export function mermaidChart(curves: TaskCurves, column: string): string | undefined {
  const kept = thinned(curves.middle.length);
  const pick = (course: readonly (number | null)[]) => kept.map((at) => course[at] ?? null);
  const courses = [curves.lower, curves.middle, curves.upper].flatMap((course) =>
    course === undefined ? [] : [pick(course)],
  );
  const dates = kept.map((at) => curves.dates[at] ?? '');
  // The syntax has no gaps: a date that lacks a value is left out.
  const whole = dates.flatMap((_, at) =>
    courses.every((course) => course[at] !== null) ? [at] : [],
  );
  if (whole.length < 2) return undefined;
  const values = courses.map((course) => whole.map((at) => course[at] ?? 0));
  const top = Math.max(...values.flat());
  const bottom = Math.min(0, ...values.flat());
  return [
    'xychart-beta',
    `  title "${quoted(`${curves.name}: ${column}`)}"`,
    `  x-axis ${axisOf(whole.map((at) => dates[at] ?? ''))}`,
    `  y-axis ${numeral(bottom)} --> ${numeral(top > bottom ? top : bottom + 1)}`,
    ...values.map((course) => `  line [${course.map(numeral).join(', ')}]`),
  ].join('\n');
}

/** What the lines of a chart are, which the chart itself cannot say. */
export function peakText(curves: TaskCurves): string {
  const at = curves.middle.reduce<number>(
    (best, value, index) => ((value ?? -1) > (curves.middle[best] ?? -1) ? index : best),
    0,
  );
  return `peak ${numberText(curves.middle[at] ?? Number.NaN)} on ${curves.dates[at] ?? '–'}`;
}

function axisOf(dates: readonly string[]): string {
  const [first = '', last = ''] = [dates[0], dates.at(-1)];
  if (dates.length <= MOST_LABELS)
    return `[${dates.map((date) => `"${quoted(date)}"`).join(', ')}]`;
  const days = (Date.parse(last) - Date.parse(first)) / 86_400_000;
  return Number.isFinite(days)
    ? `"days since ${quoted(first)}" 0 --> ${Math.round(days)}`
    : `"${quoted(first)} to ${quoted(last)}" 0 --> ${dates.length - 1}`;
}

/** Indices from first to last, evenly. */
function thinned(count: number): readonly number[] {
  if (count <= MOST_POINTS) return Array.from({ length: count }, (_, at) => at);
  return Array.from({ length: MOST_POINTS }, (_, at) =>
    Math.round((at * (count - 1)) / (MOST_POINTS - 1)),
  );
}

/** A number without exponent, which the syntax does not know. */
function numeral(value: number): string {
  return String(Number(Math.abs(value) >= 1000 ? value.toFixed(0) : value.toFixed(4)));
}

function quoted(text: string): string {
  return text
    .replace(/["\r\n`]/g, ' ')
    .replaceAll(';', ',')
    .replaceAll('#', ' ');
}
