import type { Seen, Stage } from '#core/rehearsal/rehearse.ts';
import type { RehearsedBooth } from '#core/rehearsal/steps.ts';
import type { VisitEvent } from '#core/visit/events.ts';
import { shownWay } from '#core/visit/state.ts';
import type { CardFence } from './card-fence.ts';
import { framesDrawn } from './frame-count.ts';
import { sessionNow } from './session-clock.ts';
import type { VisitStore } from './visit-store.ts';

/** How long the page is left to itself between two looks, in milliseconds. */
const LOOK_MS = 50;

/** The files of the booths, read beside what the page shows of them. */
export interface FilesRead {
  /** Begins to read those of a booth. */
  readonly readFiles: (booth: RehearsedBooth) => void;
  /** How many have still to come. */
  readonly filesLoading: () => number;
}

/** What the stage is not told by the visit. */
export interface Surroundings extends FilesRead {
  readonly trouble: () => Seen['problem'];
  /** The card that draws the hall. */
  readonly card: CardFence;
}

/** The page itself as the stage of a rehearsal: a visit that goes where it is told, and what is drawn of it. */
export function createStage(store: VisitStore, around: Surroundings): Stage {
  let drawnBefore = 0;
  let heldUp = 0;
  /** Says what happened, and times what the page makes of it: React renders and commits page and hall in microtasks of the same task, which stand before this one. */
  const timed = (...events: readonly VisitEvent[]) => {
    const began = performance.now();
    for (const event of events) store.dispatch(event);
    queueMicrotask(() => {
      heldUp = Math.max(heldUp, performance.now() - began);
    });
  };
  return {
    goTo: (booth) => {
      drawnBefore = framesDrawn();
      heldUp = 0;
      around.card.begin();
      around.readFiles(booth);
      // Nobody has time to walk.
      timed({ kind: 'boothTapped', exhibit: booth.exhibit }, { kind: 'arrived' });
    },
    turnPage: () => timed({ kind: 'pageTurned', by: 1 }),
    heldUp: () => heldUp,
    goOnIn: (language) => {
      // The description that lies open would be found already drawn.
      store.dispatch({ kind: 'closed' });
      store.dispatch({ kind: 'wayChosen', way: 'list' });
      store.dispatch({ kind: 'languageChosen', language });
    },
    giveUpHall: () => store.dispatch({ kind: 'hallChanged', hall: 'late', now: sessionNow() }),
    see: (booth) => ({
      hall: store.getState().hall,
      drawn: booth && drawnPage(store, booth),
      inHall: booth !== null && isInHall(store, booth, drawnBefore, around.card),
      loading: around.filesLoading() + mediaLoading(),
      problem: around.trouble(),
    }),
    now: () => performance.now(),
    pause: () => new Promise((resolve) => setTimeout(resolve, LOOK_MS)),
  };
}

function drawnPage(store: VisitStore, { exhibit }: RehearsedBooth): Seen['drawn'] {
  const { open, language } = store.getState();
  const title = document.querySelector('.detail h1')?.textContent;
  const isDrawn = title === store.world.exhibits.get(exhibit)?.title[language];
  return open?.exhibit === exhibit && isDrawn ? open : null;
}

/** Whether the hall stands with the booth in it, and the card has drawn it since the visitor came; nothing is asked of a hall that is not shown. */
function isInHall(
  store: VisitStore,
  { exhibit }: RehearsedBooth,
  drawnBefore: number,
  card: CardFence,
): boolean {
  if (shownWay(store.getState()) !== 'hall') return true;
  const listed = document.querySelector<HTMLElement>('.stage canvas')?.dataset.booths ?? '';
  const isTold = framesDrawn() > drawnBefore && listed.split(' ').includes(exhibit);
  return isTold && card.isThrough();
}

function mediaLoading(): number {
  const pictures = [...document.querySelectorAll<HTMLImageElement>('.detail img')];
  const media = [...document.querySelectorAll<HTMLMediaElement>('.detail :is(audio, video)')];
  return (
    pictures.filter(({ complete }) => !complete).length +
    media.filter(({ readyState }) => readyState < HTMLMediaElement.HAVE_METADATA).length
  );
}
