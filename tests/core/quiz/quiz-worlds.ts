import fc from 'fast-check';
import type { Exhibit, Exhibition } from '../../../assets/schema/exhibition.ts';
import type { ExhibitId } from '../../../assets/schema/ids.ts';
import { buildWorld, type World } from '../../../renderer/core/world.ts';
import {
  inAll,
  type MadeZone,
  madeMedia,
  makeExhibition,
  spread,
} from '../../support/make-world.ts';
import { madeHalls } from '../made-halls.ts';

/** Changes made to an exhibit of a made world, by its place among all. */
export type Change = (exhibit: Exhibit, place: number) => Exhibit;

/** A world whose exhibits have words and a cover of their own, in one of 27 colours. */
export function picturedWorld(zones: readonly MadeZone[], change: Change = (same) => same): World {
  const made = makeExhibition(zones);
  const exhibits = made.exhibits.map((exhibit, i) =>
    change(
      {
        ...exhibit,
        title: inAll(`成果（第${i + 1}号）`),
        lead: inAll(`这一项讲的是第${i + 1}件事`),
        cover: { media: madeMedia(100 + i), alt: inAll('A picture') },
      },
      i,
    ),
  );
  const picture = made.media[madeMedia(1)];
  if (picture?.kind !== 'picture') throw new Error('make-world is out of date');
  const covers = exhibits.map((_, i) => [madeMedia(100 + i), { ...picture, colour: colour(i) }]);
  const media: Exhibition['media'] = { ...made.media, ...Object.fromEntries(covers) };
  return buildWorld({ ...made, exhibits, media });
}

/** The ids of a world's exhibits, in their order. */
export function idsOf(world: World): readonly ExhibitId[] {
  return world.exhibition.exhibits.map(({ id }) => id);
}

/** Worlds in which covers, models and words are missing or alike here and there, and what was seen of them. */
export const quizVisits: fc.Arbitrary<{
  readonly world: World;
  readonly seen: readonly ExhibitId[];
}> = fc
  .record({
    zones: fc.oneof(madeHalls(60), fc.constant(spread(12, 4))),
    oddities: fc.array(
      fc.constantFrom('none', 'none', 'no cover', 'no picture', 'same cover', 'same words'),
      {
        minLength: 1,
        maxLength: 9,
      },
    ),
    steps: fc.array(fc.nat(), { maxLength: 12 }),
  })
  .map(({ zones, oddities, steps }) => {
    const world = picturedWorld(zones, (exhibit, i) => odd(exhibit, oddities[i % oddities.length]));
    const ids = idsOf(world);
    return { world, seen: steps.flatMap((step) => ids[step % ids.length] ?? []) };
  });

function odd(exhibit: Exhibit, oddity: string | undefined): Exhibit {
  const { cover, model: _, ...rest } = exhibit;
  switch (oddity) {
    case 'no cover':
      return { ...rest, model: madeMedia(2) };
    case 'no picture':
      return rest;
    case 'same cover':
      return cover ? { ...exhibit, cover: { ...cover, media: madeMedia(1) } } : exhibit;
    case 'same words':
      return { ...exhibit, title: inAll('一样'), lead: inAll('一样的话') };
    default:
      return exhibit;
  }
}

function colour(place: number): string {
  const channel = (digit: number) => ['10', '80', 'f0'][Math.floor(place / 3 ** digit) % 3] ?? '80';
  return `#${channel(0)}${channel(1)}${channel(2)}`;
}
