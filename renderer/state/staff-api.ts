import type {
  GlassSettings,
  PinChange,
  StaffEntry,
  UpdatesView,
} from '../../electron/staff-contract.ts';

/** What the staff screens ask of the machine. Every call gives null when the machine does not answer, or no longer knows the ticket. */
export interface StaffApi {
  /** Shows a number at the door; from then on the other calls carry the ticket. */
  readonly enter: (pin: string) => Promise<StaffEntry | null>;
  readonly changePin: (pin: string) => Promise<PinChange | null>;
  readonly changeSettings: (change: Partial<GlassSettings>) => Promise<object | null>;
  /** What is on show, offered and being done. */
  readonly updates: () => Promise<UpdatesView | null>;
  /** Looks at the sticks that are there now. */
  readonly look: () => Promise<UpdatesView | null>;
  readonly install: (medium: string) => Promise<UpdatesView | null>;
  readonly rollBack: () => Promise<UpdatesView | null>;
  /** Gives the ticket back. */
  readonly leave: () => Promise<object | null>;
}

/** The staff side of the machine over the page's own origin. */
export function createStaffApi(): StaffApi {
  let ticket = '';
  const ask = async <T>(path: string, request: RequestInit): Promise<T | null> => {
    try {
      const headers = { 'content-type': 'application/json', 'x-staff-ticket': ticket };
      const response = await fetch(`/api/staff/${path}`, { ...request, headers });
      return response.ok ? ((await response.json()) as T) : null;
    } catch {
      return null; // The screens say that the machine does not answer.
    }
  };
  const post = <T>(path: string, json: object): Promise<T | null> =>
    ask<T>(path, { method: 'POST', body: JSON.stringify(json) });
  return {
    enter: async (pin) => {
      const entry = await post<StaffEntry>('enter', { pin });
      if (entry?.kind === 'in') ticket = entry.ticket;
      return entry;
    },
    changePin: (pin) => post<PinChange>('pin', { pin }),
    changeSettings: (change) => post<object>('settings', change),
    updates: () => ask<UpdatesView>('updates', {}),
    look: () => post<UpdatesView>('look', {}),
    install: (medium) => post<UpdatesView>('install', { medium }),
    rollBack: () => post<UpdatesView>('rollback', {}),
    leave: () => post<object>('leave', {}),
  };
}
