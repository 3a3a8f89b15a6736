/** A calendar date as `YYYY-MM-DD`: dates are compared as texts. */
export type Day = string;

const FORM = /^(\d{4})-(\d{2})-(\d{2})$/;
const MS_A_DAY = 86_400_000;
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** The date that a text is; undefined where it is none, as on 31 April. */
export function dayOf(text: string): Day | undefined {
  const match = FORM.exec(text);
  if (match === null) return undefined;
  const time = Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]));
  return isoOf(time) === text ? text : undefined;
}

/** The date some days later; a part of a day is left out. */
export function addDays(day: Day, days: number): Day {
  return isoOf(timeOf(day) + Math.floor(days) * MS_A_DAY);
}

/** From the first to the second, in days. */
export function daysBetween(first: Day, second: Day): number {
  return (timeOf(second) - timeOf(first)) / MS_A_DAY;
}

/** 0 is Sunday. */
export function weekdayOf(day: Day): number {
  return new Date(timeOf(day)).getUTCDay();
}

export function weekdayName(day: Day): string {
  return WEEKDAYS[weekdayOf(day)] ?? '';
}

function timeOf(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`);
}

function isoOf(time: number): Day {
  return new Date(time).toISOString().slice(0, 10);
}
