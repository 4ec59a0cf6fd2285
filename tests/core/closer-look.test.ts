import { expect, test } from 'vitest';
import { canGo, lookCloser, moveLook, WHOLE } from '../../renderer/core/closer-look.ts';

const BOX = { width: 1000, height: 1000 };
const WIDE = { width: 400, height: 200 };

test('a whole picture cannot be moved, nor made smaller', () => {
  expect(moveLook(WHOLE, 300, -200, BOX, WIDE)).toEqual({ scale: 1, x: 0, y: 0 });
  expect(lookCloser(WHOLE, true, BOX, WIDE)).toEqual(WHOLE);
  expect(canGo(WHOLE)).toEqual({ closer: true, back: false });
});

test('an enlarged one follows the finger as far as its edge, and only where it is larger than the glass', () => {
  const close = lookCloser(WHOLE, false, BOX, WIDE);
  expect(close.scale).toBeCloseTo(1.6);
  expect(moveLook(close, 100, 0, BOX, WIDE)).toMatchObject({ x: 100, y: 0 });
  expect(moveLook(close, 5000, 5000, BOX, WIDE)).toMatchObject({ x: 300, y: 0 });
});

test('three presses are as close as it gets, and as many lead back to the whole', () => {
  let look = WHOLE;
  for (let n = 0; n < 5; n += 1) look = lookCloser(look, false, BOX, WIDE);
  expect(canGo(look)).toEqual({ closer: false, back: true });
  look = moveLook(look, 900, 900, BOX, WIDE);
  for (let n = 0; n < 3; n += 1) look = lookCloser(look, true, BOX, WIDE);
  expect(look.scale).toBeCloseTo(1);
  expect(Math.abs(look.x) + Math.abs(look.y)).toBeLessThan(0.001);
});
