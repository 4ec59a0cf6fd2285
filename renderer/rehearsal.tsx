import { createRoot } from 'react-dom/client';
import { findMissingGlyphs } from '#core/rehearsal/missing-glyphs.ts';
import { refusalOf } from '#core/rehearsal/problem.ts';
import { rehearse } from '#core/rehearsal/rehearse.ts';
import {
  boothsToRehearse,
  languagesToRehearse,
  type RehearsedBooth,
} from '#core/rehearsal/steps.ts';
import { NO_COMFORT } from '#core/visit/comfort.ts';
import { beginVisit, type Visit } from '#core/visit/state.ts';
import { buildWorld } from '#core/world.ts';
import type { Exhibition } from '#schema/exhibition.ts';
import type { Language } from '#schema/languages.ts';
import type { KioskSettings, RehearsalRefusal, RehearsalReport } from '../electron/contract.ts';
import { App } from './App.tsx';
import { loadHall } from './scene/hall/load-hall.ts';
import { disposeModel } from './scene/model/dispose-model.ts';
import { readModel } from './scene/model/read-model.ts';
import { drawUnseen } from './scene/quality.ts';
import type { Begun } from './state/begun.ts';
import { bundledGlyphs } from './state/bundled-glyphs.ts';
import { createCardFence } from './state/card-fence.ts';
import { readFaces } from './state/faces.ts';
import { contentUrl, type KioskApi } from './state/kiosk-api.ts';
import { readBoothFiles, readPicture } from './state/read-booth-files.ts';
import { createStage } from './state/rehearsal-stage.ts';
import { sessionNow } from './state/session-clock.ts';
import { calibrateGlass } from './state/use-glass.ts';
import { VisitProvider } from './state/use-visit.tsx';
import { createVisitStore, type VisitStore } from './state/visit-store.ts';
import { watchTroubles } from './state/watch-troubles.ts';
import { speakAs } from './ui/strings.ts';

/** Draws every booth of the release to rehearse in this page, which nobody sees, and reports to the machine and to the page around it. */
export async function rehearseRelease(
  place: HTMLElement,
  contentHash: string,
  begun: Begun,
): Promise<void> {
  const { api } = begun;
  const { first, note } = watchTroubles();
  leaveFocus();
  drawUnseen();
  const tell = reporter(contentHash, api);
  const [settings, loaded] = await Promise.all([begun.settings, begun.reading.exhibition]);
  if (!loaded.ok) {
    const problem = { kind: 'unreadable', detail: JSON.stringify(loaded.problems) } as const;
    return tell({ problem: refusalOf(problem) });
  }
  const { exhibition, contentHash: found } = loaded.value;
  if (found !== null && found !== contentHash)
    return tell({ problem: refusalOf({ kind: 'another' }) });
  const world = buildWorld(exhibition);
  calibrateGlass(settings?.pxPerMm ?? null, settings?.lowerEdgeMm ?? null);
  speakAs(world.exhibition.words);
  await readFaces('zh-Hant');
  const language = settings?.language ?? 'zh-Hans';
  const store = createVisitStore(world, visitOf(language), { language }, settings ?? {});
  const booths = boothsToRehearse(world, language);
  void tell({ total: booths.length });
  const unwritable = lookForGlyphs(world.exhibition, booths);
  if (unwritable) return tell({ problem: unwritable });
  draw(place, store, begun, settings);
  const stage = createStage(store, {
    trouble: first,
    card: createCardFence(() => document.querySelector('.stage canvas')),
    ...readBoothFiles({ picture: readPicture, model: readAndForget }, note),
  });
  const languages = languagesToRehearse(language);
  const { problem, at } = await rehearse(booths, languages, stage, (drawn) => void tell({ drawn }));
  // React and the card may say what went wrong with the last page only after it.
  const failed = problem ?? first();
  return tell(failed ? { problem: refusalOf(failed, at, booths) } : { done: true });
}

/** Why the page's fonts cannot write what the release says; null: they can. */
function lookForGlyphs(
  exhibition: Exhibition,
  booths: readonly RehearsedBooth[],
): RehearsalRefusal | null {
  const has = bundledGlyphs();
  const missing = has && findMissingGlyphs(exhibition, has);
  if (!missing) return null;
  const at = booths.find(({ exhibit }) => exhibit === missing.exhibit);
  return refusalOf({ kind: 'glyphs', characters: missing.characters }, at);
}

/** Gives what sends each report, with what is new in it, after the one before it. */
function reporter(
  contentHash: string,
  api: KioskApi,
): (news: Partial<RehearsalReport>) => Promise<void> {
  let report: RehearsalReport = { contentHash, drawn: 0, total: 0, done: false, problem: null };
  let sent = Promise.resolve();
  return (news) => {
    const next = { ...report, ...news };
    report = next;
    sent = sent.then(async () => {
      await api.reportRehearsal(next);
      // Only then: the page around takes this one away when it hears of the end.
      window.parent.postMessage(next, window.location.origin);
    });
    return sent;
  };
}

/** A visit that is under way and in which nothing moves by itself. */
function visitOf(language: Language): Visit {
  const begin = beginVisit(language, sessionNow());
  return { ...begin, mode: 'visit', comfort: { ...NO_COMFORT, calm: true } };
}

/** What React cannot draw it tells the window, where it counts as a trouble. */
function draw(
  place: HTMLElement,
  store: VisitStore,
  { api, reading }: Begun,
  settings: KioskSettings | null,
): void {
  const { holiday = false, lowerEdgeMm = null } = settings ?? {};
  createRoot(place).render(
    <VisitProvider store={store}>
      <App
        staff={api.staff}
        forms={loadHall(store.world, reading.hall)}
        settings={{ holiday, lowerEdgeMm }}
      />
    </VisitProvider>,
  );
}

/** Focus stays where the visitor in front of this page has it. */
function leaveFocus(): void {
  HTMLElement.prototype.focus = () => undefined;
}

/** Reads a model as hall and closer look do; rejects when it cannot be shown. */
async function readAndForget(path: string): Promise<void> {
  const model = await readModel(contentUrl(path), new AbortController().signal);
  if (!model) throw new Error(`${path} cannot be had`);
  disposeModel(model);
}
