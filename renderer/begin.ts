import './ui/style/tokens.css';
import './ui/style/stage.css';
import './ui/style/opening.css';
import './ui/style/attract.css';
import './ui/style/bar.css';
import './ui/style/plan.css';
import './ui/style/plan-booth.css';
import './ui/style/list.css';
import './ui/style/detail.css';
import './ui/style/figure.css';
import './ui/style/away.css';
import './ui/style/closer.css';
import './ui/style/notices.css';
import './ui/style/sheet.css';
import './ui/style/welcome.css';
import './ui/style/search.css';
import './ui/style/tour.css';
import './ui/style/comfort.css';
import { createKioskApi } from './kiosk.ts';
import { type Reading, startReading } from './reading.ts';
import { prepareCanvas } from './scene/prepare-canvas.ts';
import type { Begun } from './state/begun.ts';
import { contentUrl, readRehearsed } from './state/kiosk-api.ts';

/** Begins what needs nothing of the page's large script, while that is still being read: the exhibition's own reading, and the graphics card, which takes its time. */
function begin(): void {
  const rehearsed = new URLSearchParams(window.location.search).get('rehearse');
  if (rehearsed !== null) readRehearsed();
  const api = createKioskApi();
  const reading = startReading(contentUrl(''));
  const settings = api.loadSettings();
  const card = rehearsed === null ? prepareCard(settings, reading) : Promise.resolve();
  // A card that fails here is tried again when the hall is wanted; plan and list do not wait for it.
  const tried = card.catch((error: unknown) => console.error(error));
  const begun = { api, reading, settings, rehearsed };
  // Runs for as long as the page does. Its script is read meanwhile, and starts when the card has: either stops this thread.
  void tried.then(async () => (await import('./main.tsx')).open(begun));
}

async function prepareCard(settings: Begun['settings'], { begun }: Reading): Promise<void> {
  // A card that begins stops this thread, and what needs it to start.
  await begun;
  prepareCanvas((await settings)?.drawing ?? 'auto');
}

begin();
