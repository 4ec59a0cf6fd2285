import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ahead, distance, inside, type Point, rectAround } from '../../renderer/core/geometry.ts';
import { SIZES } from '../../renderer/core/lanes.ts';
import { DISC_RADIUS, discOf, PYLON, pickHall, type Ray } from '../../renderer/core/pick.ts';
import { type HallPlan, planHall } from '../../renderer/core/plan.ts';
import { madeBooth, madeZone, plannedZones, spread } from '../support/make-world.ts';
import { madeHalls } from './made-halls.ts';

/** Eye height, in metres. */
const EYE = 1.5;
const REAL_HALL = planHall(plannedZones([4, 4, 3, 2, 10, 3, 2, 1].map((booths) => ({ booths }))));

/** The ray from one point to another, `[x, y, z]`. */
function ray(from: Ray['origin'], to: Ray['origin']): Ray {
  return { origin: from, direction: [to[0] - from[0], to[1] - from[1], to[2] - from[2]] };
}

function eyeAt([x, z]: Point): Ray['origin'] {
  return [x, EYE, z];
}

function everyHall(check: (plan: HallPlan) => void): void {
  const property = fc.property(madeHalls(80), (zones) => {
    check(planHall(plannedZones(zones)));
  });
  fc.assert(property, { numRuns: 30, examples: [[spread(29, 8)], [[{ booths: 1 }]]] });
}

describe('a touch on the picture of the hall', () => {
  test('on a booth, seen from where one stands before it, is that booth: its middle, its edges, its top', () => {
    everyHall((plan) => {
      for (const { id, pose, viewpoint } of plan.booths) {
        const front = ahead(pose.at, pose.heading, SIZES.boothDepth / 2);
        for (const aside of [-1.75, 0, 1.75])
          for (const height of [0.05, EYE, SIZES.boothHeight - 0.05]) {
            const [x, z] = ahead(front, pose.heading + Math.PI / 2, aside);
            const picked = pickHall(plan, ray(eyeAt(viewpoint.at), [x, height, z]));
            expect(picked).toEqual({ kind: 'booth', exhibit: id });
          }
      }
    });
  });

  test('on the floor disc before a booth is that booth', () => {
    everyHall((plan) => {
      for (const booth of plan.booths) {
        const middle = discOf(booth);
        for (const [dx, dz] of [
          [0, 0],
          [0.7, 0],
          [-0.7, 0],
          [0, 0.7],
          [0, -0.7],
        ] as const) {
          const to: Ray['origin'] = [middle[0] + dx, 0, middle[1] + dz];
          const picked = pickHall(plan, ray(eyeAt(booth.viewpoint.at), to));
          expect(picked).toEqual({ kind: 'booth', exhibit: booth.id });
        }
      }
    });
  });

  test('on a zone’s pylon is that zone', () => {
    everyHall((plan) => {
      for (const { id, pylon } of plan.zones) {
        const from = ahead(pylon.at, pylon.heading, 1.5);
        for (const height of [0.1, 1.8, PYLON.height - 0.1]) {
          const picked = pickHall(plan, ray(eyeAt(from), [pylon.at[0], height, pylon.at[1]]));
          expect(picked).toEqual({ kind: 'zone', zone: id });
        }
      }
    });
  });

  test('on the open floor is that point of it', () => {
    const picked = pickHall(REAL_HALL, ray([0, EYE, -2], [0.5, 0, -7]));
    expect(picked?.kind).toBe('floor');
    if (picked?.kind !== 'floor') return;
    expect(distance(picked.at, [0.5, -7])).toBeLessThan(1e-9);
  });

  test('on walls, sky and what lies beyond the walls is nothing', () => {
    const { bounds } = REAL_HALL;
    for (const to of [
      [0, 5, -20],
      [0, EYE, -2.5],
      [0, 0, bounds.minZ - 5],
      [bounds.maxX + 1, 0, -2],
      [bounds.minX - 1, 0, -2],
      [0, 0, 1],
    ] as const) {
      expect(pickHall(REAL_HALL, ray([0, EYE, -2], to))).toBeNull();
    }
  });

  test('never means what lies behind the eye', () => {
    everyHall((plan) => {
      for (const { pose, viewpoint } of plan.booths) {
        const [x, z] = pose.at;
        const { origin, direction } = ray(eyeAt(viewpoint.at), [x, 1, z]);
        const away = direction.map((part) => -part) as [number, number, number];
        const picked = pickHall(plan, { origin, direction: away });
        const seenBehind = plan.booths.find(({ pose: own }) => own === pose)?.id;
        expect(picked).not.toEqual({ kind: 'booth', exhibit: seenBehind });
      }
    });
    const below: Ray = { origin: [0, -1, -5], direction: [0, -1, 0] };
    expect(pickHall(REAL_HALL, below)).toBeNull();
  });

  test('means what is nearest: a booth hides the booth behind it, the floor ends at its front', () => {
    const plan = planHall(plannedZones([{ booths: 4 }]));
    const [near, , far] = [madeBooth(1, 1), madeBooth(1, 2), madeBooth(1, 3)].map((id) =>
      plan.booths.find((booth) => booth.id === id),
    );
    if (!near || !far) throw new Error('four booths were made');
    const along = ray([0, 1, near.pose.at[1]], [far.pose.at[0], 1, far.pose.at[1]]);
    expect(pickHall(plan, along)).toEqual({ kind: 'booth', exhibit: near.id });
    const over = ray([0, 12, near.pose.at[1]], [far.pose.at[0], 1, far.pose.at[1]]);
    expect(pickHall(plan, over)).toEqual({ kind: 'booth', exhibit: far.id });
  });

  test('from straight above is what lies below', () => {
    everyHall((plan) => {
      for (const { id, pose } of plan.booths) {
        const down: Ray = { origin: [pose.at[0], 40, pose.at[1]], direction: [0, -3, 0] };
        expect(pickHall(plan, down)).toEqual({ kind: 'booth', exhibit: id });
      }
    });
    const [pylon] = REAL_HALL.zones.map((zone) => zone.pylon.at);
    const down: Ray = { origin: [pylon?.[0] ?? 0, 40, pylon?.[1] ?? 0], direction: [0, -1, 0] };
    expect(pickHall(REAL_HALL, down)).toEqual({ kind: 'zone', zone: madeZone(1) });
  });

  test('does not depend on how long the ray’s direction is', () => {
    const [booth] = REAL_HALL.booths;
    if (!booth) throw new Error('booths were made');
    const { origin, direction } = ray(eyeAt(booth.viewpoint.at), [...discThrough(booth)]);
    for (const factor of [0.001, 1, 1000]) {
      const stretched = direction.map((part) => part * factor) as [number, number, number];
      const picked = pickHall(REAL_HALL, { origin, direction: stretched });
      expect(picked).toEqual({ kind: 'booth', exhibit: booth.id });
    }
  });
});

function discThrough(booth: HallPlan['booths'][number]): [number, number, number] {
  const [x, z] = discOf(booth);
  return [x, 0, z];
}

test('floor discs lie in the aisle, apart from each other, in front of every footprint', () => {
  everyHall((plan) => {
    const discs = plan.booths.map(discOf);
    discs.forEach((disc, i) => {
      const near = discs.filter((other, k) => k < i && distance(other, disc) < 2 * DISC_RADIUS);
      expect(near).toEqual([]);
      const square = rectAround(disc, 2 * DISC_RADIUS, 2 * DISC_RADIUS);
      const covered = plan.booths.filter(({ pose }) => inside(pose.at, square));
      expect(covered).toEqual([]);
      expect(inside(disc, plan.bounds)).toBe(true);
    });
  });
});
