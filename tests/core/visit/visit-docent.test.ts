import { describe, expect, test } from 'vitest';
import { docentStop } from '../../../renderer/core/visit/docent.ts';
import type { VisitEvent } from '../../../renderer/core/visit/events.ts';
import { beginVisit } from '../../../renderer/core/visit/state.ts';
import { visit } from '../../../renderer/core/visit/visit.ts';
import { boothPlace } from '../../../renderer/core/wayfinding.ts';
import { madeBooth } from '../../support/make-world.ts';
import { goOn, visitAfter, WORLD } from './visit-driver.ts';

const start: VisitEvent = { kind: 'docentStarted' };
const next: VisitEvent = { kind: 'docentStepped', by: 1 };
const before: VisitEvent = { kind: 'docentStepped', by: -1 };
const arrived: VisitEvent = { kind: 'arrived' };
const tick = (now: number): VisitEvent => ({ kind: 'tick', now });
const LAST = WORLD.exhibition.exhibits.length - 1;

describe('a guide of the house', () => {
  test('begins at the first booth, and goes on in the order of the exhibition', () => {
    const first = visitAfter(start, next, arrived);
    expect(docentStop(first, WORLD)).toBe(0);
    const third = goOn(first, next, arrived, next, arrived);
    expect(docentStop(third, WORLD)).toBe(2);
    expect(docentStop(goOn(third, before, arrived), WORLD)).toBe(1);
  });

  test('goes nowhere beyond the first and the last booth', () => {
    const first = visitAfter(start, next, arrived);
    expect(goOn(first, before)).toBe(first);
    const id = WORLD.exhibition.exhibits[LAST]?.id;
    if (id === undefined) throw new Error('A hall without booths.');
    const last = goOn(first, { kind: 'boothTapped', exhibit: id }, arrived, { kind: 'closed' });
    expect(goOn(last, next)).toBe(last);
  });

  test('stands before a booth without opening its description', () => {
    expect(visitAfter(start, next, arrived).open).toBeNull();
  });

  test('talks for half an hour without a touch before anybody is asked', () => {
    const led = visitAfter(start, tick(1));
    expect(goOn(led, tick(1800)).secondsLeft).toBeNull();
    expect(goOn(led, tick(1801)).secondsLeft).toBe(20);
    expect(goOn(led, tick(1821)).docent).toBe(false);
  });

  test('who has ended leaves the usual patience behind', () => {
    const done = visitAfter(start, { kind: 'docentEnded' }, tick(1));
    expect(goOn(done, tick(61)).secondsLeft).toBe(20);
  });

  test('is not there by pressing next alone', () => {
    const alone = visitAfter();
    expect(goOn(alone, next)).toBe(alone);
  });

  test('puts a tour and whatever lay over the hall aside', () => {
    const touring = visitAfter({ kind: 'tourStarted', length: 'short' as never });
    expect(goOn(touring, start)).toMatchObject({ guide: null, sheet: null, way: 'hall' });
  });
});

describe('on a holiday', () => {
  const HOLIDAY = { language: 'zh-Hans', holiday: true } as const;
  const live = (state = visitAfter(), ...events: readonly VisitEvent[]) =>
    events.reduce((now, event) => visit(now, event, WORLD, HOLIDAY), state);
  const touches = (from: number, to: number) =>
    Array.from({ length: Math.floor((to - from) / 30) + 1 }, (_, n) => from + n * 30).flatMap(
      (now): readonly VisitEvent[] => [{ kind: 'touched', now }, tick(now)],
    );

  test('who stays for five minutes is told that others wait, and is not sent away', () => {
    expect(live(visitAfter(), ...touches(0, 270)).othersWait).toBe(false);
    const long = live(visitAfter(), ...touches(0, 300));
    expect(long).toMatchObject({ othersWait: true, mode: 'visit' });
  });

  test('a group with its guide is not told', () => {
    expect(live(visitAfter(start), ...touches(0, 600)).othersWait).toBe(false);
  });

  test('on any other day nobody is told', () => {
    const long = goOn(visitAfter(), ...touches(0, 600));
    expect(long.othersWait).toBe(false);
  });

  test('the next visitor is told nothing of the one before', () => {
    const long = live(visitAfter(), ...touches(0, 300), tick(400));
    expect(long).toEqual(beginVisit('zh-Hans', 400, 'ready'));
    const entered = live(long, { kind: 'wayChosen', way: 'list' }, tick(401), tick(402));
    expect(entered).toMatchObject({ mode: 'visit', othersWait: false, began: 401 });
  });
});

test('staff send the kiosk home from anywhere', () => {
  const reading = visitAfter({ kind: 'boothTapped', exhibit: madeBooth(1, 1) }, arrived);
  expect(reading.open?.exhibit).toBe(madeBooth(1, 1));
  expect(boothPlace(madeBooth(1, 1))).toBe(reading.place);
  const home = goOn(reading, { kind: 'visitEnded', now: 9 });
  expect(home).toEqual(beginVisit('zh-Hans', 9, 'ready'));
});
