import { createEventHub } from '../host/event-hub.ts';
import type { Host } from '../host/host.ts';
import { type KeptOpinions, openOpinions } from '../host/kept-opinions.ts';
import { releaseSentence } from '../host/release-problem.ts';
import { openRelease, type ShippedRelease } from '../host/release-source.ts';
import { openDeskIn } from '../host/staff/open-desk.ts';
import { openKioskUpdates } from '../host/updates/kiosk-updates.ts';
import { type KioskConfig, settingsOf } from '../kiosk-config.ts';
import type { ShellArguments } from './arguments.ts';
import type { Locations } from './locations.ts';
import type { Surroundings } from './surroundings.ts';

/** What the host is made from. */
export interface HostChoice {
  readonly around: Pick<Surroundings, 'engine' | 'now' | 'log'>;
  readonly config: KioskConfig;
  readonly locations: Pick<Locations, 'page' | 'release' | 'data'>;
  readonly version: string;
  readonly arguments: Pick<ShellArguments, 'media'>;
}

/** A host, and what it hears from the page. */
export interface KioskHost {
  /** All of the handler's host but the address, which the transport decides. */
  readonly host: Omit<Host, 'isOwn'> & { readonly opinions: KeptOpinions };
  /** When the page last spoke, on the surroundings' clock; null if it never has. */
  readonly lastBeatAt: () => number | null;
}

/** Makes the host that serves this kiosk's page and release. */
export async function createKioskHost(choice: HostChoice): Promise<KioskHost> {
  const { around, config, locations } = choice;
  const shipped = await openOrNull(locations.release, around.log);
  const { electron, chromium, node } = around.engine;
  const events = createEventHub();
  const updates = await openKioskUpdates({
    data: locations.data,
    shipped,
    rootFile: config.rootFile,
    folders: choice.arguments.media,
    address: config.updateAddress,
    unattended: config.unattendedUpdates,
    events,
    kiosk: config.name,
    appVersion: choice.version,
    page: locations.page,
    log: around.log,
  });
  let lastBeatAt: number | null = null;
  const host: KioskHost['host'] = {
    shell: 'electron',
    versions: { zhanting: choice.version, node, electron, chromium },
    page: locations.page,
    release: { current: updates.current },
    updates,
    settings: settingsOf(config),
    staff: await openDeskIn(locations.data, around.now, around.log),
    opinions: await openOpinions({ folder: locations.data, log: around.log }),
    events,
    now: around.now,
    startedAt: around.now(),
    onReport: () => {
      lastBeatAt = around.now();
    },
  };
  return { host, lastBeatAt: () => lastBeatAt };
}

/**
 * A release that cannot be opened leaves the kiosk without content: the page says so calmly, which is better than a black
 * screen, and staff find the reason in the log.
 */
async function openOrNull(
  folder: string,
  log: Surroundings['log'],
): Promise<ShippedRelease | null> {
  const opened = await openRelease(folder);
  if (opened.ok) return opened.value;
  for (const problem of opened.problems) log(releaseSentence(problem));
  return null;
}
