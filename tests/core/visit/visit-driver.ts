import { isDeepStrictEqual } from 'node:util';
import { pageCount } from '../../../renderer/core/pages.ts';
import { quizOf } from '../../../renderer/core/visit/ask.ts';
import type { VisitEvent } from '../../../renderer/core/visit/events.ts';
import { stopOf } from '../../../renderer/core/visit/guide.ts';
import {
  beginVisit,
  shownWay,
  type Visit,
  type VisitRules,
} from '../../../renderer/core/visit/state.ts';
import { visit } from '../../../renderer/core/visit/visit.ts';
import { boothPlace } from '../../../renderer/core/wayfinding.ts';
import type { World } from '../../../renderer/core/world.ts';
import { makeWorld } from '../../support/make-world.ts';

/** The hall of these tests: three zones, one of them empty. */
export const WORLD: World = makeWorld([{ booths: 3 }, { booths: 0 }, { booths: 17 }]);
/** What every visit of these tests begins with. */
export const RULES: VisitRules = { language: 'zh-Hans' };

/** The visit after some events, from a kiosk with a ready hall touched at second 0, the first choice put aside. */
export function visitAfter(...events: readonly VisitEvent[]): Visit {
  const begun = beginVisit(RULES.language, 0, 'ready');
  const touched = goOn(begun, { kind: 'touched', now: 0 });
  return goOn({ ...touched, sheet: null }, ...events);
}

/** The visit after some more events. Everything it is given is frozen: a reducer that writes into it throws. */
export function goOn(state: Visit, ...events: readonly VisitEvent[]): Visit {
  return events.reduce((now, event) => visit(frozen(now), event, WORLD, RULES), state);
}

function frozen(state: Visit): Visit {
  Object.freeze(state.open);
  return Object.freeze(state);
}

/** Everything that cannot be, in words, about a visit; none is well. */
export function impossible(state: Visit): string[] {
  const { mode, place, goal, toOpen, open, above, secondsLeft, heading } = state;
  const inHall = shownWay(state) === 'hall';
  const fresh = { ...beginVisit(RULES.language, 0, state.hall), ...timesOf(state) };
  const exhibit = open && WORLD.exhibits.get(open.exhibit);
  const rules: readonly (readonly [string, boolean])[] = [
    ['stands nowhere', !WORLD.ways.places.has(place)],
    ['walks to nowhere', goal !== null && !WORLD.ways.places.has(goal)],
    ['walks where no hall is seen', goal !== null && !inHall],
    ['walks with a description open', goal !== null && open !== null],
    ['will open what it does not walk to', toOpen !== null && goal !== boothPlace(toOpen)],
    ['reads what does not exist', open !== null && !exhibit],
    ['reads where it does not stand', open !== null && place !== boothPlace(open.exhibit)],
    ['is on a page that does not exist', !!open && !!exhibit && !pageExists(state, open.page)],
    ['faces nowhere', heading !== null && !(Math.abs(heading) <= Math.PI)],
    ['will open what it does not face', toOpen !== null && heading !== null],
    ['is above where no hall is seen', above && !inHall],
    ['is above and walks or reads', above && (goal !== null || open !== null)],
    ['is between visits, but not fresh', mode === 'attract' && !isDeepStrictEqual(state, fresh)],
    ...misremembered(state),
    ['is asked with odd seconds left', secondsLeft !== null && !inRange(secondsLeft, 1, 20)],
  ];
  return rules.flatMap(([name, broken]) => (broken ? [name] : []));
}

/** Everything that cannot be about what a visit remembers. */
function misremembered(state: Visit): readonly (readonly [string, boolean])[] {
  const { trail, seen, open } = state;
  return [
    ['plays with nothing open', state.playing && open === null],
    ['has been to nowhere', trail.some((each) => !WORLD.ways.places.has(each))],
    ['remembers more moves than it can take back', trail.length > 20],
    ['reads what it has not seen', open !== null && !seen.includes(open.exhibit)],
    ['follows a tour to no stop', state.guide !== null && !stopOf(state.guide)],
    ['asks without questions', state.asking !== null && quizOf(state, WORLD) === null],
    ['saw something twice', new Set(seen).size !== seen.length],
  ];
}

function timesOf({
  lastTouch,
  hallSince,
  began,
}: Visit): Pick<Visit, 'lastTouch' | 'hallSince' | 'began'> {
  return { lastTouch, hallSince, began };
}

function pageExists({ open, language, comfort }: Visit, page: number): boolean {
  const exhibit = open && WORLD.exhibits.get(open.exhibit);
  return !!exhibit && inRange(page, 0, pageCount(exhibit, language, comfort.large) - 1);
}

function inRange(value: number, min: number, max: number): boolean {
  return Number.isInteger(value) && value >= min && value <= max;
}
