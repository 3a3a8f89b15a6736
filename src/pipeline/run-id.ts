import { EpycloudError } from './errors.ts';
import { faultOfName } from './names.ts';

/** Names one run of an experiment: `20260131-093000-1a2b3c4d`, or a name of the user's own. */
export type RunId = string & { readonly __brand: 'RunId' };

const GENERATED = /^\d{8}-\d{6}-[0-9a-f]{8}$/;
const MAX_LENGTH = 100;

/** @throws EpycloudError `invalid_id` */
export function parseRunId(text: string): RunId {
  const fault = text.includes('/')
    ? 'has a "/"'
    : text.length > MAX_LENGTH
      ? `has ${text.length} letters, ${MAX_LENGTH} at most`
      : faultOfName(text);
  if (fault !== undefined) {
    throw new EpycloudError('invalid_id', `The run id ${quote(text)} ${fault}.`, {
      hint: 'Use letters, digits, ".", "_" and "-", for example smoke-1; or leave it out, and one is made.',
    });
  }
  return text as RunId;
}

/** Whether a name has the form of the run ids that are made here. */
export function looksGenerated(name: string): boolean {
  return GENERATED.test(name);
}

/**
 * Makes a run id: `YYYYMMDD-HHMMSS-xxxxxxxx`, in UTC.
 * @param now milliseconds since 1970
 * @param random 32 random bits, as a number from 0 to 2^32 - 1
 */
export function makeRunId(now: number, random: number): RunId {
  const digits = new Date(now).toISOString().replace(/[-:]/g, '');
  const suffix = (random >>> 0).toString(16).padStart(8, '0');
  return `${digits.slice(0, 8)}-${digits.slice(9, 15)}-${suffix}` as RunId;
}

function quote(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 57)}...` : text);
}
