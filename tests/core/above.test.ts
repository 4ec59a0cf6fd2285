import fc from 'fast-check';
import { PerspectiveCamera, Vector3 } from 'three';
import { describe, expect, test } from 'vitest';
import { type AboveView, seenFromAbove, viewFromAbove } from '../../renderer/core/above.ts';
import { assumedMm, type Frame, layGlass } from '../../renderer/core/framing.ts';
import { type HallPlan, planHall } from '../../renderer/core/plan.ts';
import { aimAbove, frameCamera } from '../../renderer/scene/camera/aim.ts';
import { type MadeZone, plannedZones, spread } from '../support/make-world.ts';
import { madeHalls } from './made-halls.ts';

const SCREENS = [
  ['upright', 1080, 1920],
  ['wide', 1920, 1080],
  ['4K wide', 3840, 2160],
  ['4 : 3 wide', 1600, 1200],
  ['square', 1080, 1080],
] as const;
const REAL_HALL = [4, 4, 3, 2, 10, 3, 2, 1].map((booths) => ({ booths }));
/** How high the walls stand when the roof is off, in metres. */
const WALLS = 5;

type Spot = readonly [x: number, y: number, z: number];

/** What three's camera makes of a point, in CSS pixels. */
function seenByThree(view: AboveView, at: Spot, stage: Frame, width: number, height: number) {
  const camera = new PerspectiveCamera();
  aimAbove(camera, view);
  frameCamera(camera, stage, width, height);
  camera.updateMatrixWorld();
  const { x, y } = new Vector3(...at).project(camera);
  return { x: ((x + 1) / 2) * width, y: ((1 - y) / 2) * height };
}

function cornersOf({ bounds: { minX, maxX, minZ, maxZ } }: HallPlan, y: number): Spot[] {
  return [
    [minX, y, minZ],
    [maxX, y, minZ],
    [maxX, y, maxZ],
    [minX, y, maxZ],
  ];
}

function planOf(zones: readonly MadeZone[]): HallPlan {
  return planHall(plannedZones(zones));
}

describe.each(SCREENS)('on a screen that is %s', (_, width, height) => {
  const { stage } = layGlass(width, height, assumedMm(width, height), false);

  test('a point from above is where the camera shows it, to half a pixel', () => {
    const part = fc.double({ min: -0.2, max: 1.2, noNaN: true });
    const spot = fc.tuple(part, fc.double({ min: 0, max: 6, noNaN: true }), part);
    const spots = fc.array(spot, { minLength: 20, maxLength: 20 });
    const property = fc.property(madeHalls(1000), spots, (zones, all) => {
      const plan = planOf(zones);
      const { minX, maxX, minZ, maxZ } = plan.bounds;
      const view = viewFromAbove(plan, stage);
      for (const [u, y, v] of all) {
        const at: Spot = [minX + (maxX - minX) * u, y, minZ + (maxZ - minZ) * v];
        const [told, shown] = [
          seenFromAbove(view, at, stage),
          seenByThree(view, at, stage, width, height),
        ];
        expect(Math.hypot(told.x - shown.x, told.y - shown.y)).toBeLessThan(0.5);
      }
    });
    fc.assert(property, { numRuns: 15, examples: [[REAL_HALL, [[0, 0, 0]]]] });
  });

  test('the whole hall is in the picture, its walls included, however large it is', () => {
    const property = fc.property(madeHalls(1000), (zones) => {
      const plan = planOf(zones);
      const view = viewFromAbove(plan, stage);
      const spots = [...cornersOf(plan, 0), ...cornersOf(plan, WALLS)];
      const out = spots
        .map((at) => seenFromAbove(view, at, stage))
        .filter(({ x, y }) => x < 0 || x > stage.width || y < 0 || y > stage.height);
      expect(out).toEqual([]);
    });
    const examples: [readonly MadeZone[]][] = [
      [REAL_HALL],
      [[{ booths: 1 }]],
      [spread(1000, 12)],
      [[{ booths: 1000 }]],
    ];
    fc.assert(property, { numRuns: 60, examples });
  });

  test('the hall fills at least half of the picture one way or the other', () => {
    const property = fc.property(madeHalls(1000), (zones) => {
      const plan = planOf(zones);
      const seen = cornersOf(plan, 0).map((at) =>
        seenFromAbove(viewFromAbove(plan, stage), at, stage),
      );
      const xs = seen.map(({ x }) => x);
      const ys = seen.map(({ y }) => y);
      const across = (Math.max(...xs) - Math.min(...xs)) / stage.width;
      const up = (Math.max(...ys) - Math.min(...ys)) / stage.height;
      expect(Math.max(across, up)).toBeGreaterThan(0.5);
    });
    fc.assert(property, { numRuns: 30, examples: [[REAL_HALL]] });
  });
});

test('a stage that does not begin at the glass’s corner is where the camera shows it as well', () => {
  const stage: Frame = { x: 120, y: 60, width: 800, height: 900 };
  const plan = planOf(REAL_HALL);
  const view = viewFromAbove(plan, stage);
  for (const at of cornersOf(plan, 0)) {
    const [told, shown] = [
      seenFromAbove(view, at, stage),
      seenByThree(view, at, stage, 1920, 1080),
    ];
    expect(Math.hypot(told.x - shown.x, told.y - shown.y)).toBeLessThan(0.5);
  }
});

test('a wide picture shows a long hall from its side, an upright one from its doors', () => {
  const plan = planOf(spread(200, 8));
  const wide: Frame = { x: 0, y: 0, width: 1600, height: 900 };
  const heading = (frame: Frame) => viewFromAbove(plan, frame).heading;
  expect(heading(wide)).toBeCloseTo(Math.PI / 2, 9);
  expect(heading({ ...wide, width: 900, height: 1600 })).toBe(0);
});
