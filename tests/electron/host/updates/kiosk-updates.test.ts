import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { KioskEvent } from '../../../../electron/contract.ts';
import { createEventHub } from '../../../../electron/host/event-hub.ts';
import { openRelease } from '../../../../electron/host/release-source.ts';
import { openKioskUpdates } from '../../../../electron/host/updates/kiosk-updates.ts';
import type { Updates } from '../../../../electron/host/updates/updates-port.ts';
import { makeFolder, makePage } from '../../../support/host-for-test.ts';
import { makeRelease } from '../../../support/make-release.ts';
import { makeSticks, type Sticks, until } from './driven-kiosk.ts';

let sticks: Sticks;
beforeAll(async () => {
  sticks = await makeSticks(new Date());
}, 120_000);
afterAll(() => sticks.remove());

let folder: string;
let updates: Updates | null;
let heard: KioskEvent[];
beforeEach(async () => {
  folder = await makeFolder();
  heard = [];
  updates = null;
});
afterEach(async () => {
  updates?.close();
  await rm(folder, { recursive: true });
});

async function open(unattended: boolean, rootFile: string | null = sticks.root) {
  const events = createEventHub();
  events.subscribe({ onEvent: (event) => heard.push(event), onClose: () => undefined });
  const { folder: release } = await makeRelease(join(folder, 'shipped'));
  const shipped = await openRelease(release);
  updates = await openKioskUpdates({
    data: join(folder, 'not', 'there', 'kiosk'),
    shipped: shipped.ok ? shipped.value : null,
    rootFile,
    folders: [sticks.first],
    address: null,
    unattended,
    events,
    kiosk: 'A1',
    appVersion: '0.1.0',
    page: await makePage(join(folder, 'page')),
    log: () => undefined,
  });
  return updates;
}

test('a stick that is there at the start is installed without staff where that is allowed', async () => {
  await open(true);
  await until(() => heard.some(({ kind }) => kind === 'rehearse'));
});

test('elsewhere it is offered, and waits for staff', async () => {
  const opened = await open(false);
  await until(async () => (await opened.view()).offers[0]?.kind === 'new');
  expect(heard).toEqual([]);
});

test('a root that cannot be read refuses every stick, and the exhibition goes on', async () => {
  const opened = await open(true, join(folder, 'no-root.json'));
  await until(async () => (await opened.view()).offers[0]?.kind === 'refused');
  expect(opened.current()?.exhibits).toBe(1);
});
