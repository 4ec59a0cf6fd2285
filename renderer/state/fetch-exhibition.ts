import { contentUrl } from './kiosk-api.ts';

/** A release as the machine gave it. */
export interface GivenExhibition {
  /** JSON that nobody has parsed yet. */
  readonly json: unknown;
  /** The hash of the whole release; null when the machine does not name it. */
  readonly contentHash: string | null;
}

/** The release on show, or the one to rehearse, see `readRehearsed`. Rejects when it cannot be had. */
export async function fetchExhibition(): Promise<GivenExhibition> {
  const path = contentUrl('exhibition.json');
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  const contentHash = response.headers.get('x-content-hash');
  return { json: (await response.json()) as unknown, contentHash };
}
