import type { Watched } from '../hall/browser.ts';
import { say } from '../machine.ts';
import { type Answer, touchPoint } from './touch-visit.ts';
import { watchTouches } from './watch-touches.ts';

/** A page with nothing but a button that changes its colour: what this machine takes with nothing to do. */
const BARE = `<!doctype html><meta name="viewport" content="width=device-width">
<style>button{position:fixed;inset:0;background:#fff}button[data-pressed]{background:#ddd}</style>
<button onpointerdown="this.dataset.pressed=1" onpointercancel="delete this.dataset.pressed"></button>`;
const POINT = { x: 400, y: 300 } as const;

/** The answers of a bare button on an empty page, the processor slowed. */
export async function touchBare(watched: Watched, slowed: number): Promise<readonly Answer[]> {
  say('touch: a bare button');
  const { page, protocol, close } = await watched.open('all');
  try {
    await page.addInitScript(watchTouches);
    await page.goto(`data:text/html,${encodeURIComponent(BARE)}`);
    await protocol.send('Emulation.setCPUThrottlingRate', { rate: slowed });
    return await touchPoint(page, protocol, POINT);
  } finally {
    await close();
  }
}
