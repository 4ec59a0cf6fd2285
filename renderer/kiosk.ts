import type { KioskEvent, KioskSettings, OpinionReport, PageReport } from '../electron/contract.ts';
import type { KioskApi } from './state/kiosk-api.ts';
import { createStaffApi } from './state/staff-api.ts';

/** The machine over its own origin: the same paths in Electron (`kiosk://app`) and on loopback. */
export function createKioskApi(): KioskApi {
  return {
    staff: createStaffApi(),
    loadExhibition: () => readJson('/content/exhibition.json'),
    loadSettings: async () => {
      try {
        return (await readJson('/api/kiosk')) as KioskSettings;
      } catch {
        // Falls back: a page served without a host still shows, with a screen that nobody calibrated.
        return null;
      }
    },
    report: async (report: PageReport) => {
      try {
        await postJson('/api/heartbeat', report);
      } catch {
        // Falls back: the next report comes in a few seconds; the machine notices a missing one by itself.
      }
    },
    giveOpinion: async (report: OpinionReport) => {
      try {
        await postJson('/api/opinion', report);
      } catch {
        // Falls back: not counted. Kept for later it would be a trace of a visitor.
      }
    },
    onContent: (heard) => {
      const stream = new EventSource('/api/events');
      stream.onmessage = ({ data }: MessageEvent<string>) => {
        const event = JSON.parse(data) as KioskEvent;
        if (event.contentHash !== null) heard(event.contentHash);
      };
      return () => stream.close();
    },
  };
}

async function postJson(path: string, json: unknown): Promise<void> {
  await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(json),
  });
}

async function readJson(path: string): Promise<unknown> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.json();
}
