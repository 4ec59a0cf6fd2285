import type { ExhibitId } from '#schema/ids.ts';
import type { Language } from '#schema/languages.ts';
import type { HallHealth } from '../visit/state.ts';
import { judgeBooth, judgeBooths } from './budget.ts';
import { BOOTH_MS, HALL_MS } from './limits.ts';
import type { Awaited, RehearsalProblem } from './problem.ts';
import type { RehearsedBooth } from './steps.ts';

/** What can be seen of a rehearsal at a moment. */
export interface Seen {
  readonly hall: HallHealth;
  /** The booth whose description is drawn, and its page from 0; null: none. */
  readonly drawn: { readonly exhibit: ExhibitId; readonly page: number } | null;
  /** Whether the hall has been drawn with this booth in it, since the visitor came before it. */
  readonly inHall: boolean;
  /** How many pictures, models, films and recordings have still to come. */
  readonly loading: number;
  /** What went wrong first; null: nothing. */
  readonly problem: RehearsalProblem | null;
}

/** Where a rehearsal takes place. */
export interface Stage {
  readonly goTo: (booth: RehearsedBooth) => void;
  readonly turnPage: () => void;
  /** Goes on in another language, in the list: the hall needs to be drawn only once. */
  readonly goOnIn: (language: Language) => void;
  /** The longest that drawing one thing has held the page up since the visitor was sent to the booth, in milliseconds. */
  readonly heldUp: () => number;
  /** Goes on without a hall that does not come. */
  readonly giveUpHall: () => void;
  readonly see: (booth: RehearsedBooth | null) => Seen;
  /** Milliseconds of a clock that never jumps. */
  readonly now: () => number;
  /** Lets the page draw and load for a moment. */
  readonly pause: () => Promise<void>;
}

/** How a rehearsal ended. */
export interface Rehearsed {
  readonly problem: RehearsalProblem | null;
  /** The booth at which it ended; null: before the first, or after the last. */
  readonly at: RehearsedBooth | null;
}

/**
 * Draws every page of every booth, one after another, in one language after another: signs and lists are drawn anew only so
 * often. `tell` hears how many booths' worth is drawn. Ends with the first problem.
 */
export async function rehearse(
  booths: readonly RehearsedBooth[],
  languages: readonly Language[],
  stage: Stage,
  tell: (drawn: number) => void,
): Promise<Rehearsed> {
  const early = await awaitHall(stage);
  if (early) return { problem: early, at: null };
  const heldUp: number[] = [];
  for (const [n, language] of languages.entries()) {
    if (n > 0) stage.goOnIn(language);
    for (const booth of booths) {
      const drawn = await drawBooth(booth, language, stage);
      const problem = drawn ?? judgeBooth(stage.heldUp());
      if (problem) return { problem, at: booth };
      heldUp.push(stage.heldUp());
      if (heldUp.length % languages.length === 0) tell(heldUp.length / languages.length);
    }
  }
  return { problem: judgeBooths(heldUp), at: null };
}

async function awaitHall(stage: Stage): Promise<RehearsalProblem | null> {
  const until = stage.now() + HALL_MS;
  for (;;) {
    const { hall, problem } = stage.see(null);
    if (problem) return problem;
    if (hall === 'lost') return { kind: 'lost' };
    if (hall !== 'starting') return null;
    if (stage.now() >= until) {
      stage.giveUpHall();
      return null;
    }
    await stage.pause();
  }
}

async function drawBooth(
  booth: RehearsedBooth,
  language: Language,
  stage: Stage,
): Promise<RehearsalProblem | null> {
  const until = stage.now() + BOOTH_MS;
  stage.goTo(booth);
  for (let page = 0; page < booth.pages[language]; page += 1) {
    if (page > 0) stage.turnPage();
    const problem = await awaitPage(booth, page, until, stage);
    if (problem) return problem;
  }
  return null;
}

async function awaitPage(
  booth: RehearsedBooth,
  page: number,
  until: number,
  stage: Stage,
): Promise<RehearsalProblem | null> {
  for (;;) {
    // What fails while the page is drawn says so only then: the page is looked at after a moment, also when it is quick.
    await stage.pause();
    const seen = stage.see(booth);
    if (seen.problem) return seen.problem;
    if (seen.hall === 'lost') return { kind: 'lost' };
    const waitedFor = lacking(seen, booth, page);
    if (waitedFor === null) return null;
    if (stage.now() >= until) return { kind: 'slow', waitedFor };
  }
}

/** What a page still lacks; null: it is drawn. */
function lacking(seen: Seen, booth: RehearsedBooth, page: number): Awaited | null {
  if (seen.drawn?.exhibit !== booth.exhibit || seen.drawn.page !== page) return 'description';
  if (seen.loading > 0) return 'files';
  return seen.hall === 'ready' && !seen.inHall ? 'hall' : null;
}
