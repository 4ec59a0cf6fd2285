import { failed, ok, type Result } from '../../../../assets/schema/result.ts';
import { readUpTo, sha256Of, writeAll } from './file-bytes.ts';
import { type FileSystem, systemCode } from './file-system.ts';
import { SLOT_NAMES, type SlotName, type StorePlaces } from './store-places.ts';
import { type StoreProblem, storeProblem } from './store-problem.ts';
import { EMPTY_STATE, parseState, type StoreState } from './store-state.ts';

/** The size of a slot, in bytes: one page, written in place, so that writing it needs no room and moves no name. */
export const SLOT_BYTES = 4096;

/** What a slot holds: a state; nothing yet; no state (torn, or from another version); or nobody knows, for the disk gives nothing. */
export type SlotContent = StoreState | 'blank' | 'torn' | 'unreadable';

/** Both slots as they lie on the disk. */
export interface Slots {
  /** The newest state, or that of a store in which nothing was ever installed. */
  readonly state: StoreState;
  /** The slot it lies in; null: in none. */
  readonly at: SlotName | null;
  /** Every state that might hold after a power cut: the newest and the one before. */
  readonly all: readonly StoreState[];
  /** Both slots were written, and neither holds a state: what was installed is forgotten. */
  readonly lost: boolean;
  /** There may be a state, but the disk does not give it: nothing must be written over it. */
  readonly unreadable: boolean;
}

/** A slot's bytes: a line with the hash of the rest, the state as JSON, blanks. Throws when the state does not fit: a bug. */
export function encodeSlot(state: StoreState): Uint8Array {
  const head = headOf('');
  const rest = new Uint8Array(SLOT_BYTES - head.byteLength).fill(0x20);
  const json = new TextEncoder().encode(`${JSON.stringify(state)}\n`);
  if (json.byteLength > rest.byteLength) throw new Error('the state of the store outgrew its slot');
  rest.set(json);
  const slot = new Uint8Array(SLOT_BYTES);
  slot.set(headOf(sha256Of(rest)));
  slot.set(rest, head.byteLength);
  return slot;
}

/** Reads a slot's bytes. */
export function decodeSlot(slot: Uint8Array): SlotContent {
  if (slot.byteLength < SLOT_BYTES || slot.every((byte) => byte === 0)) return 'blank';
  const length = headOf('').byteLength;
  const rest = slot.subarray(length);
  const head = new TextDecoder('latin1').decode(slot.subarray(0, length));
  if (head !== new TextDecoder().decode(headOf(sha256Of(rest)))) return 'torn';
  try {
    return parseState(JSON.parse(new TextDecoder().decode(rest))) ?? 'torn';
  } catch {
    // Its hash is right and it is no JSON: not ours.
    return 'torn';
  }
}

/** The first line; all hashes are of one length, and an empty one is filled up to it. */
function headOf(hash: string): Uint8Array {
  return new TextEncoder().encode(`zhanting-state ${hash.padEnd(64, '0')}\n`);
}

/** How often a slot is tried before the disk is believed that it cannot be read. */
const READ_ATTEMPTS = 3;

/** Reads both slots. */
export async function readSlots(fs: FileSystem, places: StorePlaces): Promise<Slots> {
  const found: { readonly name: SlotName; readonly content: SlotContent }[] = [];
  for (const name of SLOT_NAMES) found.push({ name, content: await readSlot(fs, places, name) });
  const good = found
    .flatMap(({ name, content }) => (typeof content === 'string' ? [] : [{ name, state: content }]))
    .sort((a, b) => b.state.generation - a.state.generation);
  const [newest] = good;
  return {
    state: newest?.state ?? EMPTY_STATE,
    at: newest?.name ?? null,
    all: good.map(({ state }) => state),
    lost: found.every(({ content }) => content === 'torn' || content === 'unreadable'),
    unreadable: newest === undefined && found.some(({ content }) => content === 'unreadable'),
  };
}

async function readSlot(
  fs: FileSystem,
  places: StorePlaces,
  name: SlotName,
  attempts: number = READ_ATTEMPTS,
): Promise<SlotContent> {
  try {
    const bytes = await readUpTo(fs, places.slot(name), SLOT_BYTES);
    return bytes === null ? 'blank' : decodeSlot(bytes);
  } catch (error) {
    // Once more; then the other slot may still be read, and a kiosk that shows something old is better than a black one.
    if (systemCode(error) === null) throw error;
    return attempts > 1 ? readSlot(fs, places, name, attempts - 1) : 'unreadable';
  }
}

/** Lays out the slots of a new store, so that later writes find their room taken. Leaves what is there. */
export async function makeSlots(fs: FileSystem, places: StorePlaces): Promise<void> {
  for (const name of SLOT_NAMES) {
    const entry = await fs.stat(places.slot(name));
    if (entry?.bytes === SLOT_BYTES) continue;
    const file = await fs.open(places.slot(name), entry === null ? 'new' : 'change');
    try {
      await writeAll(file, new Uint8Array(SLOT_BYTES), 0);
      await file.sync();
    } finally {
      await file.close();
    }
  }
}

/** Writes a state into a slot: whole, synced, read back. This is the moment at which a release is installed. */
export async function writeSlot(
  fs: FileSystem,
  path: string,
  state: StoreState,
): Promise<Result<void, StoreProblem>> {
  const slot = encodeSlot(state);
  const file = await fs.open(path, 'change');
  try {
    await writeAll(file, slot, 0);
    await file.sync();
    const back = new Uint8Array(SLOT_BYTES);
    await file.read(back, 0);
    if (Buffer.compare(back, slot) === 0) return ok(undefined);
    return failed([storeProblem('disk-broken', path, 'what was written is not there')]);
  } finally {
    await file.close();
  }
}
