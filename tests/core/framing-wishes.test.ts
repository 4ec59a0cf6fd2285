import { describe, expect, test } from 'vitest';
import { assumedMm, type GlassWishes, layGlass } from '../../renderer/core/framing.ts';

const NONE: GlassWishes = { large: false, left: false, reach: null, tour: false };

describe.each([
  ['upright', 1080, 1920],
  ['wide', 1920, 1080],
])('on an %s glass', (_, width, height) => {
  const mm = assumedMm(width, height);
  const lay = (wishes: Partial<GlassWishes>, open = true) =>
    layGlass(width, height, mm, open, { ...NONE, ...wishes });

  test('large letters get more of the glass, and the hall stays in sight', () => {
    const [usual, large] = [lay({}), lay({ large: true })];
    expect(large.panel.width * large.panel.height).toBeGreaterThan(
      1.15 * usual.panel.width * usual.panel.height,
    );
    expect(Math.min(large.stage.width, large.stage.height) / mm).toBeGreaterThan(150);
  });

  test('whoever reaches no higher finds plan, list and sheets below 1.10 m', () => {
    for (const lowerEdge of [500, 700]) {
      const { whole, bar } = lay({ reach: lowerEdge }, false);
      const overFloor = lowerEdge + (height - whole.y) / mm;
      // A band too low to hold anything is 300 mm high all the same.
      expect(overFloor).toBeLessThanOrEqual(Math.max(1100, lowerEdge + 300) + 1);
      expect(whole.y + whole.height).toBeCloseTo(bar.y, 6);
      expect(whole.height / mm).toBeGreaterThan(200);
    }
  });

  test('a tour takes the lower edge of the hall, and a description takes more', () => {
    const [free, told] = [lay({}, false), lay({ tour: true }, false)];
    expect(told.stage).toMatchObject({ x: 0, y: 0, width });
    expect((free.stage.height - told.stage.height) / mm).toBeGreaterThan(70);
    expect(lay({ tour: true }).stage).toEqual(lay({}).stage);
  });

  test('a screen that nobody measured is taken to hang with its middle at 1.20 m', () => {
    const assumed = lay({ reach: 'unknown' }).whole;
    expect(assumed).toEqual(lay({ reach: 1200 - height / mm / 2 }).whole);
  });
});

test('for a left hand the description of a wide glass lies left, of the same size', () => {
  const [right, left] = [NONE, { ...NONE, left: true }].map((wishes) =>
    layGlass(1920, 1080, 2, true, wishes),
  );
  expect(left?.panel).toEqual({ ...right?.panel, x: 0 });
  expect(left?.stage).toEqual({ ...right?.stage, x: left?.panel.width });
});
