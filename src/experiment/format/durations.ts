import type { Problems } from './problems.ts';
import { kindOf, type Value } from './yaml-value.ts';

// Lengths of time as users write them: `6h`, `1h30m`, `90 min`, `2D`.

const SECONDS: ReadonlyMap<string, number> = new Map([
  ['w', 604_800],
  ['d', 86_400],
  ['h', 3600],
  ['m', 60],
  ['min', 60],
  ['t', 60],
  ['s', 1],
]);
const LONG: ReadonlyMap<string, string> = new Map([
  ['week', 'w'],
  ['day', 'd'],
  ['hour', 'h'],
  ['hr', 'h'],
  ['minute', 'm'],
  ['sec', 's'],
  ['second', 's'],
]);
const PART = /([0-9]+(?:\.[0-9]*)?|\.[0-9]+)?\s*([A-Za-z]+)\s*/y;
const CLOCK = /^(?:([0-9]+)\s*(?:d|days?)\s+)?([0-9]+):([0-5][0-9])(?::([0-5][0-9]))?$/;
const HINT = 'write a number with a unit: 30m, 6h, 1h30m, 2D';
const LONGEST = 3650 * 86_400;

/** Notes a problem where a value is no length of time above zero. */
export function checkDuration(value: Value, problems: Problems, what: string): void {
  const { data, at } = value;
  if (typeof data !== 'string') {
    problems.add(at, `${what} must be a length of time, ${kindOf(value)}`, HINT);
    return;
  }
  const seconds = secondsOf(data.trim());
  if (seconds === undefined) problems.add(at, `${what} '${data}' is no length of time`, HINT);
  else if (seconds <= 0 || seconds > LONGEST) {
    problems.add(at, `${what} must be more than 0 and at most ten years`, HINT);
  }
}

/** A unit alone counts once, as in pandas. `M` is refused: it would be months in one place and minutes in another. */
function secondsOf(text: string): number | undefined {
  const clock = CLOCK.exec(text);
  if (clock !== null) {
    const [days = 0, hours = 0, minutes = 0, seconds = 0] = clock
      .slice(1)
      .map((part) => Number(part ?? 0));
    return days * 86_400 + hours * 3600 + minutes * 60 + seconds;
  }
  let total = 0;
  let at = 0;
  while (at < text.length) {
    PART.lastIndex = at;
    const match = PART.exec(text);
    const unit = match === null ? undefined : unitOf(match[2] ?? '');
    if (match === null || unit === undefined) return undefined;
    if (match[1] === undefined && match[0] !== text) return undefined;
    total += Number(match[1] ?? 1) * unit;
    at = PART.lastIndex;
  }
  return text === '' ? undefined : total;
}

function unitOf(text: string): number | undefined {
  if (text === 'M') return undefined;
  const word = text.toLowerCase();
  const single = word.length > 1 ? word.replace(/s$/, '') : word;
  const short = LONG.get(single) ?? word;
  return SECONDS.get(short === 'mins' ? 'min' : short);
}
