import { readdir, rm } from 'node:fs/promises';
import { afterEach, beforeEach, expect } from 'vitest';
import { makeHouse, makeKiosk, type TestHouse, type TestKiosk } from './kiosk-for-test.ts';

/** Gives each test of a file a new house and a kiosk that trusts it; afterwards nothing may be left in the kiosk's scratch folder. */
export function kioskForEach(): { readonly house: TestHouse; readonly kiosk: TestKiosk } {
  let house: TestHouse;
  let kiosk: TestKiosk;
  beforeEach(async () => {
    house = makeHouse();
    kiosk = await makeKiosk(house.root);
  });
  afterEach(async () => {
    expect(await readdir(kiosk.scratch)).toEqual([]);
    await rm(kiosk.scratch, { recursive: true });
  });
  return {
    get house() {
      return house;
    },
    get kiosk() {
      return kiosk;
    },
  };
}
