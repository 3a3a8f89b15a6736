const whole = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });
const tenths = new Intl.NumberFormat('en-US', { maximumFractionDigits: 1 });
const small = new Intl.NumberFormat('en-US', { maximumSignificantDigits: 2 });

/**
 * A count for people: all digits of what is large (`1,234`), as modellers compare them; one decimal below
 * 100 (`36.5`), two digits below 1 (`0.012`).
 */
export function numberText(value: number): string {
  if (!Number.isFinite(value)) return '–';
  const size = Math.abs(value);
  if (size >= 1e15) return value.toExponential(2);
  if (size > 0 && size < 1e-4) return value.toExponential(0);
  if (size >= 99.95) return whole.format(value);
  return size >= 1 ? tenths.format(value) : small.format(value);
}

/** A probability as a percentage without its sign: `2.5`. */
export function percentText(share: number): string {
  return String(Number((share * 100).toPrecision(6)));
}
