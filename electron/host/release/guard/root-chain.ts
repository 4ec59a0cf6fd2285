import { Metadata, MetadataKind, type Root } from '@tufjs/models';
import { failed, ok, type Result } from '../../../../assets/schema/result.ts';
import type { Floor } from '../verified.ts';
import type { Documents, Role } from './documents.ts';
import type { GuardProblem } from './guard-problem.ts';
import { type MetadataFile, readMetadataFile } from './metadata-file.ts';

/** Roots that were trusted one after the other, oldest first: each is signed by those before it. Never empty. */
export type RootChain = readonly [MetadataFile<'root'>, ...MetadataFile<'root'>[]];

/** The root that is trusted now. */
export function newestRoot(chain: RootChain): MetadataFile<'root'> {
  return chain.at(-1) ?? chain[0];
}

/** The root all trust begins with; `no-root` where there is none, or none that enough of its own keys signed. */
export function readShippedRoot(
  bytes: Uint8Array | null,
): Result<MetadataFile<'root'>, GuardProblem> {
  const noRoot = (detail: string) => failed([{ code: 'no-root' as const, path: '', detail }]);
  if (bytes === null) return noRoot('none');
  const file = readMetadataFile('root', 'root.json', bytes);
  if (!file.ok) return noRoot(file.problems.map(({ code, detail }) => `${code} ${detail}`).join());
  if (!isSignedBy(file.value, file.value)) return noRoot('not signed by its own keys');
  return ok({ ...file.value, name: `${file.value.document.version}.root.json` });
}

/**
 * The shipped root and what of the kept ones leads on from it. The shipped one is the trust: whatever was written to the
 * kept files, torn or forged, ends the chain early, and the medium has the rest.
 */
export function followKeptRoots(
  shipped: MetadataFile<'root'>,
  kept: ReadonlyMap<string, Uint8Array>,
): RootChain {
  const chain: [MetadataFile<'root'>, ...MetadataFile<'root'>[]] = [shipped];
  for (;;) {
    const newest = newestRoot(chain);
    const name = `${newest.document.version + 1}.root.json`;
    const bytes = kept.get(name);
    const next = bytes === undefined ? null : readMetadataFile('root', name, bytes);
    if (next === null || !next.ok || !leadsTo(newest, next.value)) return chain;
    chain.push(next.value);
  }
}

/** TUF 5.3.4, 5.3.5: the next number, signed by enough keys of the root before it and by enough of its own. */
function leadsTo(trusted: MetadataFile<'root'>, next: MetadataFile<'root'>): boolean {
  const isNext = next.document.version === trusted.document.version + 1;
  return isNext && isSignedBy(trusted, next) && isSignedBy(next, next);
}

function isSignedBy(trusted: MetadataFile<'root'>, next: MetadataFile<'root'>): boolean {
  try {
    readRoot(trusted).verifyDelegate(MetadataKind.Root, readRoot(next));
    return true;
  } catch {
    return false; // The library throws for what is not signed or not a root: either way it is not trusted.
  }
}

/** The library's form of a root, with which it checks signatures. Throws for what is none. */
export function readRoot({ bytes }: MetadataFile<'root'>): Metadata<Root> {
  return Metadata.fromJSON(MetadataKind.Root, JSON.parse(Buffer.from(bytes).toString('utf8')));
}

/**
 * The roots from number `seen` on. A new Zhanting may ship a later root than the one this kiosk saw last: that one is then
 * taken from the kept files. It is trusted for nothing but to tell which keys went.
 */
export function rootsSince(
  chain: RootChain,
  kept: ReadonlyMap<string, Uint8Array>,
  seen: number,
): readonly MetadataFile<'root'>[] {
  const since = chain.filter(({ document }) => document.version >= seen);
  const name = `${seen}.root.json`;
  const bytes = kept.get(name);
  if (chain[0].document.version <= seen || bytes === undefined) return since;
  const last = readMetadataFile('root', name, bytes);
  return last.ok ? [last.value, ...since] : since;
}

/**
 * The roles from which a key was taken away on the way through these roots: what that key signed is void, so that its numbers, which a
 * thief may have driven up, no longer count. A key that was only added takes nothing back.
 */
export function revokedRoles(roots: readonly MetadataFile<'root'>[]): ReadonlySet<Role> {
  const revoked = new Set<Role>();
  for (const [at, { document }] of roots.entries()) {
    const before = roots[at - 1]?.document;
    if (before === undefined) continue;
    for (const role of ['timestamp', 'snapshot', 'targets'] as const)
      if (hasLostKey(before, document, role)) revoked.add(role);
  }
  return revoked;
}

function hasLostKey(before: Documents['root'], after: Documents['root'], role: Role): boolean {
  const now = new Set(publicKeys(after, role));
  return publicKeys(before, role).some((one) => !now.has(one));
}

/** The keys themselves, not their ids: an id may be given to another key. */
function publicKeys({ keys, roles }: Documents['root'], role: Role): readonly string[] {
  return roles[role].keyids.flatMap((id) => keys[id]?.keyval.public ?? []);
}

/** `floor` without the roles that lost a key: those may begin anew. A root itself never does. */
export function lowerFloor(floor: Floor, revoked: ReadonlySet<Role>): Floor {
  const of = (role: Role) => (revoked.has(role) ? 0 : floor[role]);
  const { root } = floor;
  return { root, timestamp: of('timestamp'), snapshot: of('snapshot'), targets: of('targets') };
}
