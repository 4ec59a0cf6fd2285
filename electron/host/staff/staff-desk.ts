import { randomBytes } from 'node:crypto';
import type { GlassSettings, PinChange, StaffEntry } from '../../staff-contract.ts';
import { afterFailure, type Lock, secondsLocked, TRIES, triesLeft, UNLOCKED } from './lock.ts';
import { isSamePin, isWeak, keepPin } from './pin.ts';
import type { RecordKeeper, StaffRecord } from './staff-record.ts';

/** Where staff show their number, and what they may set once they have. */
export interface StaffDesk {
  readonly enter: (pin: string) => Promise<StaffEntry>;
  /** Whether a ticket is good; using it keeps it so. */
  readonly admits: (ticket: string | null) => boolean;
  /** Nobody has chosen a number yet: nothing else may be done before. */
  readonly mustChangePin: () => boolean;
  readonly changePin: (pin: string) => Promise<PinChange>;
  /** What staff have set on the glass; what they have not is absent. */
  readonly settings: () => Partial<GlassSettings>;
  readonly changeSettings: (change: Partial<GlassSettings>) => Promise<void>;
  /** The ticket is given back. */
  readonly leave: () => void;
}

/** So long a ticket is good after it was last used, in seconds. */
const TICKET_SECONDS = 120;

/** Opens the desk over what is kept; `now` gives seconds on a clock that never goes back. */
export async function openStaffDesk(keeper: RecordKeeper, now: () => number): Promise<StaffDesk> {
  let record = await keeper.read();
  let lock = lockAfterRestart(record, now());
  let ticket: { readonly name: string; readonly until: number } | null = null;
  /** One number at a time: many at once must not be tried against the same lock. */
  let waiting: Promise<unknown> = Promise.resolve();
  const keep = async (change: Partial<StaffRecord>) => {
    const next = { ...record, ...change };
    await keeper.write(next);
    record = next;
  };
  const tryPin = async (pin: string): Promise<StaffEntry> => {
    const secondsLeft = secondsLocked(lock, now());
    if (secondsLeft > 0) return { kind: 'locked', secondsLeft };
    // Counted before it is looked at: pulling the plug in between is no way to guess for nothing.
    lock = afterFailure(lock, now());
    await keep({ failures: lock.failures });
    if (!(await isSamePin(pin, record.pin))) return refusedBy(lock, now());
    lock = UNLOCKED;
    await keep({ failures: 0 });
    ticket = { name: randomBytes(24).toString('base64url'), until: now() + TICKET_SECONDS };
    return { kind: 'in', ticket: ticket.name, mustChangePin: record.pin === null };
  };
  return {
    enter: (pin) => {
      const entry = waiting.then(() => tryPin(pin));
      waiting = entry.catch(() => undefined); // The one who asked is told; the next may try.
      return entry;
    },
    admits: (name) => {
      if (ticket === null || name !== ticket.name || now() > ticket.until) return false;
      ticket = { ...ticket, until: now() + TICKET_SECONDS };
      return true;
    },
    mustChangePin: () => record.pin === null,
    changePin: async (pin) => {
      if (isWeak(pin)) return { kind: 'weak' };
      await keep({ pin: await keepPin(pin) });
      return { kind: 'changed' };
    },
    settings: () => record.settings,
    changeSettings: (change) => keep({ settings: { ...record.settings, ...change } }),
    leave: () => {
      ticket = null;
    },
  };
}

/** Who pulls the plug of a locked kiosk waits again. */
function lockAfterRestart({ failures }: StaffRecord, now: number): Lock {
  return failures < TRIES
    ? { failures, until: 0 }
    : afterFailure({ failures: failures - 1, until: 0 }, now);
}

function refusedBy(lock: Lock, now: number): StaffEntry {
  const secondsLeft = secondsLocked(lock, now);
  return secondsLeft > 0
    ? { kind: 'locked', secondsLeft }
    : { kind: 'wrong', triesLeft: triesLeft(lock) };
}
