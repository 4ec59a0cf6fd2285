import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LANGUAGES } from '../../../assets/schema/languages.ts';
import { planTour, type Tour } from '../../../renderer/core/tour/plan-tour.ts';
import { TOURS } from '../../../renderer/core/tour/tours.ts';
import { boothPlace, ENTRANCE } from '../../../renderer/core/wayfinding.ts';
import { buildWorld, type World } from '../../../renderer/core/world.ts';
import { inAll, madeBooth, makeExhibition, makeWorld, spread } from '../../support/make-world.ts';
import { lengthOf, shortestWalk } from './every-order.ts';
import { toldWorld, toldWorlds, wildText } from './told-halls.ts';

const length = fc.constantFrom(...TOURS.map(({ id }) => id));
const language = fc.constantFrom(...LANGUAGES);
const secondsOf = (tour: Tour) => TOURS.find(({ id }) => id === tour.length)?.seconds ?? 0;
const zonesOf = (world: World, tour: Tour) =>
  tour.stops.map(({ exhibit }) => world.exhibits.get(exhibit)?.zone);

const TEXTS = {
  title: '全模拟光电智能芯片',
  lead: '光和电一起算，不必先变成数字',
  sentences: [
    '这枚芯片用光计算。',
    '它把一个复杂任务拆成许多并行的小任务，分头处理，再合到一起。',
    '遇到一道难题，你会从哪里拆起？',
  ],
};

test('a tour never lasts longer than its length, and has a stop wherever there is an exhibit', () => {
  const property = fc.property(toldWorlds(1000), length, language, (world, id, spoken) => {
    const tour = planTour(world, id, spoken);
    expect(tour.length).toBe(id);
    expect(tour.seconds).toBeLessThanOrEqual(secondsOf(tour));
    expect(tour.stops.length).toBeGreaterThan(0);
    expect(new Set(tour.stops.map(({ exhibit }) => exhibit)).size).toBe(tour.stops.length);
  });
  fc.assert(property, { numRuns: 25 });
});

test('a tour fills at least 85 % of its length, or stops at every exhibit', () => {
  const property = fc.property(toldWorlds(300), length, language, (world, id, spoken) => {
    const tour = planTour(world, id, spoken);
    if (tour.stops.length < world.exhibits.size)
      expect(tour.seconds).toBeGreaterThanOrEqual(0.85 * secondsOf(tour));
  });
  fc.assert(property, { numRuns: 80 });
});

test('where there is little to tell at each booth, a tour stops at more of them', () => {
  const world = makeWorld(spread(1000, 12));
  for (const { id, seconds } of TOURS)
    expect(planTour(world, id, 'zh-Hans').seconds).toBeGreaterThanOrEqual(0.9 * seconds);
  expect(planTour(world, 'fifteen', 'zh-Hans').stops.length).toBeGreaterThan(35);
});

test('a tour that stops at every exhibit of a hall too small for it tells all there is', () => {
  const world = toldWorld([{ booths: 3 }, { booths: 1 }], [TEXTS]);
  const { stops, seconds } = planTour(world, 'fifteen', 'zh-Hans');
  expect(stops).toHaveLength(4);
  expect(seconds).toBeLessThan(200);
  for (const { captions } of stops)
    expect(captions.map(({ text }) => text).join('')).toBe(
      [TEXTS.title, TEXTS.lead, ...TEXTS.sentences].join(''),
    );
});

test('the times of a tour add up: walks and stays to the whole, captions to each stay', () => {
  const property = fc.property(toldWorlds(60), length, (world, id) => {
    const { stops, seconds } = planTour(world, id, 'zh-Hans');
    const sum = stops.reduce((all, stop) => all + stop.walkSeconds + stop.staySeconds, 0);
    expect(sum).toBeCloseTo(seconds, 6);
    for (const { captions, staySeconds, walkSeconds, exhibit, place } of stops) {
      expect(captions.reduce((all, caption) => all + caption.seconds, 0)).toBeCloseTo(
        staySeconds,
        6,
      );
      for (const caption of captions) expect(caption.seconds).toBeGreaterThanOrEqual(2.5);
      expect(walkSeconds).toBeGreaterThanOrEqual(0);
      expect(place).toBe(boothPlace(exhibit));
    }
  });
  fc.assert(property, { numRuns: 60 });
});

test('every stop tells its title and its lead whole, then whole sentences', () => {
  const property = fc.property(toldWorlds(60), length, (world, id) => {
    for (const { exhibit, captions } of planTour(world, id, 'zh-Hans').stops) {
      const content = world.exhibits.get(exhibit);
      if (!content) throw new Error(exhibit);
      const page = content.pages['zh-Hans'][0]?.children[0];
      const sentences =
        (page?.type === 'text' ? page.value : '').match(/[^。？！]+[。？！]/gu) ?? [];
      const told = captions.map(({ text }) => text).join('');
      const beginnings = sentences.map((_, i) => sentences.slice(0, i + 1).join(''));
      const opening = content.title['zh-Hans'] + content.lead['zh-Hans'];
      expect(['', ...beginnings].map((beginning) => opening + beginning)).toContain(told);
    }
  });
  fc.assert(property, { numRuns: 60 });
});

test('the shortest tour has six stops in six zones; longer ones pass every zone and stop more often', () => {
  const world = toldWorld(spread(29, 8), [TEXTS]);
  const [short, three, seven, fifteen] = TOURS.map(({ id }) => planTour(world, id, 'zh-Hans'));
  if (!short || !three || !seven || !fifteen) throw new Error('four tours');
  expect(short.stops).toHaveLength(6);
  expect(new Set(zonesOf(world, short)).size).toBe(6);
  for (const longer of [three, seven, fifteen])
    expect(new Set(zonesOf(world, longer)).size).toBe(8);
  expect(three.stops.length).toBeLessThan(seven.stops.length);
  expect(seven.stops.length).toBeLessThan(fifteen.stops.length);
});

test('of each zone a tour takes first what has most to look at, else what comes first', () => {
  const firstStops = (world: World) =>
    planTour(world, 'short', 'zh-Hans').stops.map(({ exhibit }) => exhibit);
  // In each made zone the third exhibit has a model besides its cover, as has the sixth.
  const made = toldWorld(spread(24, 6), [TEXTS]);
  expect(firstStops(made).toSorted()).toEqual([1, 2, 3, 4, 5, 6].map((zone) => madeBooth(zone, 3)));
  const bare = made.exhibition.exhibits.map(({ cover: _, model: __, ...exhibit }) => exhibit);
  const dull = buildWorld({ ...made.exhibition, exhibits: bare });
  expect(firstStops(dull).toSorted()).toEqual([1, 2, 3, 4, 5, 6].map((zone) => madeBooth(zone, 1)));
});

test('a walk is at most 1.6 times as long as the best order of its stops', () => {
  const property = fc.property(toldWorlds(7), (world) => {
    const places = planTour(world, 'fifteen', 'zh-Hans').stops.map(({ place }) => place);
    const walked = lengthOf(world, [ENTRANCE, ...places]);
    expect(walked).toBeLessThanOrEqual(1.6 * shortestWalk(world, ENTRANCE, places) + 1e-6);
  });
  fc.assert(property, { numRuns: 40 });
});

test('a walk finishes a zone before the next where that costs little', () => {
  const world = toldWorld(spread(24, 6), [TEXTS]);
  const zones = zonesOf(world, planTour(world, 'fifteen', 'zh-Hans'));
  expect(zones.filter((zone, i) => zone !== zones[i - 1])).toHaveLength(6);
  // Two lanes on either side of the axis: the second lane of one zone lies beside the second of the other.
  const twoLanes = toldWorld([{ booths: 20 }, { booths: 20 }], [{ ...TEXTS, sentences: [] }]);
  const order = zonesOf(twoLanes, planTour(twoLanes, 'fifteen', 'zh-Hans'));
  expect(order.length).toBe(40);
  expect(order.filter((zone, i) => zone !== order[i - 1])).toHaveLength(2);
});

test('a tour begins where the visitor stands; a place that does not exist is the entrance', () => {
  const world = toldWorld(spread(24, 6), [TEXTS]);
  const last = world.plan.booths.at(-1);
  if (!last) throw new Error('no booth');
  const from = planTour(world, 'three', 'zh-Hans', boothPlace(last.id));
  const usual = planTour(world, 'three', 'zh-Hans');
  expect(from.stops[0]?.exhibit).not.toBe(usual.stops[0]?.exhibit);
  expect(planTour(world, 'three', 'zh-Hans', 'booth:nowhere')).toEqual(usual);
  expect(planTour(world, 'three', 'zh-Hans', ENTRANCE)).toEqual(usual);
});

test('the same content gives the same tour', () => {
  const [one, other] = [spread(200, 9), spread(200, 9)].map((zones) => toldWorld(zones, [TEXTS]));
  if (!one || !other) throw new Error('two worlds');
  for (const { id } of TOURS) expect(planTour(one, id, 'en')).toEqual(planTour(other, id, 'en'));
});

test('whatever is written, a tour is made and keeps its time', () => {
  const property = fc.property(
    fc.array(wildText, { minLength: 3, maxLength: 3 }),
    length,
    ([a = 'A', b = 'B', c = 'C'], id) => {
      const texts = { title: a.repeat(3), lead: b.repeat(5), sentences: [c.repeat(5)] };
      const tour = planTour(toldWorld(spread(12, 3), [texts]), id, 'zh-Hans');
      expect(tour.seconds).toBeLessThanOrEqual(secondsOf(tour));
      expect(tour.seconds).toBeGreaterThan(0);
      for (const { captions } of tour.stops) expect(captions.length).toBeGreaterThan(0);
    },
  );
  fc.assert(property, { numRuns: 100 });
});

test('a title that takes longer than the tour is told as far as there is time', () => {
  const made = makeExhibition([{ booths: 1 }]);
  const exhibits = made.exhibits.map((exhibit) => ({
    ...exhibit,
    title: inAll('光和电一起算，'.repeat(200)),
  }));
  const tour = planTour(buildWorld({ ...made, exhibits }), 'short', 'zh-Hans');
  expect(tour.seconds).toBeLessThanOrEqual(90);
  expect(tour.stops[0]?.captions.length).toBeGreaterThan(5);
});

test('a tour through a thousand booths is planned within 50 ms', () => {
  const world = makeWorld(spread(1000, 12));
  const took = Array.from({ length: 9 }, () => {
    const before = performance.now();
    planTour(world, 'fifteen', 'zh-Hans');
    return performance.now() - before;
  });
  // The quickest of several: other work of the machine is none of the tour's.
  expect(Math.min(...took)).toBeLessThan(50);
});
