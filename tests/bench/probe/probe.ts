import { watchArrivals } from './arrivals.ts';
import { isStanding } from './contexts.ts';
import { dropClears, watchDraws } from './draws.ts';
import { watchFrames } from './frames.ts';
import { openLedger } from './ledger.ts';
import { watchObjects } from './objects.ts';
import type { Bench } from './report.ts';
import { watchTextures } from './textures.ts';

// Runs before the page's own scripts. Knows nothing of the page but how a hall says that it stands.
const ledger = openLedger();
const { drew } = watchFrames(ledger);
watchDraws({ ledger, drew, drops: window.benchDrops !== undefined });
if (window.benchDrops === 'all') dropClears();
watchObjects(ledger);
watchTextures(ledger);
watchArrivals(ledger);

const bench: Bench = {
  record: () => {
    ledger.kept = [];
  },
  taken: () => {
    const kept = ledger.kept ?? [];
    ledger.kept = null;
    return kept;
  },
  drawnFrames: () => ledger.drawnFrames,
  firstFrameMs: () => ledger.firstFrameMs,
  alive: () => ({ ...ledger.alive }),
  mostTextureBytes: () => ledger.mostTextureBytes,
  // Who has asked for a frame is not at rest, however long a busy processor lets them wait.
  quietMs: () => (ledger.asked.size > 0 ? 0 : performance.now() - ledger.lastDraw),
  settledMs: () => performance.now() - ledger.lastArrival,
  isStanding,
};
Object.defineProperty(window, 'bench', { value: bench });
