import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exhibitId, zoneId } from '../../../assets/schema/ids.ts';
import { LANGUAGES } from '../../../assets/schema/text.ts';
import { TOURS } from '../../../renderer/core/tour/tours.ts';
import { COMFORT_PARTS } from '../../../renderer/core/visit/comfort.ts';
import type { VisitEvent } from '../../../renderer/core/visit/events.ts';
import { FACES, REMARKS } from '../../../renderer/core/visit/opinion.ts';
import { beginVisit, type Visit } from '../../../renderer/core/visit/state.ts';
import { goOn, impossible, RULES, WORLD } from './visit-driver.ts';

const SHEETS = ['welcome', 'search', 'tours', 'comfort', 'help', 'farewell', 'quiz'] as const;
const HEALTH = ['starting', 'late', 'ready', 'lost', 'absent'] as const;
const exhibit = fc.constantFrom(...[...WORLD.exhibits.keys()].slice(0, 5), exhibitId.parse('没有'));
const zone = fc.constantFrom(...WORLD.zones.keys(), zoneId.parse('nowhere'));
const place = fc.constantFrom(...WORLD.ways.places.keys(), 'crossing:nowhere');
const angle = fc.oneof(
  fc.constantFrom(Math.PI / 4, -Math.PI / 4),
  fc.double({ min: -9, max: 9, noNaN: true }),
);

/** An event, and how many seconds after the one before it. */
const happening = fc.record({
  wait: fc.oneof(
    { weight: 8, arbitrary: fc.double({ min: 0, max: 2, noNaN: true }) },
    { weight: 1, arbitrary: fc.double({ min: 0, max: 120, noNaN: true }) },
  ),
  event: fc.oneof(
    fc.constant({ kind: 'touched' as const, now: 0 }),
    exhibit.map((id) => ({ kind: 'boothTapped' as const, exhibit: id })),
    zone.map((id) => ({ kind: 'zoneTapped' as const, zone: id })),
    place.map((id) => ({ kind: 'floorTapped' as const, place: id })),
    angle.map((by) => ({ kind: 'turned' as const, by })),
    angle.map((heading) => ({ kind: 'looked' as const, heading })),
    fc.boolean().map((back) => ({ kind: 'stepped' as const, back })),
    fc.constant({ kind: 'arrived' as const }),
    fc.constantFrom(1 as const, -1 as const).map((by) => ({ kind: 'pageTurned' as const, by })),
    fc.constant({ kind: 'closed' as const }),
    fc.constant({ kind: 'wentBack' as const }),
    fc.constantFrom(...SHEETS).map((sheet) => ({ kind: 'sheetOpened' as const, sheet })),
    fc
      .tuple(fc.constantFrom(...COMFORT_PARTS), fc.boolean())
      .map(([part, on]) => ({ kind: 'comfortChanged' as const, part, on })),
    fc.constantFrom(...TOURS).map(({ id }) => ({ kind: 'tourStarted' as const, length: id })),
    fc
      .constantFrom('tourPaused', 'tourResumed', 'tourLeft', 'quizStarted')
      .map((kind) => ({ kind })),
    fc.constantFrom(1 as const, -1 as const).map((by) => ({ kind: 'tourStepped' as const, by })),
    fc.nat(3).map((choice) => ({ kind: 'quizAnswered' as const, choice })),
    fc.constantFrom(...FACES).map((face) => ({ kind: 'faceGiven' as const, face })),
    fc.constantFrom(...REMARKS).map((remark) => ({ kind: 'remarkGiven' as const, remark })),
    fc.boolean().map((playing) => ({ kind: 'mediaChanged' as const, playing })),
    fc.constant({ kind: 'homeTapped' as const }),
    fc
      .constantFrom('hall' as const, 'plan' as const, 'list' as const)
      .map((way) => ({ kind: 'wayChosen' as const, way })),
    fc.constant({ kind: 'aboveToggled' as const }),
    fc
      .constantFrom(...LANGUAGES)
      .map((language) => ({ kind: 'languageChosen' as const, language })),
    fc.constantFrom(...HEALTH).map((hall) => ({ kind: 'hallChanged' as const, hall, now: 0 })),
    fc.constant({ kind: 'tick' as const, now: 0 }),
  ),
});

/** Lives through a day of events; shows every step, and gives back how it stands and when. */
function live(
  start: (typeof HEALTH)[number],
  day: readonly { readonly wait: number; readonly event: VisitEvent }[],
  look: (before: Visit, event: VisitEvent, later: Visit) => void,
): { readonly state: Visit; readonly now: number } {
  let state = beginVisit(RULES.language, 0, start);
  let now = 0;
  for (const { wait, event } of day) {
    now += wait;
    const timed = 'now' in event ? { ...event, now } : event;
    const later = goOn(state, timed);
    look(state, timed, later);
    state = later;
  }
  return { state, now };
}

const days = fc.tuple(fc.constantFrom(...HEALTH), fc.array(happening, { maxLength: 80 }));

test('whatever happens in whatever order, a visit is never in a state that cannot be', () => {
  const property = fc.property(days, ([start, day]) => {
    live(start, day, (before, event, later) => {
      const wrong = impossible(later);
      if (wrong.length > 0) throw new Error(JSON.stringify({ wrong, before, event, later }));
    });
  });
  fc.assert(property, { numRuns: 1500 });
});

test('whatever happens, an event that changes nothing gives the same visit back', () => {
  const property = fc.property(days, ([start, day]) => {
    live(start, day, (before, event, later) => {
      if (later !== before && isDeepStrictEqual(later, before)) throw new Error(event.kind);
    });
  });
  fc.assert(property, { numRuns: 300 });
});

test('whatever happened, choosing a way keeps the place, or ends the walk at its goal', () => {
  const property = fc.property(
    days,
    fc.constantFrom('hall', 'plan', 'list'),
    ([start, day], way) => {
      const { state } = live(start, day, () => undefined);
      const chosen = goOn(state, { kind: 'wayChosen', way: way as 'hall' });
      // Who walks in the hall and chooses the hall walks on.
      const walksOn = chosen.goal !== null;
      expect(chosen.place).toBe(walksOn ? state.place : (state.goal ?? state.place));
    },
  );
  fc.assert(property, { numRuns: 300 });
});

test('whatever happened, after a long silence the next visitor finds everything fresh', () => {
  const property = fc.property(days, ([start, day]) => {
    const { state, now } = live(start, day, () => undefined);
    const silent = goOn(state, { kind: 'tick', now }, { kind: 'tick', now: now + 10_000 });
    const { lastTouch, hallSince, hall } = silent;
    expect(silent).toEqual({ ...beginVisit(RULES.language, 0, hall), lastTouch, hallSince });
  });
  fc.assert(property, { numRuns: 300 });
});
