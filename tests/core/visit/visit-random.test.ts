import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { VisitEvent } from '../../../renderer/core/visit/events.ts';
import { beginVisit, type HallHealth, type Visit } from '../../../renderer/core/visit/state.ts';
import { type Happening, HEALTH, happening } from './random-visitor.ts';
import { goOn, impossible, RULES } from './visit-driver.ts';

/** Lives through a day of events; shows every step, and gives back how it stands and when. */
function live(
  start: HallHealth,
  day: readonly Happening[],
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
    const { lastTouch, hallSince, began, hall } = silent;
    expect(silent).toEqual({ ...beginVisit(RULES.language, 0, hall), lastTouch, hallSince, began });
  });
  fc.assert(property, { numRuns: 300 });
});
