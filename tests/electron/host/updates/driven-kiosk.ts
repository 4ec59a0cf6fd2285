import { cp, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { KioskEvent, PageReport, RehearsalRefusal } from '../../../../electron/contract.ts';
import { createEventHub } from '../../../../electron/host/event-hub.ts';
import { findPublication } from '../../../../electron/host/release/media/find-publication.ts';
import type { Medium } from '../../../../electron/host/release/medium.ts';
import { realFileSystem } from '../../../../electron/host/release/store/real-file-system.ts';
import { openStore } from '../../../../electron/host/release/store/release-store.ts';
import { openRelease } from '../../../../electron/host/release-source.ts';
import { openUpdates } from '../../../../electron/host/updates/updates.ts';
import type { Updates } from '../../../../electron/host/updates/updates-port.ts';
import { NOW } from '../../../content/keys/made-keys.ts';
import {
  later,
  makePublishingDesk,
  makeReleases,
} from '../../../content/publish/made-publication.ts';
import { makeFolder } from '../../../support/host-for-test.ts';
import { makeRelease } from '../../../support/make-release.ts';

/** The kiosk's clock: a day after the first publication, in seconds since 1970. */
const TODAY = Math.floor(later(1).getTime() / 1000);

/** Half a day, in milliseconds. */
const HALF_A_DAY_MS = 43_200_000;

/** Two publications of one house, one sentence apart, as two sticks hold them. */
export interface Sticks {
  /** The root that the kiosks of the house trust. */
  readonly root: string;
  readonly first: string;
  readonly second: string;
  readonly remove: () => Promise<void>;
}

/** Publishes twice, with real keys; the first time on a given day. */
export async function makeSticks(day: Date = NOW): Promise<Sticks> {
  const releases = await makeReleases();
  const desk = await makePublishingDesk();
  const published = await desk.publish(releases.old, { now: day });
  if (!published.ok) throw new Error(JSON.stringify(published.problems));
  const first = `${desk.stick}-first`;
  await cp(desk.stick, first, { recursive: true });
  const afternoon = new Date(day.getTime() + HALF_A_DAY_MS);
  await desk.publish(releases.young, { now: afternoon });
  await releases.remove();
  // The first stick lies beside the second, on the desk.
  return { root: desk.root, first, second: desk.stick, remove: desk.remove };
}

/** How a kiosk of these tests differs from others. */
export interface KioskWishes {
  readonly trialMs?: number;
  readonly silenceMs?: number;
  readonly root?: null;
}

/** A kiosk whose page and staff a test plays. */
export interface DrivenKiosk {
  readonly folder: string;
  readonly updates: () => Updates;
  /** The sticks that are plugged in from now on. */
  readonly plug: (...sticks: readonly string[]) => void;
  /** Pulls the plug and starts again. */
  readonly restart: (wishes?: KioskWishes) => Promise<void>;
  /** The hash in the latest event of a kind; empty: none came. */
  readonly hashOf: (kind: KioskEvent['kind']) => string;
  readonly pageShows: (content: string | null, hall?: PageReport['hall']) => void;
  /** Forgets the events that came so far. */
  readonly forget: () => void;
  /** From now on asking for media is a mistake that throws. */
  readonly breakMedia: () => void;
  /** Installs what a stick holds; the page ends the rehearsal well, or with a problem. */
  readonly install: (stick: string, problem?: RehearsalRefusal) => Promise<void>;
  /** Installs, shows and proves a release; gives its hash. */
  readonly show: (stick: string) => Promise<string>;
  readonly remove: () => Promise<void>;
}

/** Waits until something is so. */
export async function until(is: () => boolean | Promise<boolean>): Promise<void> {
  await expect.poll(is, { timeout: 10_000 }).toBe(true);
}

/** Starts a kiosk with an empty store and a small exhibition that came with it. */
export async function startKiosk(root: string): Promise<DrivenKiosk> {
  const folder = await makeFolder();
  await makeRelease(join(folder, 'shipped'));
  let plugged: readonly string[] = [];
  let heard: KioskEvent[] = [];
  let isBroken = false;
  let updates: Updates;
  const open = async (wishes: KioskWishes = {}) => {
    const events = createEventHub();
    heard = [];
    events.subscribe({ onEvent: (event) => heard.push(event), onClose: () => undefined });
    const shipped = await openRelease(join(folder, 'shipped'));
    if (!shipped.ok) throw new Error('nothing shipped');
    const { trialMs, silenceMs } = wishes;
    updates = await openUpdates({
      store: await openStore({
        fs: realFileSystem,
        folder: join(folder, 'kiosk'),
        now: () => TODAY,
      }),
      shipped: shipped.value,
      root: wishes.root === null ? null : await readFile(root),
      media: async () => {
        if (isBroken) throw new Error('broken');
        const found = await Promise.all(plugged.map(findPublication));
        return found.filter((medium): medium is Medium => medium !== null);
      },
      events,
      kiosk: '一号 展机/东门',
      appVersion: '0.1.0',
      buildTime: Math.floor(NOW.getTime() / 1000) - 86_400,
      now: () => TODAY,
      scratch: folder,
      log: () => undefined,
      ...(trialMs === undefined ? {} : { trialMs }),
      ...(silenceMs === undefined ? {} : { silenceMs }),
    });
    return updates;
  };
  updates = await open();
  const hashOf = (kind: KioskEvent['kind']) =>
    heard.findLast((event) => event.kind === kind)?.contentHash ?? '';
  const pageShows = (content: string | null, hall: PageReport['hall'] = 'ready') =>
    updates.hearPage({ framesDrawn: 1, way: 'hall', hall, content });
  const install = async (stick: string, problem: RehearsalRefusal | null = null) => {
    plugged = [stick];
    heard = [];
    const done = updates.install(stick);
    await until(() => hashOf('rehearse') !== '');
    const contentHash = hashOf('rehearse');
    const total = updates.staged()?.exhibits ?? 0;
    updates.hearRehearsal({ contentHash, drawn: total, total, done: problem === null, problem });
    await done;
  };
  return {
    folder,
    updates: () => updates,
    plug: (...sticks) => {
      plugged = sticks;
    },
    restart: async (wishes) => {
      updates.close();
      await open(wishes);
    },
    hashOf,
    pageShows,
    forget: () => {
      heard = [];
    },
    breakMedia: () => {
      isBroken = true;
    },
    install,
    show: async (stick) => {
      await install(stick);
      const hash = hashOf('content');
      await updates.show(hash);
      pageShows(hash);
      await until(async () => !(await updates.view()).onTrial);
      return hash;
    },
    remove: async () => {
      updates.close();
      await rm(folder, { recursive: true });
    },
  };
}
