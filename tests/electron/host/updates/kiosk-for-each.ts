import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { type DrivenKiosk, makeSticks, type Sticks, startKiosk } from './driven-kiosk.ts';

/** Makes two sticks for a file of tests, and for each of them a new kiosk with the first stick plugged in. */
export function kioskForEach(): { readonly sticks: Sticks; readonly kiosk: DrivenKiosk } {
  let sticks: Sticks;
  let kiosk: DrivenKiosk;
  beforeAll(async () => {
    sticks = await makeSticks();
  }, 120_000);
  afterAll(() => sticks.remove());
  beforeEach(async () => {
    kiosk = await startKiosk(sticks.root);
    kiosk.plug(sticks.first);
  });
  afterEach(() => kiosk.remove());
  return {
    get sticks() {
      return sticks;
    },
    get kiosk() {
      return kiosk;
    },
  };
}
