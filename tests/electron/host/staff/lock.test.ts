import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  afterFailure,
  type Lock,
  secondsLocked,
  TRIES,
  UNLOCKED,
} from '../../../../electron/host/staff/lock.ts';

/** The lock after so many wrong numbers, each tried as soon as the door lets one. */
function wrong(failures: number): { readonly lock: Lock; readonly now: number } {
  let lock = UNLOCKED;
  let now = 1000;
  for (let n = 0; n < failures; n += 1) {
    now += secondsLocked(lock, now);
    lock = afterFailure(lock, now);
  }
  return { lock, now };
}

describe('the lock of the staff door', () => {
  test('forgives four wrong numbers, then shuts for a minute, and twice as long each time', () => {
    const shut = [4, 5, 6, 7].map((failures) => {
      const { lock, now } = wrong(failures);
      return secondsLocked(lock, now);
    });
    expect(shut).toEqual([0, 60, 120, 240]);
  });

  test('never shuts longer than an hour', () => {
    const { lock, now } = wrong(40);
    expect(secondsLocked(lock, now)).toBe(3600);
  });

  test('lets a guesser wait a minute at least for each number after the fifth', () => {
    fc.assert(
      fc.property(fc.integer({ min: TRIES, max: 60 }), (failures) => {
        const { now } = wrong(failures);
        const tried = failures - TRIES;
        expect(now - 1000).toBeGreaterThanOrEqual(tried * 60);
      }),
    );
  });
});
