import { StrictMode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { beginVisit, shownWay } from '#core/visit/state.ts';
import { buildWorld } from '#core/world.ts';
import { App } from './App.tsx';
import { startReading } from './reading.ts';
import { prepareRenderer } from './scene/create-renderer.ts';
import { loadHall } from './scene/hall/load-hall.ts';
import type { Begun } from './state/begun.ts';
import { framesDrawn } from './state/frame-count.ts';
import { hearMachine } from './state/hear-machine.ts';
import { contentUrl, type KioskApi } from './state/kiosk-api.ts';
import { reportOpinion } from './state/report-opinion.ts';
import { sessionNow, startSessionClock } from './state/session-clock.ts';
import { calibrateGlass } from './state/use-glass.ts';
import { VisitProvider } from './state/use-visit.tsx';
import { createVisitStore, type VisitStore } from './state/visit-store.ts';
import { FaultScreen } from './ui/FaultScreen.tsx';
import { takeOpeningAway } from './ui/opening.ts';
import { speakAs } from './ui/strings.ts';

/** How often the page tells the machine that it lives, in milliseconds. */
const REPORT_MS = 2000;
/** How long it waits before it tries to load the exhibition again, in milliseconds. */
const RETRY_MS = 3000;

const place = findPlace();

/** What is rarely wanted, and never for the first picture. */
const later = async () => (await import('./releases.ts')).releases;

/** Reads the exhibition, builds its world, opens the doors; while that fails, calm words and another try. */
async function openDoors(root: Root, begun: Begun): Promise<void> {
  const { api } = begun;
  prepareRenderer();
  const [settings, loaded] = await Promise.all([begun.settings, begun.reading.exhibition]);
  calibrateGlass(settings?.pxPerMm ?? null, settings?.lowerEdgeMm ?? null);
  const language = settings?.language ?? 'zh-Hans';
  if (!loaded.ok) {
    console.error('The exhibition cannot be shown.', loaded.problems);
    takeOpeningAway();
    root.render(<FaultScreen />);
    const again = () => ({ settings: api.loadSettings(), reading: startReading(contentUrl('')) });
    setTimeout(() => void openDoors(root, { ...begun, ...again() }), RETRY_MS);
    return;
  }
  const { exhibition, contentHash } = loaded.value;
  const world = buildWorld(exhibition);
  speakAs(exhibition.words);
  const rules = { language, holiday: settings?.holiday ?? false };
  const begin = beginVisit(language, sessionNow());
  const store = createVisitStore(world, begin, rules, settings ?? {});
  startSessionClock(store);
  reportHealth(store, api, contentHash);
  reportOpinion(store, api);
  hearMachine(api, contentHash, async (shown) => (await later()).follow(place, store, api, shown));
  root.render(
    <StrictMode>
      <VisitProvider store={store}>
        <App
          staff={api.staff}
          forms={loadHall(world, begun.reading.hall)}
          settings={{ holiday: rules.holiday, lowerEdgeMm: settings?.lowerEdgeMm ?? null }}
        />
      </VisitProvider>
    </StrictMode>,
  );
}

function reportHealth(store: VisitStore, api: KioskApi, content: string | null): void {
  setInterval(() => {
    const visit = store.getState();
    // Fire and forget: a lost report is repeated by the next.
    void api.report({
      framesDrawn: framesDrawn(),
      way: shownWay(visit),
      hall: visit.hall,
      content,
    });
  }, REPORT_MS);
}

for (const unwanted of ['contextmenu', 'dragstart'] as const) {
  window.addEventListener(unwanted, (event) => event.preventDefault());
}

function findPlace(): HTMLElement {
  const found = document.getElementById('zhanting');
  if (!found) throw new Error('index.html has no #zhanting');
  return found;
}

/** Opens what was begun: the exhibition, or a rehearsal that nobody sees. */
export async function open(begun: Begun): Promise<void> {
  if (begun.rehearsed === null) return openDoors(createRoot(place), begun);
  return (await later()).rehearse(place, begun.rehearsed, begun);
}
