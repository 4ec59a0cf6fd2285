import type { Point } from './finger.ts';

/** One kind of control, in the order in which a visitor comes to them. */
export interface Control {
  readonly name: string;
  /** Where it is: a selector, of which the first match is meant, or a point that nothing covers. */
  readonly at: string | Point;
  /** Stands before the hall: a machine that draws by its processor distorts it. */
  readonly hall: boolean;
  /** What leads there from the control before: tapped one after the other; nothing when it is there already. */
  readonly path?: readonly string[];
}

/** A point of the hall that nothing covers, on the floor. */
export const HALL_POINT: Point = { x: 960, y: 560 };
const WAYS = { plan: '.ways .press:nth-child(2)', list: '.ways .press:nth-child(3)' } as const;

function before(name: string, at: string | Point, path: readonly string[] = []): Control {
  return { name, at, path, hall: true };
}

function over(name: string, at: string | Point, path: readonly string[] = []): Control {
  return { name, at, path, hall: false };
}

/** Every kind of control, each touched where it rests. */
export const CONTROLS: readonly Control[] = [
  before('the invitation, anywhere', '.attract-touch'),
  before('the invitation, list', '.attract-ways .way:nth-child(2)'),
  before('first choice, walk', '.welcome-card.walk', ['.attract-touch']),
  before('first choice, tour', '.welcome-card.tour'),
  before('first choice, find', '.welcome-card.find'),
  before('hall, turn left', '.hall-tools .step', ['.welcome-card.walk']),
  before('hall, from above', '.hall-tools .above'),
  before('hall, the floor', HALL_POINT),
  before('bar, back to the hall', '.bar .home'),
  before('bar, the way on show', '.ways .press:nth-child(1)'),
  before('bar, another way', WAYS.list),
  before('bar, language', '.language'),
  over('list, booth', '.entry', [WAYS.list]),
  over('plan, booth', '.plan-booth', [WAYS.plan]),
  over('description, next page', '.detail .pager .press:last-child', ['.plan-booth']),
  over('description, close', '.detail .close'),
  over('comfort, wish', '.wish', ['.bar .comfort']),
  over('comfort, close', '.sheet .close'),
  over('bar, the sheet on show', '.bar .comfort'),
];

/** What a hurried visitor taps, round after round; nobody waits for him. */
export const HURRY: readonly Control[] = [
  over('bar, another way', WAYS.list),
  over('bar, another way', WAYS.plan),
  over('bar, language', '.language'),
  over('bar, language', '.language'),
  over('plan, booth', '.plan-booth'),
  over('description, next page', '.detail .pager .press:last-child'),
  over('description, previous page', '.detail .pager .press:first-child'),
  over('description, close', '.detail .close'),
  over('bar, comfort', '.bar .comfort'),
  over('comfort, wish', '.wish'),
  over('comfort, wish', '.wish'),
  over('comfort, close', '.sheet .close'),
  before('bar, another way', '.ways .press:nth-child(1)'),
  before('hall, turn left', '.hall-tools .step'),
  before('bar, back to the hall', '.bar .home'),
];
