import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type ClockReading,
  daysLeft,
  isSignedInTheFuture,
  judgeClock,
  timeAfter,
  wantsRenewal,
} from '../../../../../electron/host/release/time/trusted-time.ts';

const DAY = 86_400;
const BUILT = Date.UTC(2026, 10, 1) / 1000;
const TRUSTED = Date.UTC(2027, 2, 1) / 1000;

/** Seconds of any day between 1970 and 2100. */
const moment = fc.integer({ min: 0, max: Date.UTC(2100, 0, 1) / 1000 });

function at(now: number): ClockReading {
  return { lastTrusted: TRUSTED, buildTime: BUILT, now };
}

describe('the time that counts', () => {
  test.each([
    ['right', TRUSTED + 100 * DAY, TRUSTED + 100 * DAY, true],
    ['a few hours behind', TRUSTED - 3600, TRUSTED, true],
    ['two days behind', TRUSTED - 2 * DAY, TRUSTED, false],
    ['in the year 2000', Date.UTC(2000, 0, 1) / 1000, TRUSTED, false],
    ['in the year 2045', Date.UTC(2045, 0, 1) / 1000, Date.UTC(2045, 0, 1) / 1000, true],
  ])('with a clock that is %s', (_what, now, time, believed) => {
    expect(judgeClock(at(now))).toEqual({ time, believed });
  });

  test('is at first no earlier than when this Zhanting was built', () => {
    expect(judgeClock({ lastTrusted: 0, buildTime: BUILT, now: 0 })).toEqual({
      time: BUILT,
      believed: false,
    });
  });

  test('never goes back, and never beyond the clock or what is known', () => {
    const property = fc.property(moment, moment, moment, (lastTrusted, buildTime, now) => {
      const { time, believed } = judgeClock({ lastTrusted, buildTime, now });
      expect(time).toBeGreaterThanOrEqual(Math.max(lastTrusted, buildTime));
      expect(time).toBeLessThanOrEqual(Math.max(lastTrusted, buildTime, now));
      expect(believed).toBe(now >= Math.max(lastTrusted, buildTime) - DAY);
    });
    fc.assert(property, { numRuns: 1000 });
  });

  test('stays what it is, whatever the clock says in between', () => {
    const property = fc.property(fc.array(moment, { minLength: 1 }), (clocks) => {
      let lastTrusted = 0;
      for (const now of clocks) {
        const clock = judgeClock({ lastTrusted, buildTime: BUILT, now });
        const next = timeAfter(clock, [now - DAY]);
        expect(next).toBeGreaterThanOrEqual(lastTrusted);
        lastTrusted = next;
      }
      expect(lastTrusted).toBe(Math.max(BUILT, ...clocks));
    });
    fc.assert(property, { numRuns: 300 });
  });
});

describe('the time of a signature', () => {
  const clock = judgeClock(at(TRUSTED));
  const good = { signedAt: TRUSTED, expiresAt: TRUSTED + 400 * DAY };

  test('may be a day ahead of a clock that is believed, and not three', () => {
    expect(isSignedInTheFuture({ ...good, signedAt: TRUSTED + DAY }, clock)).toBe(false);
    expect(isSignedInTheFuture({ ...good, signedAt: TRUSTED + 3 * DAY }, clock)).toBe(true);
  });

  test('may be any number of days ahead of a clock that is known to be wrong', () => {
    const wrong = judgeClock(at(0));
    expect(isSignedInTheFuture({ ...good, signedAt: TRUSTED + 300 * DAY }, wrong)).toBe(false);
    expect(timeAfter(wrong, [TRUSTED + 300 * DAY])).toBe(TRUSTED + 300 * DAY);
  });

  test('is never after its own end', () => {
    const property = fc.property(moment, moment, moment, (signedAt, expiresAt, now) => {
      fc.pre(signedAt > expiresAt);
      expect(isSignedInTheFuture({ signedAt, expiresAt }, judgeClock(at(now)))).toBe(true);
    });
    fc.assert(property);
  });

  test('carries trusted time no more than two days ahead of a clock that is believed', () => {
    const property = fc.property(moment, moment, moment, (signedAt, expiresAt, now) => {
      const judged = judgeClock(at(now));
      fc.pre(judged.believed && !isSignedInTheFuture({ signedAt, expiresAt }, judged));
      expect(timeAfter(judged, [signedAt])).toBeLessThanOrEqual(judged.time + 2 * DAY);
    });
    fc.assert(property);
  });
});

test('a release is asked to be renewed sixty days before its end', () => {
  const clock = judgeClock(at(TRUSTED));
  const days = [61.5, 60.5, 59.5, 1, 0, -1].map((left) => TRUSTED + left * DAY);
  expect(days.map((end) => daysLeft(end, clock))).toEqual([61, 60, 59, 0, -1, -2]);
  expect(days.map((end) => wantsRenewal(end, clock))).toEqual([
    false,
    false,
    true,
    true,
    true,
    true,
  ]);
});
