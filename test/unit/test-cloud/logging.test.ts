import { describe, expect, test } from 'vitest';
import { parseLoggingFilter, UnknownFilter } from '../../support/google/logging/logging-filter.ts';
import {
  type LoggingOptions,
  loggingService,
} from '../../support/google/logging/logging-service.ts';

const START = Date.parse('2026-01-01T00:00:00Z');

function started(options: LoggingOptions = {}) {
  const clock = { time: START, now: () => clock.time };
  const logging = loggingService({ clock, ...options });
  const list = (asked: object) => {
    const answer = logging.answer({
      method: 'POST',
      path: '/v2/entries:list',
      query: new URLSearchParams(),
      headers: {},
      body: Buffer.from(JSON.stringify({ resourceNames: ['projects/test-project'], ...asked })),
    });
    if (answer === undefined || 'then' in answer) throw new Error('no answer');
    const body = answer.body as { entries?: { textPayload: string }[]; nextPageToken?: string };
    return {
      ...answer,
      texts: body.entries?.map((entry) => entry.textPayload),
      token: body.nextPageToken,
    };
  };
  const say = (text: string, more = {}) => {
    logging.add({ log: 'batch_task_logs', text, labels: { job_uid: 'u1' }, ...more });
    clock.time += 1000;
  };
  return { logging, list, say, clock };
}

describe('filters of log entries', () => {
  const entry = {
    logName: 'projects/p/logs/batch_task_logs',
    severity: 'WARNING',
    timestamp: '2026-01-01T00:00:05Z',
    labels: { job_uid: 'Abc', 'a.b/c': 'x' },
  };

  // https://cloud.google.com/logging/docs/view/logging-query-language
  test.each([
    ['', true],
    ['logName="projects/p/logs/batch_task_logs"', true],
    ['logName = "projects/p/logs/other"', false],
    ['labels.job_uid="abc"', true],
    ['labels.job_uid=abc AND severity>=WARNING', true],
    ['labels.job_uid="abc"\nseverity>=ERROR', false],
    ['severity!=ERROR', true],
    ['severity<ERROR severity>INFO', true],
    ['labels."a.b/c":"X"', true],
    ['labels.absent="x"', false],
    ['labels.absent!="x"', true],
    ['timestamp>="2026-01-01T00:00:05Z" AND timestamp<="2026-01-01T01:00:05+01:00"', true],
    ['timestamp>"2026-01-01T00:00:05Z"', false],
    ['timestamp<"2026-01-01T00:00:05Z"', false],
  ])('%j fits: %s', (filter, fits) => {
    expect(parseLoggingFilter(filter)(entry)).toBe(fits);
  });

  test.each([
    'a="b" OR c="d"',
    'NOT a="b"',
    'AND a="b"',
    '(a="b")',
    'a=~"b"',
    'a="b',
    'just text',
    'timestamp>="yesterday"',
    'severity>=LOUD',
    `a="${'x'.repeat(20_000)}"`,
  ])('%j is refused', (filter) => {
    expect(() => parseLoggingFilter(filter)).toThrow(UnknownFilter);
  });
});

describe('Cloud Logging of the test cloud', () => {
  test('lists what fits, oldest first or newest first', () => {
    const { list, say } = started();
    say('one');
    say('other job', { labels: { job_uid: 'u2' } });
    say('two');
    const filter = 'labels.job_uid="u1"';
    expect(list({ filter }).texts).toEqual(['one', 'two']);
    expect(list({ filter, orderBy: 'timestamp desc' }).texts).toEqual(['two', 'one']);
    expect(list({ filter: 'labels.job_uid="u3"' }).body).toEqual({});
  });

  test('goes on with the token of a page, for the same search only', () => {
    const { list, say } = started();
    for (const text of ['one', 'two', 'three']) say(text);
    const first = list({ pageSize: 2 });
    expect(first.texts).toEqual(['one', 'two']);
    const pageToken = first.token;
    expect(list({ pageSize: 2, pageToken })).toMatchObject({ texts: ['three'], token: undefined });
    expect(list({ pageSize: 2, pageToken, filter: 'severity>=ERROR' }).status).toBe(400);
    expect(list({ pageToken: 'made-up' }).status).toBe(400);
  });

  test('may answer without entries though there are more', () => {
    const { logging, list, say } = started();
    say('one');
    logging.emptyPages = 1;
    const { texts, token: pageToken } = list({});
    expect(texts).toBeUndefined();
    expect(list({ pageToken }).texts).toEqual(['one']);
  });

  test('keeps one of two entries with the same time and insert id', () => {
    const { logging, list } = started();
    const twice = { log: 'l', text: 'once', insertId: 'i', time: START };
    logging.add(twice);
    logging.add(twice);
    expect(list({}).texts).toEqual(['once']);
  });

  test('finds an entry only some time after it came', () => {
    const { list, say, clock } = started({ delayMs: 5000 });
    say('late');
    expect(list({}).texts).toBeUndefined();
    clock.time += 4000;
    expect(list({}).texts).toEqual(['late']);
  });

  test('is read 60 times a minute and no oftener', () => {
    const { list, clock } = started();
    for (let i = 0; i < 60; i += 1) expect(list({}).status).toBe(200);
    expect(list({})).toMatchObject({
      status: 429,
      body: { error: { status: 'RESOURCE_EXHAUSTED' } },
    });
    clock.time += 60_000;
    expect(list({}).status).toBe(200);
  });

  test.each([
    ['an unknown field', { verbose: true }, 400],
    ['an unknown order', { orderBy: 'severity' }, 400],
    ['a filter that is not understood', { filter: 'a OR b' }, 400],
    ['no resource', { resourceNames: [] }, 400],
    ['another project', { resourceNames: ['projects/other'] }, 403],
  ])('refuses %s', (_what, asked, status) => {
    expect(started().list(asked).status).toBe(status);
  });
});
