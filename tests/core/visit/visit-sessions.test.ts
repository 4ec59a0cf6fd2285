import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isComforted } from '../../../renderer/core/visit/comfort.ts';
import { beginVisit, type Visit } from '../../../renderer/core/visit/state.ts';
import { ENTRANCE } from '../../../renderer/core/wayfinding.ts';
import { type Happening, HEALTH, happening } from './random-visitor.ts';
import { goOn, RULES, WORLD } from './visit-driver.ts';

/** The clock of these sessions ticks so often, in seconds. */
const TICK = 2;
/** How long the question stands, in seconds. */
const QUESTION = 20;

const sessions = fc.tuple(
  fc.constantFrom(...HEALTH),
  fc.array(happening, { minLength: 1, maxLength: 60 }),
);

/** Lives through a session, the clock ticking in between. */
function live(hall: (typeof HEALTH)[number], session: readonly Happening[]) {
  let state = goOn(beginVisit(RULES.language, 0, hall), { kind: 'touched', now: 0 });
  let now = 0;
  for (const { wait, event } of session) {
    now += wait;
    state = goOn(state, 'now' in event ? { ...event, now } : event, { kind: 'tick', now });
  }
  return { state, now };
}

/** The longest a kiosk may wait for a sign of life in this state, in seconds, the question included. */
function longest({ open, toOpen, language, comfort, playing, guide, docent }: Visit): number {
  // A tour that ends by itself begins the guide's silence anew.
  if (docent) return 1800 * (guide?.playing ? 2 : 1) + QUESTION;
  const reading = open?.exhibit ?? toOpen;
  const exhibit = reading === null ? undefined : WORLD.exhibits.get(reading);
  const silent = exhibit ? Math.max(90, exhibit.readingSeconds[language] * 1.5) : 60;
  const patient = silent * (isComforted(comfort) ? 10 : 1);
  // What plays ends by itself and then leaves its own silence.
  const played = playing || guide?.playing ? Math.max(600, patient) + patient : patient;
  return played + QUESTION;
}

test('a thousand random visitors leave: each is home in time, and nothing of them is kept', () => {
  const property = fc.property(sessions, ([hall, session]) => {
    let { state, now } = live(hall, session);
    const left = now;
    const latest = longest(state);
    while (state.mode === 'visit' && now - left <= latest + 2 * TICK) {
      now += TICK;
      state = goOn(state, { kind: 'tick', now });
      if (state.goal !== null) state = goOn(state, { kind: 'arrived' });
    }
    expect(state.mode).toBe('attract');
    const { lastTouch, hallSince, began } = state;
    const fresh = { ...beginVisit(RULES.language, 0, state.hall), lastTouch, hallSince, began };
    expect(state).toEqual(fresh);
  });
  fc.assert(property, { numRuns: 1000 });
});

test('nobody is ever stuck: from anywhere two touches lead home, and one to any booth', () => {
  const property = fc.property(sessions, fc.nat(), ([hall, session], any) => {
    const { state } = live(hall, session);
    const home = goOn(state, { kind: 'homeTapped' }, { kind: 'arrived' });
    expect(home).toMatchObject({ place: ENTRANCE, open: null, sheet: null, goal: null });
    const { id } = WORLD.plan.booths[any % WORLD.plan.booths.length] ?? {};
    if (id === undefined) throw new Error('A hall without booths.');
    const there = goOn(state, { kind: 'boothTapped', exhibit: id }, { kind: 'arrived' });
    expect(there.open?.exhibit).toBe(id);
  });
  fc.assert(property, { numRuns: 1000 });
});
