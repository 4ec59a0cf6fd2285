import type { World } from '../world.ts';
import { isComforted } from './comfort.ts';
import { tellTour } from './guide.ts';
import { idleState } from './idle.ts';
import { readingTime } from './reading.ts';
import { beginVisit, type HallHealth, shownWay, type Visit, type VisitRules } from './state.ts';
import { arrive } from './walk.ts';

/** How long the hall may take to its first picture before plan and list carry on, in seconds (the first law). */
export const HALL_PATIENCE = 3;

/** On a holiday a visitor learns after this long that others wait, in seconds. */
const QUEUE_PATIENCE = 300;

/** A hall that comes back during a visit does not tear the visitor away: they stay in the plan and may choose the hall. */
export function changeHall(state: Visit, hall: HallHealth, now: number): Visit {
  if (state.hall === hall) return state;
  const changed: Visit = { ...state, hall, hallSince: now };
  const shown = shownWay(changed) === 'hall';
  const returns = shown && shownWay(state) !== 'hall';
  if (returns && state.mode === 'visit') return { ...changed, way: 'plan' };
  return shown ? changed : { ...arrive(changed), above: false };
}

/** What time alone does: a hall that is late is given up, a silent visitor is asked, then the visit ends. */
export function tick(state: Visit, now: number, world: World, rules: VisitRules): Visit {
  const late = state.hall === 'starting' && now - state.hallSince >= HALL_PATIENCE;
  const timely = late ? changeHall(state, 'late', now) : state;
  if (timely.mode === 'attract') return timely;
  if (timely.lastTouch > now)
    return { ...timely, began: Math.min(timely.began, now), lastTouch: now };
  const awaited = noteQueue(timely, now, rules);
  const idle = idleState(now - timely.lastTouch, {
    reading: readingTime(timely, world),
    playing: timely.playing || (timely.guide?.playing ?? false),
    comforted: isComforted(timely.comfort),
    docent: timely.docent,
    holiday: rules.holiday ?? false,
  });
  if (idle.kind === 'gone') return beginVisit(rules.language, now, timely.hall);
  const secondsLeft = idle.kind === 'asking' ? idle.secondsLeft : null;
  const told = tellTour(awaited, now);
  // A tour that ends by itself begins the silence that counts.
  if (timely.guide && told.guide === null) return { ...told, lastTouch: now };
  return secondsLeft === told.secondsLeft ? told : { ...told, secondsLeft };
}

/** On a holiday, who has stayed for long is told once that others wait; a group with its guide is not. */
function noteQueue(state: Visit, now: number, rules: VisitRules): Visit {
  const waited = rules.holiday === true && !state.docent && now - state.began >= QUEUE_PATIENCE;
  return waited === state.othersWait ? state : { ...state, othersWait: waited };
}
