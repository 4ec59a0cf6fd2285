/** A release as the machine gave it. */
export interface GivenExhibition {
  /** JSON that nobody has parsed yet. */
  readonly json: unknown;
  /** The hash of the whole release; null when the machine does not name it. */
  readonly contentHash: string | null;
}

/** The release at an address of the machine's, such as `/content/`. Rejects when it cannot be had. */
export async function fetchExhibition(folder: string): Promise<GivenExhibition> {
  const path = `${folder}exhibition.json`;
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  const contentHash = response.headers.get('x-content-hash');
  return { json: (await response.json()) as unknown, contentHash };
}
