import { mkdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import type { EventHub } from '../event-hub.ts';
import { findPublication } from '../release/media/find-publication.ts';
import { listMounts } from '../release/media/list-mounts.ts';
import { nextPoll, POLL_PLAN } from '../release/media/poll-schedule.ts';
import { watchSticks } from '../release/media/watch-sticks.ts';
import { webMedium } from '../release/media/web-medium.ts';
import { realFileSystem } from '../release/store/real-file-system.ts';
import { openStore } from '../release/store/release-store.ts';
import type { ShippedRelease } from '../release-source.ts';
import { openUpdates } from './updates.ts';
import type { Updates } from './updates-port.ts';

/** Where the updates of one kiosk come from, and what they are shown with. */
export interface KioskUpdates {
  /** The kiosk's data folder. */
  readonly data: string;
  readonly shipped: ShippedRelease | null;
  /** The file with the root that this kiosk trusts; null: none was provisioned. */
  readonly rootFile: string | null;
  /** Folders that are looked at as if they were sticks. */
  readonly folders: readonly string[];
  /** An `http(s)` address that is asked now and then; null: none. */
  readonly address: string | null;
  /** Whether a new release is installed without staff. */
  readonly unattended: boolean;
  readonly events: EventHub;
  readonly kiosk: string;
  readonly appVersion: string;
  /** The built page: it is as old as the program. */
  readonly page: string;
  readonly log: (line: string) => void;
}

/** An address that gives nothing for so long is taken for dead, in seconds. */
const STALL_SECONDS = 30;

/** Opens a kiosk's updates: its store, its sticks, its address. */
export async function openKioskUpdates(kiosk: KioskUpdates): Promise<Updates> {
  const { data, events, log } = kiosk;
  const now = () => Math.floor(Date.now() / 1000);
  // A disk that cannot be written is said by the store, in words; what is on show goes on.
  const scratch = join(data, 'scratch');
  await mkdir(scratch, { recursive: true }).catch(() => undefined);
  const web =
    kiosk.address === null ? [] : [webMedium(kiosk.address, { stallSeconds: STALL_SECONDS })];
  let opened: Updates | null = null;
  const look = async (): Promise<void> => {
    if (opened === null) return; // What came meanwhile is looked at below.
    await opened.look();
    if (kiosk.unattended) await installNewest(opened);
  };
  /** A stick that cannot even be looked at must not end the exhibition. */
  const lookOrLog = () => void look().catch((error: unknown) => log(String(error)));
  const watch = watchSticks({
    list: async () => [...kiosk.folders, ...(await listMounts(thisMachine))],
    find: findPublication,
    every,
    onCame: lookOrLog,
    onWent: lookOrLog,
  });
  const updates = await openUpdates({
    store: await openStore({ fs: realFileSystem, folder: data, now }),
    shipped: kiosk.shipped,
    root: await readRoot(kiosk.rootFile, log),
    media: async () => {
      await watch.look();
      return [...watch.present(), ...web];
    },
    events,
    kiosk: kiosk.kiosk,
    appVersion: kiosk.appVersion,
    buildTime: await timeOf(join(kiosk.page, 'index.html')),
    now,
    scratch,
    log,
  });
  opened = updates;
  void updates
    .verify()
    .catch((error: unknown) => log(String(error)))
    .finally(lookOrLog);
  const stopPolling = web.length > 0 ? poll(look, log) : () => undefined;
  return {
    ...updates,
    close: () => {
      watch.stop();
      stopPolling();
      updates.close();
    },
  };
}

/** Installs what is new, the newest of it where several media hold something. */
async function installNewest(updates: Updates): Promise<void> {
  const { offers } = await updates.view();
  const fresh = offers.flatMap((offer) => (offer.kind === 'new' ? [offer] : []));
  const [newest] = fresh.sort((a, b) => (b.release.version ?? 0) - (a.release.version ?? 0));
  if (newest) await updates.install(newest.medium);
}

const thisMachine = {
  platform: process.platform,
  readMounts: () => readFile('/proc/self/mounts', 'utf8'),
  exists: (folder: string) =>
    stat(folder).then(
      () => true,
      () => false,
    ),
};

function every(seconds: number, look: () => void): () => void {
  const timer = setInterval(look, seconds * 1000);
  timer.unref();
  return () => clearInterval(timer);
}

/** Asks the address now and then, less often while it does not answer. */
function poll(look: () => Promise<void>, log: (line: string) => void): () => void {
  let failures = 0;
  let timer: ReturnType<typeof setTimeout>;
  const wait = (since: number | 'first') => {
    timer = setTimeout(() => void ask(), nextPoll(POLL_PLAN, since, Math.random()) * 1000);
    timer.unref();
  };
  const ask = async () => {
    try {
      await look();
      failures = 0;
    } catch (error) {
      failures += 1;
      log(String(error));
    }
    wait(failures);
  };
  wait('first');
  return () => clearTimeout(timer);
}

async function readRoot(
  file: string | null,
  log: (line: string) => void,
): Promise<Uint8Array | null> {
  if (file === null) return null;
  try {
    return await readFile(file);
  } catch (error) {
    log(
      `根密钥文件读不到，暂时不能更新，请检查配置里的 rootFile / The root key file cannot be read, so nothing can be updated: check rootFile in the configuration (${(error as Error).message})`,
    );
    return null;
  }
}

/** When a file was written, in seconds since 1970; 0 where that is not known. */
async function timeOf(file: string): Promise<number> {
  const found = await stat(file).catch(() => null); // A page that is not there is said elsewhere.
  return Math.floor((found?.mtimeMs ?? 0) / 1000);
}
