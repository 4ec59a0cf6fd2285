import { describe, expect, test } from 'vitest';
import type { VisitEvent } from '../../../renderer/core/visit/events.ts';
import type { Visit } from '../../../renderer/core/visit/state.ts';
import { goOn, visitAfter, WORLD } from './visit-driver.ts';

const START: VisitEvent = { kind: 'tourStarted', length: 'short' };
const ARRIVED: VisitEvent = { kind: 'arrived' };
const [FAR] = WORLD.plan.booths.map(({ id }) => id).slice(-1) as [never];
const at = (now: number): VisitEvent => ({ kind: 'tick', now });

/** A visitor before the first stop, whose clock began at second 1. */
const stands = visitAfter(START, ARRIVED, at(1));

/** Lets the clock go on in half seconds, arriving wherever the tour goes. */
function wait(state: Visit, from: number, seconds: number): Visit {
  let now: Visit = state;
  for (let i = 1; i <= seconds * 2; i += 1) {
    now = goOn(now, at(from + i / 2));
    if (now.goal !== null) now = goOn(now, ARRIVED);
  }
  return now;
}

describe('a tour', () => {
  test('walks to its first stop, stays there for its captions, and goes on', () => {
    const [first, second] = stands.guide?.tour.stops ?? [];
    expect(stands.place).toBe(first?.place);
    const stay = first?.staySeconds ?? 0;
    expect(wait(stands, 1, Math.floor(stay) - 1).place).toBe(first?.place);
    const next = wait(stands, 1, Math.ceil(stay) + 1);
    expect(next.place).toBe(second?.place);
    expect(next.seen).toEqual([first?.exhibit]);
  });

  test('ends within its length, having shown every stop, and offers what comes next', () => {
    const over = wait(stands, 1, 95);
    expect(over).toMatchObject({ mode: 'visit', guide: null, sheet: 'farewell' });
    expect(over.seen).toEqual(stands.guide?.tour.stops.map(({ exhibit }) => exhibit));
  });

  test('nobody who follows it is asked whether they are there, and who stays away after it is', () => {
    const long = visitAfter({ kind: 'tourStarted', length: 'seven' }, ARRIVED, at(1));
    expect(wait(long, 1, 200).secondsLeft).toBeNull();
    const over = wait(stands, 1, 95);
    expect(goOn(over, at(over.lastTouch + 59)).secondsLeft).toBeNull();
    expect(goOn(over, at(over.lastTouch + 61)).secondsLeft).toBe(19);
  });

  test('waits when it is touched, and goes on where it was', () => {
    const paused = goOn(wait(stands, 1, 5), { kind: 'tourPaused' });
    const later = wait(paused, 6, 30);
    expect(later.guide).toEqual(paused.guide);
    const resumed = goOn(later, { kind: 'tourResumed' });
    expect(resumed.guide).toMatchObject({ stop: 0, spent: paused.guide?.spent, playing: true });
    expect(wait(resumed, 36, 30).guide?.stop).toBeGreaterThan(0);
  });

  test('waits while its visitor goes elsewhere, and comes back to its stop', () => {
    const away = goOn(stands, { kind: 'boothTapped', exhibit: FAR }, ARRIVED);
    expect(away.guide?.playing).toBe(false);
    const back = goOn(away, { kind: 'tourResumed' }, ARRIVED);
    expect(back).toMatchObject({ place: stands.place, open: null });
  });

  test('steps on and back, not before its first stop, and is over behind its last', () => {
    const last = (stands.guide?.tour.stops.length ?? 0) - 1;
    const step = (by: 1 | -1): VisitEvent => ({ kind: 'tourStepped', by });
    expect(goOn(stands, step(-1)).guide?.stop).toBe(0);
    const end = goOn(stands, ...Array.from({ length: last }, () => step(1)));
    expect(end.guide?.stop).toBe(last);
    expect(goOn(end, step(1))).toMatchObject({ guide: null, sheet: 'farewell' });
  });

  test('tells the same stop in another language', () => {
    const second = goOn(stands, { kind: 'tourStepped', by: 1 }, ARRIVED);
    const english = goOn(second, { kind: 'languageChosen', language: 'en' });
    const { guide } = english;
    expect(guide?.tour.stops[guide.stop]?.exhibit).toBe(
      second.guide?.tour.stops[second.guide.stop]?.exhibit,
    );
  });
});
