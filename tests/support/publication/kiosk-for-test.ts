import { type Kept, NOTHING_KEPT } from '../../../electron/host/release/guard/refresh-order.ts';
import { safeRefresh } from '../../../electron/host/release/guard/safe-refresh.ts';
import type { Medium } from '../../../electron/host/release/medium.ts';
import { makeFolder } from '../host-for-test.ts';
import { makeKey, type TestKey } from './keys.ts';
import {
  DAY,
  makePublication,
  makeRoot,
  type PublicationFiles,
  type PublicationPlan,
  SIGNED_AT,
} from './make-publication.ts';
import { memoryMedium } from './memory-medium.ts';

/** Three root keys of which two must sign, an author, and what they make: a house with its office and one kiosk. */
export interface TestHouse {
  readonly rootKeys: readonly [TestKey, TestKey, TestKey];
  readonly author: TestKey;
  readonly root: Buffer;
  /** A publication signed by the author under root 1, but for what the plan says. */
  readonly publish: (plan: Partial<PublicationPlan> & { version: number }) => Map<string, Buffer>;
}

/** A new house with new keys. */
export function makeHouse(): TestHouse {
  const rootKeys = [makeKey('根一'), makeKey('根二'), makeKey('根三')] as const;
  const author = makeKey('发布电脑一');
  const root = makeRoot({ rootKeys, authors: [author] });
  const publish: TestHouse['publish'] = (plan) =>
    makePublication({ roots: [root], signers: [author], ...plan });
  return { rootKeys, author, root, publish };
}

/** A kiosk that keeps what it accepted, as the store would. */
export interface TestKiosk {
  /** What the next refresh starts from. */
  kept: Kept;
  /** The machine's clock, in seconds since 1970. */
  now: number;
  /** Where scratch folders are made; nothing must be left in it. */
  readonly scratch: string;
  /** Refreshes from files, or from a medium, and keeps what was accepted. Gives `ok <version>`, or the codes of what is wrong. */
  readonly sees: (from: PublicationFiles | Medium) => Promise<string>;
}

/** A kiosk that ships `root`, built and set up a while before anything was signed. */
export async function makeKiosk(root: Buffer | null, buildTime = SIGNED_AT - 30 * DAY) {
  const scratch = await makeFolder();
  const kiosk: TestKiosk = {
    kept: NOTHING_KEPT,
    now: SIGNED_AT + DAY,
    scratch,
    sees: async (from) => {
      const medium = from instanceof Map ? memoryMedium(from) : (from as Medium);
      const { kept, now } = kiosk;
      const seen = await safeRefresh({ medium, kept, shippedRoot: root, now, buildTime, scratch });
      if (!seen.ok) return [...new Set(seen.problems.map(({ code }) => code))].join(' ');
      const { version, metadata, floor, trustedTime } = seen.value;
      kiosk.kept = { metadata, floor, trustedTime };
      return `ok ${version}`;
    },
  };
  return kiosk;
}

/** The next root of a house, under which its author may no longer sign and another one may; with all roots until then. */
export function rotate(house: TestHouse): {
  readonly author: TestKey;
  readonly root: Buffer;
  readonly roots: readonly Buffer[];
} {
  const author = makeKey('发布电脑二');
  const root = makeRoot({ version: 2, rootKeys: house.rootKeys, authors: [author] });
  return { author, root, roots: [house.root, root] };
}

/** Release 2 of a house with one metadata file changed (`timestamp`, `2.targets`), or taken away by null. */
export function publishChanged(
  house: TestHouse,
  file: string,
  change: (content: Buffer) => Buffer | null,
): Map<string, Buffer> {
  const files = house.publish({ version: 2 });
  const path = `metadata/${file}.json`;
  const content = change(files.get(path) ?? Buffer.alloc(0));
  if (content === null) files.delete(path);
  else files.set(path, content);
  return files;
}
