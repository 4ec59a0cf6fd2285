import { describe, expect, test } from 'vitest';
import type { VisitEvent } from '../../../renderer/core/visit/events.ts';
import { HALL_PATIENCE } from '../../../renderer/core/visit/rest.ts';
import { beginVisit, type HallHealth, shownWay } from '../../../renderer/core/visit/state.ts';
import { boothPlace, ENTRANCE } from '../../../renderer/core/wayfinding.ts';
import { madeBooth } from '../../support/make-world.ts';
import { goOn, visitAfter } from './visit-driver.ts';

const A = madeBooth(1, 1);
const tapA: VisitEvent = { kind: 'boothTapped', exhibit: A };
const arrived: VisitEvent = { kind: 'arrived' };
const tick = (now: number): VisitEvent => ({ kind: 'tick', now });
const hall = (health: HallHealth, now = 1): VisitEvent => ({
  kind: 'hallChanged',
  hall: health,
  now,
});

describe('a silent glass', () => {
  test('asks after 60 s, counts 20 s down, and then the next visitor finds everything fresh', () => {
    const state = visitAfter({ kind: 'wayChosen', way: 'list' }, tick(0), tapA, {
      kind: 'closed',
    });
    const at = (now: number) => goOn(state, tick(0), tick(now));
    expect(at(59.9).secondsLeft).toBeNull();
    expect(at(60).secondsLeft).toBe(20);
    expect(at(79.5).secondsLeft).toBe(1);
    expect(at(80)).toEqual(beginVisit('zh-Hans', 80, 'ready'));
  });

  test.each([
    ['zh-Hans', 90],
    ['en', 150],
    ['zh-Hant', 90],
  ] as const)(
    'before a text waits as long as it takes to read (%s: %s s)',
    (language, patience) => {
      const spoken: VisitEvent = { kind: 'languageChosen', language };
      const reading = visitAfter(spoken, tapA, arrived, tick(0));
      expect(goOn(reading, tick(patience - 0.1)).secondsLeft).toBeNull();
      expect(goOn(reading, tick(patience)).secondsLeft).toBe(20);
      const gone = goOn(reading, tick(patience + 20));
      expect(gone).toMatchObject({ mode: 'attract', language: 'zh-Hans', open: null });
    },
  );

  test('asks again only after a whole silence, once somebody has touched it', () => {
    const asked = visitAfter(tick(65));
    expect(asked.secondsLeft).toBe(15);
    const answered = goOn(asked, { kind: 'touched', now: 66 });
    expect(answered).toMatchObject({ secondsLeft: null, lastTouch: 66 });
    expect(goOn(answered, tick(125)).secondsLeft).toBeNull();
    expect(goOn(answered, tick(126)).secondsLeft).toBe(20);
  });

  test('between visits stays as it is for as long as it likes', () => {
    const waiting = beginVisit('zh-Hans', 0, 'ready');
    expect(goOn(waiting, tick(86_400))).toBe(waiting);
  });

  test('tells nobody of a second in which nothing changes', () => {
    const asked = visitAfter(tick(65));
    expect(goOn(asked, tick(65.4))).toBe(asked);
  });
});

describe('a hall', () => {
  test('that does not come within 3 s is late, and the plan carries on', () => {
    const starting = goOn(beginVisit('zh-Hans', 10), { kind: 'touched', now: 10 });
    expect(HALL_PATIENCE).toBe(3);
    expect(goOn(starting, tick(12.9)).hall).toBe('starting');
    const late = goOn(starting, tick(13));
    expect(late.hall).toBe('late');
    expect(shownWay(late)).toBe('plan');
    expect(late.way).toBe('hall');
  });

  test('that is late before anybody comes is late all the same', () => {
    expect(goOn(beginVisit('zh-Hans', 0), tick(3)).hall).toBe('late');
  });

  test.each(['lost', 'absent', 'late'] as const)(
    'that is %s on a walk puts the visitor at the goal, in the plan, with the description',
    (health) => {
      const there = visitAfter(tapA, hall(health));
      expect(there).toMatchObject({ place: boothPlace(A), goal: null, toOpen: null });
      expect(there.open).toEqual({ exhibit: A, page: 0 });
      expect(shownWay(there)).toBe('plan');
    },
  );

  test('that is lost while it is seen from above is not above any more', () => {
    expect(visitAfter({ kind: 'aboveToggled' }, hall('lost')).above).toBe(false);
  });

  test('that is lost takes the list from nobody, and leaves the place', () => {
    const reading = visitAfter({ kind: 'wayChosen', way: 'list' }, tapA);
    const lost = goOn(reading, hall('lost'));
    expect(lost).toEqual({ ...reading, hall: 'lost', hallSince: 1 });
    expect(shownWay(goOn(lost, hall('ready', 2)))).toBe('list');
  });

  test.each(['starting', 'ready'] as const)(
    'that is %s again during a visit leaves the visitor in the plan until they choose the hall',
    (health) => {
      const back = visitAfter(tapA, arrived, hall('lost'), hall(health, 2));
      expect(shownWay(back)).toBe('plan');
      expect(back).toMatchObject({ place: boothPlace(A), open: { exhibit: A, page: 0 } });
      const chosen = goOn(back, { kind: 'wayChosen', way: 'hall' });
      expect(shownWay(chosen)).toBe('hall');
      expect(chosen.place).toBe(boothPlace(A));
    },
  );

  test('that comes back between visits is what the next visitor sees', () => {
    const waiting = goOn(beginVisit('zh-Hans', 0, 'lost'), hall('ready', 5));
    expect(shownWay(waiting)).toBe('hall');
    expect(goOn(waiting, { kind: 'touched', now: 6 })).toMatchObject({
      way: 'hall',
      place: ENTRANCE,
    });
  });

  test('that starts again gets its patience again', () => {
    const again = visitAfter(hall('lost', 50), hall('starting', 60));
    expect(goOn(again, tick(62.9)).hall).toBe('starting');
    expect(goOn(again, tick(63)).hall).toBe('late');
  });

  test('keeps its health when the next visit begins', () => {
    expect(visitAfter(hall('absent'), tick(100))).toEqual(beginVisit('zh-Hans', 100, 'absent'));
  });
});
