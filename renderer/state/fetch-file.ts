import { HALL_FILE } from '#schema/hall-file.ts';

/** The files of a release that the first picture needs: the exhibition, and the building of its hall. */
export const FIRST_FILES: readonly string[] = ['exhibition.json', HALL_FILE];

/** A file of a release, as the machine gave it. */
export interface GivenFile {
  readonly name: string;
  /** Null: the machine has no such file, or cannot be reached; `detail` says which. */
  readonly bytes: ArrayBuffer | null;
  readonly detail: string;
  /** The hash of the whole release, where the machine names it. */
  readonly contentHash: string | null;
}

/** Fetches a file of the release at an address of the machine's, such as `/content/`. Never rejects. */
export async function fetchFile(folder: string, name: string): Promise<GivenFile> {
  try {
    const response = await fetch(`${folder}${name}`);
    const bytes = response.ok ? await response.arrayBuffer() : null;
    const contentHash = response.headers.get('x-content-hash');
    return { name, bytes, detail: `${name}: ${response.status}`, contentHash };
  } catch (error) {
    return { name, bytes: null, detail: `${name}: ${error}`, contentHash: null };
  }
}
