import type { KioskEvent, KioskSettings } from '../electron/contract.ts';
import type { KioskApi } from './state/kiosk-api.ts';
import { createStaffApi } from './state/staff-api.ts';

const JSON_TYPE = { 'content-type': 'application/json' };

/** The machine over its own origin: the same paths in Electron (`kiosk://app`) and on loopback. */
export function createKioskApi(): KioskApi {
  return {
    staff: createStaffApi(),
    loadSettings: async () => {
      try {
        const response = await fetch('/api/kiosk');
        return response.ok ? ((await response.json()) as KioskSettings) : null;
      } catch {
        // Falls back: a page served without a host still shows, with a screen that nobody calibrated.
        return null;
      }
    },
    report: async (report) => {
      // Unheard, the next report comes in a few seconds; the machine notices a missing one by itself.
      await tell('/api/heartbeat', report);
    },
    giveOpinion: async (report) => {
      // Unheard, it is not counted. Kept for later it would be a trace of a visitor.
      await tell('/api/opinion', report);
    },
    show: (contentHash) => tell('/api/show', { contentHash }),
    reportRehearsal: async (report) => {
      // Unheard, the machine notices by itself that a rehearsal does not get on.
      await tell('/api/rehearsal', report);
    },
    onEvent: (heard) => {
      const stream = new EventSource('/api/events');
      stream.onmessage = ({ data }: MessageEvent<string>) => heard(JSON.parse(data) as KioskEvent);
      return () => stream.close();
    },
  };
}

/** Whether the machine took it. */
async function tell(path: string, json: object): Promise<boolean> {
  try {
    const init = { method: 'POST', headers: JSON_TYPE, body: JSON.stringify(json) };
    return (await fetch(path, init)).ok;
  } catch {
    return false; // What that means, each caller says.
  }
}
