import type {
  KioskEvent,
  KioskSettings,
  OpinionReport,
  PageReport,
  RehearsalReport,
} from '../electron/contract.ts';
import { contentUrl, type KioskApi } from './state/kiosk-api.ts';
import { createStaffApi } from './state/staff-api.ts';

/** The machine over its own origin: the same paths in Electron (`kiosk://app`) and on loopback. */
export function createKioskApi(): KioskApi {
  return {
    staff: createStaffApi(),
    loadExhibition: async () => {
      const response = await read(contentUrl('exhibition.json'));
      const contentHash = response.headers.get('x-content-hash');
      return { json: (await response.json()) as unknown, contentHash };
    },
    loadSettings: async () => {
      try {
        return (await (await read('/api/kiosk')).json()) as KioskSettings;
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
    show: async (contentHash) => {
      try {
        return (await postJson('/api/show', { contentHash })).ok;
      } catch {
        // Falls back: the machine names the release again, and then it is asked for again.
        return false;
      }
    },
    reportRehearsal: async (report: RehearsalReport) => {
      try {
        await postJson('/api/rehearsal', report);
      } catch {
        // Falls back: the machine notices by itself when a rehearsal is not heard of.
      }
    },
    onEvent: (heard) => {
      const stream = new EventSource('/api/events');
      stream.onmessage = ({ data }: MessageEvent<string>) => heard(JSON.parse(data) as KioskEvent);
      return () => stream.close();
    },
  };
}

function postJson(path: string, json: unknown): Promise<Response> {
  return fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(json),
  });
}

async function read(path: string): Promise<Response> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response;
}
