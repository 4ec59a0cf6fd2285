import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ExhibitId } from '../../assets/schema/ids.ts';
import {
  BOOTH_KINDS,
  type BoothContent,
  type BoothKind,
  chooseKinds,
} from '../../renderer/core/booth-kind.ts';
import { distance } from '../../renderer/core/geometry.ts';
import { type BoothPlace, planHall } from '../../renderer/core/plan.ts';
import { type MadeZone, makeWorld, plannedZones, spread } from '../support/make-world.ts';
import { madeHalls } from './made-halls.ts';

/** Booths nearer than this are seen together, in metres. */
const TOGETHER = 8;
const PLAIN: BoothContent = { picture: true, model: false, film: false, media: 1 };
const anyContent: fc.Arbitrary<BoothContent> = fc.record({
  picture: fc.boolean(),
  model: fc.boolean(),
  film: fc.boolean(),
  media: fc.integer({ min: 0, max: 5 }),
});
const contents = fc.array(anyContent, { minLength: 1, maxLength: 30 });

function boothsOf(zones: readonly MadeZone[]): readonly BoothPlace[] {
  return planHall(plannedZones(zones)).booths;
}

/** The kinds of a hall whose booths are filled with these contents, over and over. */
function kindsOf(
  booths: readonly BoothPlace[],
  filling: readonly BoothContent[],
): ReadonlyMap<ExhibitId, BoothKind> {
  const contentOf = new Map(booths.map(({ id }, i) => [id, filling[i % filling.length] ?? PLAIN]));
  return chooseKinds(booths, (id) => contentOf.get(id) ?? PLAIN);
}

/** The kind of the only booth of a hall. */
function kindFor(content: Partial<BoothContent>): BoothKind | undefined {
  return [...kindsOf(boothsOf([{ booths: 1 }]), [{ ...PLAIN, ...content }]).values()][0];
}

/** Pairs of booths of a zone that are seen together. */
function neighbours(booths: readonly BoothPlace[]): (readonly [BoothPlace, BoothPlace])[] {
  return booths.flatMap((a, i) =>
    booths.slice(i + 1).flatMap((b) => {
      const together = a.zone === b.zone && distance(a.pose.at, b.pose.at) < TOGETHER;
      return together ? [[a, b] as const] : [];
    }),
  );
}

describe('a booth that stands alone', () => {
  test.each([
    ['a film', { film: true }, 'theatre'],
    ['a film and much else', { film: true, model: true, media: 5 }, 'theatre'],
    ['words alone', { picture: false, media: 0 }, 'wall'],
    ['three things to look at', { media: 3 }, 'island'],
    ['an object and three things to look at', { model: true, media: 3 }, 'island'],
  ] as const)('with %s is what that asks for', (_, content, kind) => {
    expect(kindFor(content)).toBe(kind);
  });

  test('with an object gives it room, with a picture a wall to hang it on', () => {
    expect(['portal', 'rotunda', 'pavilion']).toContain(kindFor({ model: true }));
    expect(['theatre', 'pavilion', 'wall']).toContain(kindFor({}));
  });
});

describe('in every hall', () => {
  test('no two booths of a zone that are seen together look the same', () => {
    const property = fc.property(madeHalls(250), contents, (zones, filling) => {
      const booths = boothsOf(zones);
      const kinds = kindsOf(booths, filling);
      const same = neighbours(booths).filter(([a, b]) => kinds.get(a.id) === kinds.get(b.id));
      expect(same.map(([a, b]) => [a.id, b.id, kinds.get(a.id)])).toEqual([]);
    });
    fc.assert(property, {
      numRuns: 40,
      examples: [
        [[{ booths: 29 }], [PLAIN]],
        [spread(250, 3), [PLAIN]],
      ],
    });
  });

  test('every booth is of a kind, and of the same kind whenever the content is the same', () => {
    const property = fc.property(madeHalls(200), contents, (zones, filling) => {
      const kinds = kindsOf(boothsOf(zones), filling);
      expect([...kinds.keys()]).toEqual(boothsOf(zones).map(({ id }) => id));
      expect([...kinds.values()].every((kind) => BOOTH_KINDS.includes(kind))).toBe(true);
      expect(kindsOf(boothsOf(zones), filling)).toEqual(kinds);
    });
    fc.assert(property, { numRuns: 20 });
  });

  test('a film has its theatre unless a neighbour is one', () => {
    const property = fc.property(madeHalls(100), contents, (zones, filling) => {
      const booths = boothsOf(zones);
      const kinds = kindsOf(booths, filling);
      const films = booths.filter((_, i) => (filling[i % filling.length] ?? PLAIN).film);
      const pairs = neighbours(booths).flatMap(([a, b]) => [[a, b] as const, [b, a] as const]);
      const without = films.filter(
        ({ id }) =>
          kinds.get(id) !== 'theatre' &&
          !pairs.some(([a, b]) => a.id === id && kinds.get(b.id) === 'theatre'),
      );
      expect(without.map(({ id }) => id)).toEqual([]);
    });
    fc.assert(property, { numRuns: 25 });
  });
});

test.each([
  ['in eight zones', [4, 4, 3, 2, 10, 3, 2, 1].map((booths) => ({ booths }))],
  ['in one zone', [{ booths: 29 }]],
])('a hall of 29 booths with objects %s shows at least five kinds', (_, zones) => {
  const kinds = kindsOf(boothsOf(zones), [{ ...PLAIN, model: true }]);
  expect(new Set(kinds.values()).size).toBeGreaterThanOrEqual(5);
  expect(new Set(makeWorld(zones).kinds.values()).size).toBeGreaterThanOrEqual(5);
});
