import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  beginPace,
  keepPace,
  type Pace,
  TIERS,
  type Tier,
  tierFor,
} from '../../renderer/core/pace.ts';

/** Frames judged together. */
const WINDOW = 24;
/** Gaps between frames of a fast, a passable and a slow machine, in milliseconds. */
const [FAST, PASSABLE, SLOW, PAUSE] = [16.6, 25, 50, 1000];

/** The pace after so many frames with a gap. */
function driven(pace: Pace, gap: number, frames: number): Pace {
  return Array.from({ length: frames }).reduce<Pace>((now) => keepPace(now, gap), pace);
}

function windows(tier: Tier, ...gaps: readonly number[]): Pace {
  return gaps.reduce((pace, gap) => driven(pace, gap, WINDOW), beginPace(tier));
}

describe('a slow machine', () => {
  test('goes one tier down after two slow windows of 24 frames, not a frame earlier', () => {
    const almost = driven(beginPace('full'), SLOW, 2 * WINDOW - 1);
    expect(almost.tier).toBe('full');
    expect(keepPace(almost, SLOW)).toEqual(beginPace('balanced'));
  });

  test('goes on down to the last tier and stays there', () => {
    const seen = [2, 4, 6, 8, 100].map((n) => driven(beginPace('full'), SLOW, n * WINDOW).tier);
    expect(seen).toEqual(['balanced', 'light', 'software', 'software', 'software']);
  });

  test('that was slow for a window only keeps its tier', () => {
    expect(windows('full', SLOW, PASSABLE, SLOW, PASSABLE, SLOW).tier).toBe('full');
  });
});

describe('a fast machine', () => {
  test('goes one tier up only after twenty fast windows in a row', () => {
    const almost = driven(beginPace('light'), FAST, 20 * WINDOW - 1);
    expect(almost.tier).toBe('light');
    expect(keepPace(almost, FAST)).toEqual(beginPace('balanced'));
    const broken = driven(keepPace(almost, SLOW), FAST, WINDOW);
    expect(windows('light', ...Array(19).fill(FAST), PASSABLE, ...Array(19).fill(FAST)).tier).toBe(
      'light',
    );
    expect(broken.tier).toBe('balanced');
  });

  test('in the finest tier stays there, and one without a card stays in software', () => {
    expect(driven(beginPace('full'), FAST, 60 * WINDOW).tier).toBe('full');
    expect(driven(beginPace('software'), FAST, 60 * WINDOW).tier).toBe('software');
  });
});

test('a machine now fast, now slow never swings between tiers', () => {
  for (const tier of TIERS) {
    const gaps = Array.from({ length: 80 }, (_, i) => (i % 2 === 0 ? SLOW : FAST));
    expect(windows(tier, ...gaps).tier).toBe(tier);
  }
});

test('what was seen before a change counts no more: down after two slow windows, up after twenty fast ones', () => {
  const fast = (n: number) => Array.from({ length: n }, () => FAST);
  expect(windows('full', ...fast(50), SLOW, SLOW).tier).toBe('balanced');
  expect(windows('light', ...fast(19), SLOW, SLOW).tier).toBe('software');
  expect(windows('light', SLOW, ...fast(19)).tier).toBe('light');
  expect(windows('light', SLOW, ...fast(20)).tier).toBe('balanced');
});

test('one slow frame among fast ones is no slow window', () => {
  const gaps = Array.from({ length: 10 * WINDOW }, (_, i) => (i % 4 === 0 ? 300 : FAST));
  expect(gaps.reduce(keepPace, beginPace('full'))).toMatchObject({ tier: 'full', streak: 10 });
});

test('pauses are no frames: however many there are, they change nothing', () => {
  const gap = fc.constantFrom(FAST, PASSABLE, SLOW);
  const property = fc.property(fc.array(gap, { maxLength: 200 }), fc.nat(7), (gaps, every) => {
    const without = gaps.reduce(keepPace, beginPace('balanced'));
    const paused = gaps.flatMap((one, i) => (i % (every + 1) === 0 ? [PAUSE, one] : [one]));
    expect(paused.reduce(keepPace, beginPace('balanced'))).toEqual(without);
  });
  fc.assert(property);
  const pace = beginPace('light');
  expect(keepPace(pace, PAUSE)).toBe(pace);
});

test('whatever a machine draws, a tier lasts two windows at least and gives way to the next one only', () => {
  const gaps = fc.array(fc.double({ min: 4, max: 399, noNaN: true }), { maxLength: 600 });
  const property = fc.property(gaps, (all) => {
    let pace = beginPace('balanced');
    let since = Number.POSITIVE_INFINITY;
    for (const gap of all) {
      const later = keepPace(pace, gap);
      since += 1;
      if (later.tier !== pace.tier) {
        expect(since).toBeGreaterThanOrEqual(2 * WINDOW);
        expect(Math.abs(TIERS.indexOf(later.tier) - TIERS.indexOf(pace.tier))).toBe(1);
        since = 0;
      }
      pace = later;
    }
  });
  fc.assert(property);
});

test.each([
  [0, 'full'],
  [5, 'full'],
  [5.1, 'balanced'],
  [9, 'balanced'],
  [9.1, 'light'],
  [30, 'light'],
  [30.1, 'software'],
  [Number.POSITIVE_INFINITY, 'software'],
] as const)('a frame of %s ms in the trial begins with %s', (milliseconds, tier) => {
  expect(tierFor(milliseconds)).toBe(tier);
});
