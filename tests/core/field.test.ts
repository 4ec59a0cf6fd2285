import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  assignSlots,
  type Field,
  type FieldReach,
  nearestBooths,
  type Slots,
  sortField,
} from '../../renderer/core/field.ts';
import {
  distance,
  headingTo,
  type Point,
  type Pose,
  wrapAngle,
} from '../../renderer/core/geometry.ts';

/** Half of the widest picture across, and some room for the width of a booth, in radians. */
const IN_VIEW = (68 * Math.PI) / 180;
const metres = fc.double({ min: -80, max: 80, noNaN: true });
const point: fc.Arbitrary<Point> = fc.tuple(metres, metres);
const points = fc.array(point, { maxLength: 120 });
const eyes: fc.Arbitrary<Pose> = fc.record({
  at: point,
  heading: fc.double({ min: -Math.PI, max: Math.PI, noNaN: true }),
});
const reaches: fc.Arbitrary<FieldReach> = fc.record({
  seen: fc.integer({ min: 5, max: 120 }),
  full: fc.integer({ min: 0, max: 60 }),
  most: fc.integer({ min: 0, max: 30 }),
  ahead: fc.boolean(),
});

function everyField(
  check: (field: Field, all: readonly Point[], eye: Pose, reach: FieldReach) => void,
): void {
  fc.assert(
    fc.property(points, eyes, reaches, (all, eye, reach) => {
      check(sortField(all, eye, reach), all, eye, reach);
    }),
    { numRuns: 300 },
  );
}

describe('the booths that an eye sees', () => {
  test('come nearest first, the near ones before the far ones', () => {
    everyField(({ near, far }, all, eye) => {
      const away = [...near, ...far].map((i) => distance(all[i] ?? [0, 0], eye.at));
      expect(away).toEqual(away.toSorted((a, b) => a - b));
    });
  });

  test('are drawn in full within the reach and the number allowed, and as long as these allow', () => {
    everyField(({ near, far }, all, eye, { full, most }) => {
      const away = (i: number) => distance(all[i] ?? [0, 0], eye.at);
      expect(near.length).toBeLessThanOrEqual(most);
      expect(near.filter((i) => away(i) > full)).toEqual([]);
      if (near.length < most) expect(far.filter((i) => away(i) <= full)).toEqual([]);
    });
  });

  test('are all that lie in the picture within the reach, each once, and nothing beyond it', () => {
    everyField(({ near, far }, all, eye, { seen, ahead }) => {
      const drawn = [...near, ...far];
      expect(new Set(drawn).size).toBe(drawn.length);
      expect(drawn.filter((i) => distance(all[i] ?? [999, 999], eye.at) > seen)).toEqual([]);
      const due = all.flatMap((at, i) => {
        const aside = Math.abs(wrapAngle(headingTo(eye.at, at) - eye.heading));
        const shown = !ahead || aside < IN_VIEW;
        return shown && distance(at, eye.at) <= seen ? [i] : [];
      });
      expect(due.filter((i) => !drawn.includes(i))).toEqual([]);
    });
  });

  test('are those around it wherever it looks, and not the far ones behind it', () => {
    const reach: FieldReach = { seen: 100, full: 100, most: 100, ahead: true };
    const property = fc.property(eyes, point, (eye, by) => {
      const at: Point = [eye.at[0] + by[0] / 20, eye.at[1] + by[1] / 20];
      const near = distance(at, eye.at) < 4.4;
      if (near) expect(sortField([at], eye, reach).near).toEqual([0]);
      const turned: Pose = { at: eye.at, heading: headingTo(eye.at, [eye.at[0] + 9, 0]) };
      const behind: Point = [
        eye.at[0] + Math.sin(turned.heading) * 20,
        eye.at[1] + Math.cos(turned.heading) * 20,
      ];
      expect(sortField([behind], turned, reach)).toEqual({ near: [], far: [] });
      expect(sortField([behind], turned, { ...reach, ahead: false }).near).toEqual([0]);
    });
    fc.assert(property);
  });
});

test('the nearest booths are so many as wanted, nearest first, and none left out is nearer', () => {
  const property = fc.property(points, point, fc.nat(40), (all, at, count) => {
    const nearest = nearestBooths(all, at, count);
    const away = (i: number) => distance(all[i] ?? [0, 0], at);
    expect(nearest.length).toBe(Math.min(count, all.length));
    expect(new Set(nearest).size).toBe(nearest.length);
    expect(nearest.map(away)).toEqual(
      all
        .map((_, i) => away(i))
        .toSorted((a, b) => a - b)
        .slice(0, count),
    );
  });
  fc.assert(property, { numRuns: 200 });
});

describe('slots', () => {
  const wishes = fc.array(fc.uniqueArray(fc.nat(30), { maxLength: 20 }), { maxLength: 12 });
  const sizes = fc.integer({ min: 0, max: 12 });
  /** Gives slots for one wish after another. */
  const live = (look: (before: Slots, wanted: readonly number[], after: Slots) => void) =>
    fc.assert(
      fc.property(sizes, wishes, (size, all) => {
        let slots: Slots = Array.from({ length: size }, () => null);
        for (const wanted of all) {
          const after = assignSlots(slots, wanted);
          look(slots, wanted, after);
          slots = after;
        }
      }),
      { numRuns: 300 },
    );

  test('hold all that are wanted, or the first of them when there are too few, and nothing else', () => {
    live((before, wanted, after) => {
      const held = after.filter((booth) => booth !== null);
      expect(after.length).toBe(before.length);
      expect(held.toSorted((a, b) => a - b)).toEqual(
        wanted.slice(0, before.length).toSorted((a, b) => a - b),
      );
    });
  });

  test('stay with whoever has one and is still wanted', () => {
    live((before, wanted, after) => {
      const still = new Set(wanted.slice(0, before.length));
      for (const [slot, booth] of before.entries())
        if (booth !== null && still.has(booth)) expect(after[slot]).toBe(booth);
    });
  });

  test('that come free go to the new ones in their order', () => {
    expect(assignSlots([5, 1, null, 7], [9, 1, 8])).toEqual([9, 1, 8, null]);
  });
});
