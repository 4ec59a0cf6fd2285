import type { GlassSettings, PinChange, StaffEntry } from '../../electron/staff-contract.ts';

/** What the staff screens ask of the machine. Every call gives null when the machine does not answer, or no longer knows the ticket. */
export interface StaffApi {
  /** Shows a number at the door; from then on the other calls carry the ticket. */
  readonly enter: (pin: string) => Promise<StaffEntry | null>;
  readonly changePin: (pin: string) => Promise<PinChange | null>;
  readonly changeSettings: (change: Partial<GlassSettings>) => Promise<object | null>;
  /** Gives the ticket back. */
  readonly leave: () => Promise<object | null>;
}

/** The staff side of the machine over the page's own origin. */
export function createStaffApi(): StaffApi {
  let ticket = '';
  const post = async <T>(path: string, json: object): Promise<T | null> => {
    try {
      const response = await fetch(`/api/staff/${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-staff-ticket': ticket },
        body: JSON.stringify(json),
      });
      return response.ok ? ((await response.json()) as T) : null;
    } catch {
      return null; // The screens say that the machine does not answer.
    }
  };
  return {
    enter: async (pin) => {
      const entry = await post<StaffEntry>('enter', { pin });
      if (entry?.kind === 'in') ticket = entry.ticket;
      return entry;
    },
    changePin: (pin) => post<PinChange>('pin', { pin }),
    changeSettings: (change) => post<object>('settings', change),
    leave: () => post<object>('leave', {}),
  };
}
