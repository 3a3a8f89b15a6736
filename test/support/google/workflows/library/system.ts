import { systemError } from '../errors.ts';
import { LIMITS } from '../limits.ts';
import { isList, isMap, type Value } from '../values.ts';
import { encoded } from './data.ts';
import { type Library, mapIn, numberIn, stringIn } from './function.ts';

const SEVERITIES = [
  'DEFAULT',
  'DEBUG',
  'INFO',
  'NOTICE',
  'WARNING',
  'ERROR',
  'CRITICAL',
  'ALERT',
  'EMERGENCY',
];

/** RFC 3339, to the microsecond. */
const TIMESTAMP = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,6})?(?:Z|[+-]\d\d:\d\d)$/;

/** https://cloud.google.com/workflows/docs/reference/stdlib/overview: sys and time */
export const SYSTEM: Library = {
  'sys.get_env': {
    params: ['name', 'default?'],
    run: ([name, other], { environment }) => {
      const key = stringIn(name);
      const value = Object.hasOwn(environment, key) ? environment[key] : undefined;
      if (value !== undefined) return value;
      if (other === undefined) throw systemError('KeyError', `no environment variable '${key}'`);
      return stringIn(other);
    },
  },
  'sys.now': { params: [], run: (_, { now }) => now() },
  'sys.sleep': {
    params: ['seconds'],
    isBlocking: true,
    run: async ([seconds], { sleep }) => {
      const duration = Number(numberIn(seconds));
      if (!(duration >= 0 && duration <= LIMITS.sleepSeconds)) {
        throw systemError('ValueError', `${duration} s is no time to sleep: 0 to a year`);
      }
      await sleep(duration);
      return null;
    },
  },
  'sys.sleep_until': {
    params: ['time'],
    isBlocking: true,
    run: async ([time], { now, sleep }) => {
      const duration = secondsOf(stringIn(time)) - now();
      if (duration > LIMITS.sleepSeconds) throw systemError('ValueError', 'that is over a year');
      await sleep(Math.max(0, duration));
      return null;
    },
  },
  'sys.log': {
    params: ['data?', 'severity?', 'text?', 'json?', 'timeout?'],
    isBlocking: true,
    run: ([data, severity, text, json, timeout], { log }) => {
      // Positional arguments leave one out by null.
      const given = [data, text, json].filter((value) => value !== undefined && value !== null);
      if (given.length !== 1)
        throw systemError('TypeError', 'sys.log takes one of data, text, json');
      if (timeout !== undefined && timeout !== null) numberIn(timeout);
      const level = severity === undefined || severity === null ? 'DEFAULT' : stringIn(severity);
      if (!SEVERITIES.includes(level)) throw systemError('ValueError', `no severity '${level}'`);
      if (json !== undefined && json !== null) mapIn(json);
      const payload = given[0] as Value;
      const asText = text !== undefined && text !== null;
      log({ severity: level, payload: asText || !isMap(payload) ? textOf(payload) : payload });
      return null;
    },
  },
  'time.format': {
    params: ['seconds', 'timezone?'],
    run: ([seconds, zone]) =>
      formatted(Number(numberIn(seconds)), zone === undefined ? 'UTC' : stringIn(zone)),
  },
  'time.parse': { params: ['value'], run: ([value]) => secondsOf(stringIn(value)) },
};

function textOf(value: Value): string {
  if (value instanceof Uint8Array) throw systemError('TypeError', 'bytes cannot be logged');
  return typeof value === 'string'
    ? value
    : isList(value) || isMap(value)
      ? encoded(value)
      : String(value);
}

function secondsOf(timestamp: string): number {
  const milliseconds = TIMESTAMP.test(timestamp) ? Date.parse(timestamp) : Number.NaN;
  if (Number.isNaN(milliseconds)) {
    throw systemError('ValueError', `'${timestamp}' is no time as 2024-05-08T13:22:58Z`);
  }
  const micros = Number((/\.\d{3}(\d{1,3})/.exec(timestamp)?.[1] ?? '0').padEnd(3, '0'));
  return (milliseconds * 1000 + micros) / 1e6;
}

/** `2024-05-08T13:22:58.120062Z` */
function formatted(seconds: number, zone: string): string {
  const micros = Math.round(seconds * 1e6);
  const moment = new Date(Math.floor(micros / 1000));
  if (Number.isNaN(moment.getTime())) throw systemError('ValueError', `${seconds} s is no time`);
  const part = micros - Math.floor(micros / 1e6) * 1e6;
  const fraction = part === 0 ? '' : `.${String(part).padStart(6, '0').replace(/0+$/, '')}`;
  const offset = offsetOf(moment, zone);
  const local = new Date(moment.getTime() + offset * 60_000).toISOString().slice(0, 19);
  return `${local}${fraction}${zoneOf(offset)}`;
}

function offsetOf(moment: Date, zone: string): number {
  try {
    const format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });
    const name = format.formatToParts(moment).find(({ type }) => type === 'timeZoneName')?.value;
    const [, sign, hours, minutes] = /GMT([+-])(\d\d):(\d\d)/.exec(name ?? '') ?? [];
    return (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * (sign === '-' ? -1 : 1);
  } catch {
    throw systemError('ValueError', `no time zone '${zone}'`);
  }
}

function zoneOf(minutes: number): string {
  if (minutes === 0) return 'Z';
  const two = (value: number) => String(value).padStart(2, '0');
  const amount = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(amount / 60))}:${two(amount % 60)}`;
}
