import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assumedMm, type Frame, fieldOfView, layGlass } from '../../renderer/core/framing.ts';
import { overlap } from '../../renderer/core/geometry.ts';
import { SIZES } from '../../renderer/core/lanes.ts';

const SCREENS = [
  ['43-inch upright', 1080, 1920],
  ['43-inch wide', 1920, 1080],
  ['4K upright', 2160, 3840],
  ['4K wide', 3840, 2160],
  ['16 : 10 upright', 1200, 1920],
  ['16 : 10 wide', 1920, 1200],
  ['4 : 3 wide', 1600, 1200],
  ['square', 1080, 1080],
] as const;

function rectOf({ x, y, width, height }: Frame) {
  return { minX: x, maxX: x + width, minZ: y, maxZ: y + height };
}

describe.each(SCREENS)('on a %s screen', (_, width, height) => {
  const mm = assumedMm(width, height);

  test('hall, description and bar fill the glass and do not cover each other', () => {
    const { stage, panel, bar, portrait } = layGlass(width, height, mm, true);
    expect(portrait).toBe(height > width);
    const frames = [stage, panel, bar];
    const area = frames.reduce((sum, frame) => sum + frame.width * frame.height, 0);
    expect(area).toBeCloseTo(width * height, 3);
    for (const [a, b] of [
      [stage, panel],
      [stage, bar],
      [panel, bar],
    ] as const)
      expect(overlap(rectOf(a), rectOf(b))).toBe(false);
    for (const frame of frames) {
      expect(Math.min(frame.x, frame.y)).toBeGreaterThanOrEqual(0);
      expect(frame.x + frame.width).toBeLessThanOrEqual(width + 1e-6);
      expect(frame.y + frame.height).toBeLessThanOrEqual(height + 1e-6);
    }
  });

  test('the hall has all the glass above the bar when nothing lies open', () => {
    const { stage, bar } = layGlass(width, height, mm, false);
    expect(stage).toEqual({ x: 0, y: 0, width, height: bar.y });
    expect(bar.y + bar.height).toBeCloseTo(height, 6);
  });

  test('the bar is as high as a finger needs, and the description lies below an upright hall', () => {
    const { bar, panel, stage } = layGlass(width, height, mm, true);
    expect(bar.height / mm).toBeGreaterThanOrEqual(30);
    if (height > width) expect(panel.y).toBeGreaterThanOrEqual(stage.height);
    else expect(panel.x).toBeGreaterThanOrEqual(stage.width);
  });

  test('a visitor before a booth sees its whole front, and stands in no fish-eye', () => {
    for (const open of [false, true]) {
      const { stage } = layGlass(width, height, mm, open);
      const upright = fieldOfView(stage.width / stage.height);
      const across = 2 * SIZES.viewDistance * Math.tan(upright / 2) * (stage.width / stage.height);
      expect(across).toBeGreaterThanOrEqual(SIZES.boothWidth);
      expect((upright * 180) / Math.PI).toBeLessThanOrEqual(86.001);
    }
  });
});

test('a screen that nobody calibrated is taken for 43 inches: its short side is 535 mm', () => {
  expect(assumedMm(1080, 1920) * 535).toBeCloseTo(1080, 9);
  expect(assumedMm(3840, 2160) * 535).toBeCloseTo(2160, 9);
});

test('the narrower the picture, the wider the view from bottom to top, never narrower than 50°', () => {
  const aspect = fc.double({ min: 0.2, max: 4, noNaN: true });
  const property = fc.property(aspect, aspect, (a, b) => {
    const [narrow, wide] = [Math.min(a, b), Math.max(a, b)];
    expect(fieldOfView(narrow)).toBeGreaterThanOrEqual(fieldOfView(wide));
    expect((fieldOfView(wide) * 180) / Math.PI).toBeGreaterThanOrEqual(49.999);
  });
  fc.assert(property);
  expect((fieldOfView(16 / 9) * 180) / Math.PI).toBeCloseTo(50, 6);
});
