import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dragTurn, strayTo, type Touch, tapSlop } from '../../renderer/core/press.ts';

const DOWN: Touch = { downX: 100, downY: 200, strayed: 0 };

test('a finger may smear 10 mm, on coarse glass at least 24 px', () => {
  expect(tapSlop(1)).toBe(24);
  expect(tapSlop(2.4)).toBe(24);
  expect(tapSlop(4)).toBe(40);
});

test('a touch remembers the farthest it strayed, also when it comes back', () => {
  const out = strayTo(DOWN, 103, 204);
  expect(out).toEqual({ ...DOWN, strayed: 5 });
  expect(strayTo(out, 100, 200)).toBe(out);
  expect(strayTo(out, 100, 206).strayed).toBe(6);
});

test('a touch never strays less than it did, whatever the finger does', () => {
  const moves = fc.array(fc.tuple(fc.integer(), fc.integer()));
  const property = fc.property(moves, (points) => {
    let touch = DOWN;
    for (const [x, y] of points) {
      const next = strayTo(touch, x, y);
      expect(next.strayed).toBeGreaterThanOrEqual(touch.strayed);
      expect(next.strayed).toBeGreaterThanOrEqual(Math.hypot(x - 100, y - 200));
      touch = next;
    }
  });
  fc.assert(property);
});

test('a drag across the whole picture turns the view by all that it shows, as if it were grabbed', () => {
  expect(dragTurn(1080, 1080, 1.2)).toBeCloseTo(1.2, 12);
  expect(dragTurn(-540, 1080, 1.2)).toBeCloseTo(-0.6, 12);
  expect(dragTurn(0, 1080, 1.2)).toBe(0);
});
