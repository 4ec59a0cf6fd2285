import { describe, expect, test } from 'vitest';
import { exhibitId } from '../../../assets/schema/ids.ts';
import { LANGUAGES } from '../../../assets/schema/languages.ts';
import type { VisitEvent } from '../../../renderer/core/visit/events.ts';
import { beginVisit, shownWay } from '../../../renderer/core/visit/state.ts';
import { boothPlace, ENTRANCE, zonePlace } from '../../../renderer/core/wayfinding.ts';
import { MADE_PAGES, madeBooth, madeZone } from '../../support/make-world.ts';
import { goOn, impossible, visitAfter } from './visit-driver.ts';

const [A, B] = [madeBooth(1, 1), madeBooth(3, 2)];
const tapA: VisitEvent = { kind: 'boothTapped', exhibit: A };
const tapB: VisitEvent = { kind: 'boothTapped', exhibit: B };
const arrived: VisitEvent = { kind: 'arrived' };
const closed: VisitEvent = { kind: 'closed' };
const home: VisitEvent = { kind: 'homeTapped' };
const above: VisitEvent = { kind: 'aboveToggled' };
const forward: VisitEvent = { kind: 'pageTurned', by: 1 };
const back: VisitEvent = { kind: 'pageTurned', by: -1 };
const choose = (way: 'hall' | 'plan' | 'list'): VisitEvent => ({ kind: 'wayChosen', way });
const speak = (language: (typeof LANGUAGES)[number]): VisitEvent => ({
  kind: 'languageChosen',
  language,
});
const touch = (now: number): VisitEvent => ({ kind: 'touched', now });

describe('a tap on a booth', () => {
  test('in the hall: the visitor walks there, and its description opens on arrival', () => {
    const walking = visitAfter(tapA);
    expect(walking).toMatchObject({ place: ENTRANCE, goal: boothPlace(A), toOpen: A, open: null });
    const there = goOn(walking, arrived);
    expect(there).toMatchObject({ place: boothPlace(A), goal: null, toOpen: null });
    expect(there.open).toEqual({ exhibit: A, page: 0 });
  });

  test.each(['plan', 'list'] as const)('in the %s: the visitor is there at once', (way) => {
    expect(visitAfter(choose(way), tapA)).toMatchObject({
      way,
      place: boothPlace(A),
      goal: null,
      open: { exhibit: A, page: 0 },
    });
  });

  test('that they stand before opens it without a walk', () => {
    const there = visitAfter(tapA, arrived, closed);
    expect(there.open).toBeNull();
    expect(goOn(there, tapA)).toMatchObject({ goal: null, open: { exhibit: A, page: 0 } });
  });

  test('whose description lies open leaves it at its page', () => {
    const reading = visitAfter(tapA, arrived, forward);
    expect(goOn(reading, tapA)).toBe(reading);
  });

  test('on the way to another changes the goal', () => {
    const changed = visitAfter(tapA, tapB);
    expect(changed).toMatchObject({ place: ENTRANCE, goal: boothPlace(B), toOpen: B });
    expect(goOn(changed, arrived).open?.exhibit).toBe(B);
  });

  test('that they just left walks them back to it', () => {
    const leaving = visitAfter(tapA, arrived, tapB);
    const returning = goOn(leaving, tapA);
    expect(returning).toMatchObject({ goal: boothPlace(A), toOpen: A, open: null });
    expect(goOn(returning, arrived).open?.exhibit).toBe(A);
  });

  test('from above goes inside and walks', () => {
    expect(visitAfter(above, tapA)).toMatchObject({ above: false, goal: boothPlace(A) });
  });

  test('that does not exist does nothing', () => {
    const state = visitAfter();
    expect(goOn(state, { kind: 'boothTapped', exhibit: exhibitId.parse('没有') })).toBe(state);
  });
});

describe('a tap on a zone or the floor', () => {
  test('walks there and opens nothing', () => {
    const zone = visitAfter(tapA, arrived, { kind: 'zoneTapped', zone: madeZone(3) });
    expect(zone).toMatchObject({ goal: zonePlace(madeZone(3)), toOpen: null, open: null });
    const floor = visitAfter({ kind: 'floorTapped', place: boothPlace(B) });
    expect(floor).toMatchObject({ goal: boothPlace(B), toOpen: null });
    expect(goOn(floor, arrived)).toMatchObject({ place: boothPlace(B), open: null });
  });

  test('on the way to a booth forgets its description', () => {
    const changed = visitAfter(tapA, { kind: 'floorTapped', place: boothPlace(A) });
    expect(goOn(changed, arrived)).toMatchObject({ place: boothPlace(A), open: null });
  });

  test.each([
    ['a zone without booths', { kind: 'zoneTapped', zone: madeZone(2) }],
    ['a place that does not exist', { kind: 'floorTapped', place: 'crossing:nowhere' }],
  ] as const)('on %s does nothing', (_, event) => {
    const state = visitAfter();
    expect(goOn(state, event)).toBe(state);
  });
});

describe('a description', () => {
  test('turns page by page, and stops at both ends', () => {
    const first = visitAfter(tapA, arrived);
    expect(goOn(first, back)).toBe(first);
    // Its texts, its sources, what to take away.
    const last = goOn(first, forward, forward, forward, forward);
    expect(last.open?.page).toBe(MADE_PAGES['zh-Hans'] + 1);
    expect(goOn(last, forward)).toBe(last);
    expect(goOn(last, back).open?.page).toBe(MADE_PAGES['zh-Hans']);
  });

  test('closes and leaves the visitor where they stand', () => {
    expect(visitAfter(tapA, arrived, closed)).toMatchObject({ open: null, place: boothPlace(A) });
  });

  test('stays open in another language, on the same page, or on its last text where that has fewer', () => {
    const third = visitAfter(tapA, arrived, forward, forward);
    const sources = goOn(third, forward);
    const last = goOn(sources, forward);
    for (const language of LANGUAGES) {
      const texts = MADE_PAGES[language];
      expect(goOn(third, speak(language)).open?.page).toBe(texts - 1);
      expect(goOn(sources, speak(language)).open?.page).toBe(texts);
      const spoken = goOn(last, speak(language));
      expect(spoken.open).toEqual({ exhibit: A, page: texts + 1 });
      expect(impossible(goOn(spoken, forward))).toEqual([]);
    }
  });
});

describe('ways', () => {
  test.each(['plan', 'list'] as const)('to the %s and back keep the place', (way) => {
    const there = visitAfter(tapA, arrived, closed, choose(way));
    expect(there).toMatchObject({ way, place: boothPlace(A) });
    expect(goOn(there, choose('hall'))).toMatchObject({ way: 'hall', place: boothPlace(A) });
  });

  test('chosen on a walk end it at its goal, with nothing opened', () => {
    const there = visitAfter(tapA, choose('plan'));
    expect(there).toMatchObject({ place: boothPlace(A), goal: null, toOpen: null, open: null });
  });

  test('chosen again change nothing', () => {
    const reading = visitAfter(tapA, arrived);
    expect(goOn(reading, choose('hall'))).toBe(reading);
  });

  test('chosen from above lead inside', () => {
    expect(visitAfter(above, choose('hall'))).toMatchObject({ way: 'hall', above: false });
  });
});

describe('home', () => {
  test('leads from a booth to the entrance, on foot, with nothing open', () => {
    const walking = visitAfter(tapA, arrived, home);
    expect(walking).toMatchObject({ goal: ENTRANCE, toOpen: null, open: null });
    expect(goOn(walking, arrived)).toMatchObject({ place: ENTRANCE, goal: null });
  });

  test('leads from plan and list into the hall', () => {
    const list = visitAfter(choose('list'), tapA, home);
    expect(list).toMatchObject({ way: 'hall', goal: ENTRANCE, open: null });
  });

  test('leads from above to the floor', () => {
    expect(visitAfter(above, home, arrived)).toMatchObject({ above: false, place: ENTRANCE });
  });

  test('turns back whoever has just set out', () => {
    expect(visitAfter(tapA, home)).toMatchObject({ goal: ENTRANCE, toOpen: null });
  });

  test('at the entrance changes nothing', () => {
    const state = visitAfter();
    expect(goOn(state, home)).toBe(state);
  });

  test('while the hall is lost is the plan at the entrance, at once, and stays so when the hall is back', () => {
    const lost: VisitEvent = { kind: 'hallChanged', hall: 'lost', now: 1 };
    const there = visitAfter(tapA, arrived, lost, home);
    expect(there).toMatchObject({ place: ENTRANCE, goal: null, open: null });
    expect(shownWay(there)).toBe('plan');
    const ready = goOn(there, { kind: 'hallChanged', hall: 'ready', now: 2 });
    expect(shownWay(ready)).toBe('plan');
  });
});

describe('from above', () => {
  test('the hall opens and closes like a doll’s house, and descriptions close', () => {
    const seen = visitAfter(tapA, arrived, above);
    expect(seen).toMatchObject({ above: true, open: null, place: boothPlace(A) });
    expect(goOn(seen, above)).toMatchObject({ above: false, place: boothPlace(A) });
  });

  test('nobody walks: who was on the way is there, and nothing opens under the open roof', () => {
    const seen = visitAfter(tapA, above);
    expect(seen).toMatchObject({ above: true, goal: null, place: boothPlace(A), toOpen: null });
    expect(goOn(seen, arrived)).toBe(seen);
  });

  test.each(['plan', 'list'] as const)('is nothing while the %s is shown', (way) => {
    const state = visitAfter(choose(way));
    expect(goOn(state, above)).toBe(state);
  });
});

describe('what a visitor does', () => {
  test('without touching the glass, by key or by screen reader, begins the visit as well', () => {
    const begun = goOn(beginVisit('zh-Hans', 0, 'ready'), tapA);
    expect(begun).toMatchObject({ mode: 'visit', goal: boothPlace(A) });
    expect(goOn(begun, { kind: 'tick', now: 1000 })).toMatchObject({
      mode: 'visit',
      lastTouch: 1000,
    });
  });

  test('answers the question whether they are still there', () => {
    const asked = visitAfter(touch(0), { kind: 'tick', now: 65 });
    expect(asked.secondsLeft).toBe(15);
    expect(goOn(asked, choose('list')).secondsLeft).toBeNull();
    expect(goOn(asked, choose('list'), { kind: 'tick', now: 66 }).secondsLeft).toBeNull();
  });

  test.each([
    ['arrival where nobody walks', arrived],
    ['a page where nothing lies open', forward],
    ['closing where nothing lies open', closed],
    ['the language that is spoken', speak('zh-Hans')],
    ['the way that is shown', choose('hall')],
    ['a touch at the same moment', touch(0)],
    ['a hall as it was', { kind: 'hallChanged', hall: 'ready', now: 9 }],
    ['a tick in the midst of a visit', { kind: 'tick', now: 1 }],
  ] as const)('changes nothing, and gives the same visit back: %s', (_, event) => {
    const state = visitAfter();
    expect(goOn(state, event)).toBe(state);
  });
});
