import fc from 'fast-check';
import { type Matrix4, PerspectiveCamera, Vector3 } from 'three';
import { describe, expect, test } from 'vitest';
import { BOOTH_KINDS } from '../../../renderer/core/booth-kind.ts';
import { assumedMm, layGlass } from '../../../renderer/core/framing.ts';
import { type BoothPlace, planHall } from '../../../renderer/core/plan.ts';
import { ANCHORS } from '../../../renderer/form/booth/anchors.ts';
import { boothMatrix, panelMatrix } from '../../../renderer/scene/booth/place.ts';
import { aimInside, EYE, frameCamera } from '../../../renderer/scene/camera/aim.ts';
import { madeHalls } from '../../core/made-halls.ts';
import { plannedZones } from '../../support/make-world.ts';

/** How far a title may be turned or raised away from the visitor, and how far away it may hang. */
const [ASIDE, AWAY] = [(25 * Math.PI) / 180, 7];
const SCREENS = [
  ['upright', 1080, 1920],
  ['wide', 1920, 1080],
  ['4 : 3 wide', 1600, 1200],
  ['square', 1080, 1080],
] as const;
const REAL_HALL = [4, 4, 3, 2, 10, 3, 2, 1].map((booths) => ({ booths }));

/** Checks the title of every booth of every hall, for each kind the booth might be. */
function everyTitle(most: number, check: (booth: BoothPlace, title: Matrix4) => void): void {
  const property = fc.property(madeHalls(most), (zones) => {
    for (const booth of planHall(plannedZones(zones)).booths)
      for (const kind of BOOTH_KINDS) check(booth, panelMatrix(booth.pose, ANCHORS[kind].title));
  });
  fc.assert(property, { numRuns: 12, examples: [[REAL_HALL], [[{ booths: 1 }]]] });
}

function eyeOf({ viewpoint: { at } }: BoothPlace): Vector3 {
  return new Vector3(at[0], EYE, at[1]);
}

test('every booth’s title looks at whoever stands before it, and hangs within 7 m', () => {
  everyTitle(120, (booth, title) => {
    const middle = new Vector3().applyMatrix4(title);
    const normal = new Vector3(0, 0, 1).transformDirection(title);
    const way = eyeOf(booth).sub(middle);
    expect(way.length()).toBeLessThan(AWAY);
    expect(normal.angleTo(way)).toBeLessThan(ASIDE);
  });
});

test('no title is mirrored or upside down: it reads from the visitor’s left to their right', () => {
  everyTitle(40, (booth, title) => {
    const right = new Vector3(1, 0, 0).transformDirection(title);
    const up = new Vector3(0, 1, 0).transformDirection(title);
    const ahead = new Vector3().applyMatrix4(title).sub(eyeOf(booth)).setY(0);
    expect(up.y).toBeCloseTo(1, 6);
    expect(ahead.cross(new Vector3(0, 1, 0)).dot(right)).toBeGreaterThan(0);
  });
});

test('a booth stands with its front to the visitor, its middle where the plan has it', () => {
  everyTitle(40, (booth) => {
    const stand = boothMatrix(booth.pose);
    const front = new Vector3(0, 0, -1).transformDirection(stand);
    const way = eyeOf(booth).sub(new Vector3().applyMatrix4(stand)).setY(0).normalize();
    expect(front.dot(way)).toBeCloseTo(1, 6);
  });
});

describe.each(SCREENS)('on a screen that is %s', (_, width, height) => {
  test.each([
    ['open', true],
    ['closed', false],
  ])('the whole title is in the picture with the description %s', (_state, open) => {
    const { stage } = layGlass(width, height, assumedMm(width, height), open);
    const camera = new PerspectiveCamera();
    frameCamera(camera, stage, width, height);
    everyTitle(12, ({ viewpoint }, title) => {
      aimInside(camera, viewpoint, { yaw: 0, pitch: 0 });
      camera.updateMatrixWorld();
      const corners = [-0.5, 0.5].flatMap((x) => [-0.5, 0.5].map((y) => new Vector3(x, y, 0)));
      const out = corners
        .map((corner) => corner.applyMatrix4(title).project(camera))
        .map(({ x, y }) => [((x + 1) / 2) * width - stage.x, ((1 - y) / 2) * height - stage.y])
        .filter(([x = 0, y = 0]) => x < 0 || x > stage.width || y < 0 || y > stage.height);
      expect(out).toEqual([]);
    });
  });
});
