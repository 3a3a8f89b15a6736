const BLOCKS = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'] as const;
const ASCII = ['_', '.', '-', '~', '=', '+', '*', '#'] as const;

export interface SparklineOptions {
  /** How many characters. */
  readonly width: number;
  /** What the lowest and the highest character stand for; by default the least and greatest value. */
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  /**
   * What a character shows where several values fall on it: `max`, the default, keeps every peak; `mean`
   * keeps the course.
   */
  readonly resample?: 'max' | 'mean' | undefined;
  readonly ascii?: boolean | undefined;
}

/**
 * A curve as one line of exactly `width` characters. With more values than characters, neighbours share one;
 * with fewer, a value takes several. What is not a finite number is a gap (a space), and so is an empty
 * curve. A constant curve lies at the bottom, unless `from` and `to` place it.
 */
export function sparkline(values: readonly number[], options: SparklineOptions): string {
  const levels = options.ascii === true ? ASCII : BLOCKS;
  const finite = values.filter(Number.isFinite);
  const from = options.from ?? finite.reduce((least, value) => Math.min(least, value), Infinity);
  const to = options.to ?? finite.reduce((most, value) => Math.max(most, value), -Infinity);
  return resampled(values, options)
    .map((value) => (value === undefined ? ' ' : levels[levelOf(value, from, to, levels.length)]))
    .join('');
}

function levelOf(value: number, from: number, to: number, levels: number): number {
  if (!(to > from)) return 0;
  // Halved only where the difference is too great for a number: half of the least double is nothing.
  const scale = Number.isFinite(to - from) ? 1 : 0.5;
  const share = (value * scale - from * scale) / (to * scale - from * scale);
  return Math.min(levels - 1, Math.max(0, Math.floor(share * levels)));
}

function resampled(
  values: readonly number[],
  { width, resample = 'max' }: SparklineOptions,
): readonly (number | undefined)[] {
  return Array.from({ length: width }, (_, column) => {
    const first = Math.floor((column * values.length) / width);
    const end = Math.max(first + 1, Math.floor(((column + 1) * values.length) / width));
    const here = values.slice(first, end).filter(Number.isFinite);
    if (here.length === 0) return undefined;
    if (resample === 'max') return here.reduce((most, value) => Math.max(most, value));
    return here.reduce((sum, value) => sum + value / here.length, 0);
  });
}
