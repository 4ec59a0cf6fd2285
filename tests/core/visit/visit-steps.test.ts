import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NORTH, SOUTH, WEST, wrapAngle } from '../../../renderer/core/geometry.ts';
import type { VisitEvent } from '../../../renderer/core/visit/events.ts';
import { beginVisit, type Visit } from '../../../renderer/core/visit/state.ts';
import { facing } from '../../../renderer/core/visit/walk.ts';
import { boothPlace, ENTRANCE, stepFrom } from '../../../renderer/core/wayfinding.ts';
import { madeBooth } from '../../support/make-world.ts';
import { goOn, visitAfter, WORLD } from './visit-driver.ts';

const A = madeBooth(1, 1);
const EIGHTH = Math.PI / 4;
const tapA: VisitEvent = { kind: 'boothTapped', exhibit: A };
const arrived: VisitEvent = { kind: 'arrived' };
const above: VisitEvent = { kind: 'aboveToggled' };
const home: VisitEvent = { kind: 'homeTapped' };
const stepped: VisitEvent = { kind: 'stepped', back: false };
const steppedBack: VisitEvent = { kind: 'stepped', back: true };
const turned = (by: number): VisitEvent => ({ kind: 'turned', by });
const looked = (heading: number): VisitEvent => ({ kind: 'looked', heading });
const choose = (way: 'hall' | 'plan' | 'list'): VisitEvent => ({ kind: 'wayChosen', way });
const faces = (state: Visit) => facing(state, WORLD);
const own = (place: string) => WORLD.ways.places.get(place)?.heading ?? Number.NaN;

describe('a turn', () => {
  test('begins with the heading of the place, and adds up', () => {
    expect(faces(visitAfter())).toBe(NORTH);
    expect(visitAfter(turned(EIGHTH), turned(EIGHTH)).heading).toBeCloseTo(WEST, 9);
    expect(visitAfter(looked(1), turned(-0.25)).heading).toBeCloseTo(0.75, 9);
    const atBooth = visitAfter(tapA, arrived, turned(EIGHTH));
    expect(atBooth.heading).toBeCloseTo(wrapAngle(own(boothPlace(A)) + EIGHTH), 9);
  });

  test('wraps: whoever turns on and on never counts past half a circle, eight eighths are a whole one', () => {
    const property = fc.property(
      fc.array(fc.double({ min: -7, max: 7, noNaN: true })),
      (angles) => {
        const state = visitAfter(...angles.map(turned));
        const sum = angles.reduce((all, by) => all + by, 0);
        expect(Math.abs(faces(state))).toBeLessThanOrEqual(Math.PI);
        expect(Math.abs(wrapAngle(faces(state) - sum))).toBeLessThan(1e-6);
      },
    );
    fc.assert(property);
    expect(faces(visitAfter(...Array(8).fill(turned(EIGHTH))))).toBeCloseTo(NORTH, 9);
    expect(visitAfter(looked(3 * Math.PI)).heading).toBeCloseTo(SOUTH, 9);
  });

  test('leaves place and description as they are', () => {
    const reading = visitAfter(tapA, arrived);
    expect(goOn(reading, turned(1))).toMatchObject({ place: boothPlace(A), open: reading.open });
  });

  test.each([
    ['who walks', visitAfter(tapA)],
    ['who is above', visitAfter(above)],
    ['who reads the plan', visitAfter(choose('plan'))],
    ['who reads the list', visitAfter(choose('list'))],
    ['whose hall is lost', visitAfter({ kind: 'hallChanged', hall: 'lost', now: 1 })],
  ])('and a step are nothing for somebody %s', (_, state) => {
    for (const event of [turned(1), looked(1), stepped, steppedBack])
      expect(goOn(state, event)).toBe(state);
  });
});

describe('a step', () => {
  test('walks to the next place ahead, facing the same way, and opens nothing', () => {
    const next = stepFrom(WORLD.ways, ENTRANCE, NORTH);
    const walking = visitAfter(stepped);
    expect(walking).toMatchObject({ place: ENTRANCE, goal: next, toOpen: null, heading: NORTH });
    expect(next).not.toBeNull();
    expect(goOn(walking, arrived)).toMatchObject({ place: next, goal: null, open: null });
    expect(faces(goOn(walking, arrived))).toBe(NORTH);
  });

  test('keeps the heading that was turned to', () => {
    const there = visitAfter(looked(0.3), stepped, arrived);
    expect(there.place).not.toBe(ENTRANCE);
    expect(faces(there)).toBeCloseTo(0.3, 9);
  });

  test('backwards leads back where it came from', () => {
    const back = visitAfter(stepped, arrived, steppedBack, arrived);
    expect(back).toMatchObject({ place: ENTRANCE, heading: NORTH });
  });

  test('where no walkway leads changes nothing', () => {
    const state = visitAfter();
    expect(goOn(state, steppedBack)).toBe(state);
  });

  test('away from a description closes it', () => {
    const reading = visitAfter(tapA, arrived);
    expect(reading.open).not.toBeNull();
    expect(goOn(reading, stepped)).toMatchObject({ open: null, toOpen: null });
  });
});

describe('after turning', () => {
  test('a tap faces as its place does', () => {
    const walking = visitAfter(turned(2), tapA);
    expect(faces(walking)).toBe(own(boothPlace(A)));
    expect(goOn(walking, arrived)).toMatchObject({ heading: null, open: { exhibit: A } });
  });

  test('a tap on the booth one stands before turns to it first', () => {
    const away = visitAfter(tapA, arrived, { kind: 'closed' }, turned(2));
    expect(goOn(away, tapA)).toMatchObject({ goal: boothPlace(A), heading: null, open: null });
    expect(goOn(away, tapA, arrived).open?.exhibit).toBe(A);
  });

  test('home faces into the hall again, also for who stands at the entrance', () => {
    expect(faces(visitAfter(turned(2), home, arrived))).toBe(NORTH);
    expect(visitAfter(stepped, arrived, turned(2), home)).toMatchObject({ heading: null });
    expect(visitAfter(turned(2), home, arrived)).toMatchObject({ heading: null, place: ENTRANCE });
  });

  test('the plan and back keep the heading', () => {
    const there = visitAfter(turned(1), choose('plan'), choose('hall'));
    expect(faces(there)).toBeCloseTo(1, 9);
  });

  test('the next visitor faces into the hall', () => {
    const gone = goOn(visitAfter(turned(1)), { kind: 'tick', now: 1 }, { kind: 'tick', now: 999 });
    expect(gone).toEqual(beginVisit('zh-Hans', 999, 'ready'));
  });
});

test.each([
  ['a turn', turned(1)],
  ['a look', looked(1)],
  ['a step', stepped],
])('%s is a touch: it begins a visit and answers the question', (_, event) => {
  expect(goOn(beginVisit('zh-Hans', 0, 'ready'), event).mode).toBe('visit');
  const asked = visitAfter({ kind: 'tick', now: 65 });
  expect(asked.secondsLeft).toBe(15);
  expect(goOn(asked, event, { kind: 'tick', now: 66 })).toMatchObject({
    secondsLeft: null,
    lastTouch: 66,
  });
});
