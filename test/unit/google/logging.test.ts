import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type LogRequest, logEntries } from '../../../src/google/logging.ts';
import { type GoogleSession, openGoogleSession } from '../../../src/google/session.ts';
import {
  type LoggingService,
  loggingService,
} from '../../support/google/logging/logging-service.ts';
import { startTestCloud, type TestCloud } from '../../support/google/test-cloud.ts';
import { type TurningClock, turningClock } from './turning-clock.ts';

const FILTER = 'labels.job_uid="u1"';

let clock: TurningClock;
let logging: LoggingService;
let cloud: TestCloud;
let session: GoogleSession;

async function start(options = {}) {
  clock = turningClock();
  logging = loggingService({ clock, ...options });
  cloud = await startTestCloud({ services: [logging] });
  session = openGoogleSession({ environment: cloud.environment(), clock });
}
beforeEach(() => start());
afterEach(() => cloud[Symbol.asyncDispose]());

const say = (text: string, more = {}) =>
  logging.add({ log: 'batch_task_logs', text, labels: { job_uid: 'u1' }, ...more });

async function read(looks: number, between: (look: number) => void = () => {}, more = {}) {
  let look = 0;
  const texts: string[] = [];
  const request: LogRequest = {
    project: 'test-project',
    filter: FILTER,
    since: clock.now() - 1000,
    isOver: () => {
      look += 1;
      between(look);
      return look >= looks;
    },
    ...more,
  };
  for await (const { text } of logEntries(session, request)) texts.push(text);
  return texts;
}
const asked = () => cloud.requests.filter(({ path }) => path === '/v2/entries:list');

describe('log entries', () => {
  test('come once each, in the order of their times, from all looks', async () => {
    say('one');
    const texts = await read(3, (look) => void say(`after look ${look}`));
    expect(texts).toEqual(['one', 'after look 1', 'after look 2', 'after look 3']);
  });

  test('that come late are found all the same', async () => {
    say('first');
    const texts = await read(
      2,
      (look) => {
        if (look === 1) say('late', { time: clock.now() - 30_000 });
      },
      { since: clock.now() - 3_600_000 },
    );
    expect(texts).toEqual(['first', 'late']);
  });

  test('come from all pages, also past an empty one', async () => {
    for (let i = 0; i < 7; i += 1) say(`line ${i}`);
    logging.emptyPages = 1;
    cloud.faults.add({ kind: 'short_pages', size: 3, times: 4 });
    await expect(read(0)).resolves.toHaveLength(7);
  });

  test('with the same time and text are two, with the same insert id one', async () => {
    const time = clock.now();
    say('same', { time });
    say('same', { time });
    say('once', { time, insertId: 'x' });
    say('once', { time, insertId: 'x' });
    await expect(read(2)).resolves.toEqual(['same', 'same', 'once']);
  });

  test('of others are left out, and those from before', async () => {
    say('other', { labels: { job_uid: 'u2' } });
    say('long ago', { time: clock.now() - 3_600_000 });
    await expect(read(1)).resolves.toEqual([]);
  });

  test('are asked for no oftener than every 5 seconds, however many pages there are', async () => {
    for (let i = 0; i < 40; i += 1) say(`line ${i}`);
    cloud.faults.add({ kind: 'short_pages', size: 1, times: Number.POSITIVE_INFINITY });
    await expect(read(1)).resolves.toHaveLength(40);
    expect(asked().every(({ status }) => status === 200)).toBe(true);
    expect(clock.sleeps.every((milliseconds) => milliseconds <= 5000)).toBe(true);
  });

  test('wait where others have used up the quota', async () => {
    await cloud[Symbol.asyncDispose]();
    await start({ readsPerMinute: 5 });
    say('one');
    await expect(read(20)).resolves.toEqual(['one']);
    expect(asked().some(({ status }) => status === 429)).toBe(true);
  });

  test('that are JSON give their message', async () => {
    say('{"message":"hello","n":1}', { json: { message: 'hello', n: 1 } });
    await expect(read(0)).resolves.toEqual(['hello']);
  });

  test('are not waited for once somebody interrupts', async () => {
    const interrupt = new AbortController();
    const reading = read(
      100,
      (look) => {
        if (look === 3) interrupt.abort();
      },
      { signal: interrupt.signal },
    );
    await expect(reading).rejects.toMatchObject({ code: 'interrupted' });
  });

  test('cannot be had with a filter that is not understood', async () => {
    const reading = read(1, () => {}, { filter: 'a OR b' });
    await expect(reading).rejects.toMatchObject({ code: 'cloud_refused' });
  });
});
