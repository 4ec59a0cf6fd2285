import { describe, expect, test } from 'vitest';
import { NO_COMFORT } from '../../../renderer/core/visit/comfort.ts';
import type { VisitEvent } from '../../../renderer/core/visit/events.ts';
import { beginVisit } from '../../../renderer/core/visit/state.ts';
import { boothPlace, ENTRANCE } from '../../../renderer/core/wayfinding.ts';
import { goOn, RULES, visitAfter, WORLD } from './visit-driver.ts';

const [FIRST, SECOND] = WORLD.plan.booths.map(({ id }) => id) as [never, never];
const tap = (exhibit: never): VisitEvent => ({ kind: 'boothTapped', exhibit });
const open = (sheet: 'search' | 'comfort'): VisitEvent => ({ kind: 'sheetOpened', sheet });
const wish = (part: keyof typeof NO_COMFORT, on = true): VisitEvent => ({
  kind: 'comfortChanged',
  part,
  on,
});
const arrived: VisitEvent = { kind: 'arrived' };
const back: VisitEvent = { kind: 'wentBack' };

describe('a sheet', () => {
  test('offers the first choice to whoever touches a resting kiosk, and to nobody twice', () => {
    const touched = goOn(beginVisit('en', 0, 'ready'), { kind: 'touched', now: 1 });
    expect(touched.sheet).toBe('welcome');
    expect(goOn({ ...touched, sheet: null }, { kind: 'touched', now: 2 }).sheet).toBeNull();
  });

  test.each<VisitEvent>([
    tap(FIRST),
    { kind: 'homeTapped' },
    { kind: 'wayChosen', way: 'hall' },
    { kind: 'wayChosen', way: 'plan' },
    { kind: 'aboveToggled' },
  ])('makes room for what leads on: %o', (event) => {
    expect(visitAfter(open('search'), event).sheet).toBeNull();
  });

  test('lies over the description, and is closed before it', () => {
    const reading = visitAfter(tap(FIRST), arrived, open('comfort'));
    expect(reading.open?.exhibit).toBe(FIRST);
    const closed = goOn(reading, { kind: 'closed' });
    expect(closed).toMatchObject({ sheet: null, open: { exhibit: FIRST } });
    expect(goOn(closed, { kind: 'closed' }).open).toBeNull();
  });

  test('stays while the language changes', () => {
    const english = visitAfter(open('comfort'), { kind: 'languageChosen', language: 'en' });
    expect(english.sheet).toBe('comfort');
  });
});

describe('a move taken back', () => {
  test('leads to where the visitor stood before, and so on to the entrance', () => {
    const twice = visitAfter(tap(FIRST), arrived, tap(SECOND), arrived);
    const once = goOn(twice, back, arrived);
    expect(once).toMatchObject({ place: boothPlace(FIRST), open: null });
    const home = goOn(once, back, arrived);
    expect(home.place).toBe(ENTRANCE);
    expect(goOn(home, back)).toBe(home);
  });

  test('skips no place and shows none twice when a walk was changed on the way', () => {
    const changed = visitAfter(tap(FIRST), tap(SECOND), arrived);
    expect(changed.trail).toEqual([ENTRANCE]);
  });
});

describe('a wish', () => {
  test('is granted, taken back, and gone with the visitor', () => {
    const large = visitAfter(wish('large'));
    expect(large.comfort).toEqual({ ...NO_COMFORT, large: true });
    expect(goOn(large, wish('large', false)).comfort).toEqual(NO_COMFORT);
    const left = goOn(large, { kind: 'tick', now: 0 }, { kind: 'tick', now: 10_000 });
    expect(left).toEqual(expect.objectContaining({ mode: 'attract', comfort: NO_COMFORT }));
  });

  test('for the list shows it, and home is the list as long as it stands', () => {
    const list = visitAfter(wish('list'));
    expect(list.way).toBe('list');
    const home = goOn(list, { kind: 'wayChosen', way: 'plan' }, { kind: 'homeTapped' });
    expect(home.way).toBe('list');
    expect(goOn(home, wish('list', false)).way).toBe('hall');
  });

  test('makes the kiosk ten times as patient', () => {
    const large = goOn(visitAfter(wish('large')), { kind: 'tick', now: 0 });
    expect(goOn(large, { kind: 'tick', now: 599 }).secondsLeft).toBeNull();
    expect(goOn(large, { kind: 'tick', now: 600 }).secondsLeft).toBe(20);
  });
});

describe('while a film plays', () => {
  const plays: VisitEvent = { kind: 'mediaChanged', playing: true };
  const watching = goOn(visitAfter(tap(FIRST), arrived, plays), { kind: 'tick', now: 0 });

  test('nobody is asked, for ten minutes at most', () => {
    expect(goOn(watching, { kind: 'tick', now: 599 }).secondsLeft).toBeNull();
    expect(goOn(watching, { kind: 'tick', now: 600 }).secondsLeft).toBe(20);
  });

  test('its end begins the silence that counts', () => {
    const over = goOn(
      watching,
      { kind: 'tick', now: 300 },
      { kind: 'mediaChanged', playing: false },
      { kind: 'tick', now: 301 },
    );
    expect(over).toMatchObject({ mode: 'visit', secondsLeft: null, lastTouch: 301 });
  });

  test('closing its description ends it', () => {
    expect(goOn(watching, { kind: 'closed' }).playing).toBe(false);
  });
});

test('what was read is remembered in its order, once each, for the length of the visit', () => {
  const read = visitAfter(tap(SECOND), arrived, tap(FIRST), arrived, tap(SECOND), arrived);
  expect(read.seen).toEqual([SECOND, FIRST]);
  expect(beginVisit(RULES.language, 0).seen).toEqual([]);
});
