import { test as base } from '@playwright/test';

/** The variable in which the set-up leaves the host's address, key included. */
export const ADDRESS_VARIABLE = 'ZHANTING_ADDRESS';

/** What every spec is given beside Playwright's own fixtures. */
interface Kiosk {
  /** The address that opens the exhibition in a new browser; its key is good for the whole run. */
  readonly address: string;
}

/** Playwright's `test`, with the running kiosk. */
export const test = base.extend<Kiosk>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from this pattern
  address: async ({}, use) => {
    const address = process.env[ADDRESS_VARIABLE];
    if (!address) throw new Error('The set-up left no address.');
    await use(address);
  },
});
