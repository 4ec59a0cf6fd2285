import fc from 'fast-check';
import { exhibitId, zoneId } from '../../../assets/schema/ids.ts';
import { LANGUAGES } from '../../../assets/schema/languages.ts';
import { TOURS } from '../../../renderer/core/tour/tours.ts';
import { COMFORT_PARTS } from '../../../renderer/core/visit/comfort.ts';
import type { VisitEvent } from '../../../renderer/core/visit/events.ts';
import { FACES, REMARKS } from '../../../renderer/core/visit/opinion.ts';
import type { HallHealth } from '../../../renderer/core/visit/state.ts';
import { WORLD } from './visit-driver.ts';

const SHEETS = ['welcome', 'search', 'tours', 'comfort', 'help', 'farewell', 'quiz'] as const;
/** How a hall may be. */
export const HEALTH: readonly HallHealth[] = ['starting', 'late', 'ready', 'lost', 'absent'];
const exhibit = fc.constantFrom(...[...WORLD.exhibits.keys()].slice(0, 5), exhibitId.parse('没有'));
const zone = fc.constantFrom(...WORLD.zones.keys(), zoneId.parse('nowhere'));
const place = fc.constantFrom(...WORLD.ways.places.keys(), 'crossing:nowhere');
const angle = fc.oneof(
  fc.constantFrom(Math.PI / 4, -Math.PI / 4),
  fc.double({ min: -9, max: 9, noNaN: true }),
);

/** An event, and how many seconds after the one before it. */
export interface Happening {
  readonly wait: number;
  readonly event: VisitEvent;
}

/** Anything a visitor may do, or that may happen to a visit, at any time. */
export const happening: fc.Arbitrary<Happening> = fc.record({
  wait: fc.oneof(
    { weight: 8, arbitrary: fc.double({ min: 0, max: 2, noNaN: true }) },
    { weight: 1, arbitrary: fc.double({ min: 0, max: 120, noNaN: true }) },
  ),
  event: fc.oneof(
    fc.constant({ kind: 'touched' as const, now: 0 }),
    exhibit.map((id) => ({ kind: 'boothTapped' as const, exhibit: id })),
    zone.map((id) => ({ kind: 'zoneTapped' as const, zone: id })),
    place.map((id) => ({ kind: 'floorTapped' as const, place: id })),
    angle.map((by) => ({ kind: 'turned' as const, by })),
    angle.map((heading) => ({ kind: 'looked' as const, heading })),
    fc.boolean().map((back) => ({ kind: 'stepped' as const, back })),
    fc.constant({ kind: 'arrived' as const }),
    fc.constantFrom(1 as const, -1 as const).map((by) => ({ kind: 'pageTurned' as const, by })),
    fc.constant({ kind: 'closed' as const }),
    fc.constant({ kind: 'wentBack' as const }),
    fc.constantFrom(...SHEETS).map((sheet) => ({ kind: 'sheetOpened' as const, sheet })),
    fc
      .tuple(fc.constantFrom(...COMFORT_PARTS), fc.boolean())
      .map(([part, on]) => ({ kind: 'comfortChanged' as const, part, on })),
    fc.constantFrom(...TOURS).map(({ id }) => ({ kind: 'tourStarted' as const, length: id })),
    fc
      .constantFrom('tourPaused', 'tourResumed', 'tourLeft', 'quizStarted')
      .map((kind) => ({ kind })),
    fc.constantFrom(1 as const, -1 as const).map((by) => ({ kind: 'tourStepped' as const, by })),
    fc.nat(3).map((choice) => ({ kind: 'quizAnswered' as const, choice })),
    fc.constantFrom(...FACES).map((face) => ({ kind: 'faceGiven' as const, face })),
    fc.constantFrom(...REMARKS).map((remark) => ({ kind: 'remarkGiven' as const, remark })),
    fc.constantFrom('docentStarted', 'docentEnded').map((kind) => ({ kind })),
    fc.constantFrom(1 as const, -1 as const).map((by) => ({ kind: 'docentStepped' as const, by })),
    fc.boolean().map((playing) => ({ kind: 'mediaChanged' as const, playing })),
    fc.constant({ kind: 'homeTapped' as const }),
    fc
      .constantFrom('hall' as const, 'plan' as const, 'list' as const)
      .map((way) => ({ kind: 'wayChosen' as const, way })),
    fc.constant({ kind: 'aboveToggled' as const }),
    fc
      .constantFrom(...LANGUAGES)
      .map((language) => ({ kind: 'languageChosen' as const, language })),
    fc.constantFrom(...HEALTH).map((hall) => ({ kind: 'hallChanged' as const, hall, now: 0 })),
    fc.constant({ kind: 'tick' as const, now: 0 }),
  ),
});
