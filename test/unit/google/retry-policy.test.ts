import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Failure,
  nextAttempt,
  RETRY_POLICY,
  retryAfterMs,
} from '../../../src/google/retry-policy.ts';

const attempt = (failure: Failure, more: object = {}) =>
  nextAttempt({ failure, number: 1, elapsedMs: 0, repeatable: true, random: 0, ...more });
const status = (code: number, more: object = {}): Failure => ({
  kind: 'status',
  status: code,
  ...more,
});
const network = (code?: string): Failure => ({ kind: 'network', code });

describe('a failed request', () => {
  test.each([
    [status(408), true, false],
    [status(429), true, true],
    [status(500), true, false],
    [status(502), true, false],
    [status(503), true, false],
    [status(504), true, false],
    [status(403, { isRateLimit: true }), true, true],
    [status(400), false, false],
    [status(401), false, false],
    [status(403), false, false],
    [status(404), false, false],
    [status(409), false, false],
    [status(412), false, false],
    [status(501), false, false],
    [network('ECONNRESET'), true, false],
    [network('ECONNREFUSED'), true, true],
    [network('ENOTFOUND'), true, true],
    [network('EAI_AGAIN'), true, true],
    [network(), true, false],
    [network('ERR_STREAM_PREMATURE_CLOSE'), true, false],
    [network('SELF_SIGNED_CERT_IN_CHAIN'), false, false],
    [network('UNABLE_TO_VERIFY_LEAF_SIGNATURE'), false, false],
    [{ kind: 'timeout' } satisfies Failure, true, false],
  ])('%j is tried again: %s; where asking twice may do harm: %s', (failure, again, unsafe) => {
    expect(attempt(failure) !== undefined).toBe(again);
    expect(attempt(failure, { repeatable: false }) !== undefined).toBe(unsafe);
  });

  test('waits for as long as Google says, or gives up where that is too long', () => {
    expect(attempt(status(429, { retryAfterMs: 60_000 }))).toBe(60_000);
    expect(attempt(status(503, { retryAfterMs: 1 }))).toBe(500);
    expect(attempt(status(429, { retryAfterMs: 300_001 }))).toBeUndefined();
  });

  const failures = fc.oneof(
    fc.record({
      kind: fc.constant('status' as const),
      status: fc.integer({ min: 100, max: 599 }),
      retryAfterMs: fc.option(fc.nat(400_000), { nil: undefined }),
    }),
    fc.record({
      kind: fc.constant('network' as const),
      code: fc.constantFrom('ECONNRESET', 'EPIPE'),
    }),
    fc.constant({ kind: 'timeout' as const }),
  );
  const attempts = fc.record({
    failure: failures,
    number: fc.integer({ min: 1, max: 50 }),
    elapsedMs: fc.nat(400_000),
    repeatable: fc.boolean(),
    random: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
  });

  test('never waits past the deadline, nor less than it was told', () => {
    fc.assert(
      fc.property(attempts, (failed) => {
        const delay = nextAttempt(failed);
        if (delay === undefined) return;
        expect(failed.elapsedMs + delay).toBeLessThanOrEqual(RETRY_POLICY.deadlineMs);
        expect(delay).toBeGreaterThanOrEqual(RETRY_POLICY.firstDelayMs / 2);
        const asked = failed.failure.kind === 'status' ? (failed.failure.retryAfterMs ?? 0) : 0;
        expect(delay).toBeGreaterThanOrEqual(asked);
        expect(delay).toBeLessThanOrEqual(Math.max(asked, RETRY_POLICY.longestDelayMs));
      }),
    );
  });

  test('that may not be asked twice is never asked oftener than one that may', () => {
    fc.assert(
      fc.property(attempts, (failed) => {
        if (nextAttempt({ ...failed, repeatable: false }) === undefined) return;
        expect(nextAttempt({ ...failed, repeatable: true })).toBeDefined();
      }),
    );
  });

  test('ends after a bounded number of attempts, however it goes', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 0.999, noNaN: true }), { minLength: 1 }),
        (draws) => {
          let elapsedMs = 0;
          let number = 1;
          for (; ; number += 1) {
            const random = draws[number % draws.length] ?? 0;
            const delay = nextAttempt({
              failure: status(503),
              number,
              elapsedMs,
              repeatable: true,
              random,
            });
            if (delay === undefined) break;
            elapsedMs += delay;
          }
          expect(number).toBeLessThan(30);
          expect(elapsedMs).toBeGreaterThan(RETRY_POLICY.deadlineMs - 32_000);
        },
      ),
    );
  });
});

describe('Retry-After', () => {
  const NOW = Date.parse('2026-01-01T00:00:00Z');
  test.each([
    ['7', 7000],
    [' 0 ', 0],
    ['Thu, 01 Jan 2026 00:00:30 GMT', 30_000],
    ['Wed, 31 Dec 2025 23:59:00 GMT', 0],
    ['soon', undefined],
    ['-1', undefined],
    ['1.5', undefined],
    ['2026', 2_026_000],
    ['', undefined],
    [null, undefined],
  ])('%j is %s ms', (header, milliseconds) => {
    expect(retryAfterMs(header, NOW)).toBe(milliseconds);
  });
});
