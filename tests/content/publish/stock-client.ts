import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { BaseFetcher, Updater } from 'tuf-js';
import { DownloadHTTPError } from 'tuf-js/dist/error.js';

/** What a client of the common library, which knows nothing of ours, finds in a publication. */
export interface StockFind {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}

class FolderFetcher extends BaseFetcher {
  readonly #folder: string;

  constructor(folder: string) {
    super();
    this.#folder = folder;
  }

  override async fetch(url: string): Promise<ReadableStream<Uint8Array<ArrayBuffer>>> {
    const bytes = await readFile(join(this.#folder, basename(new URL(url).pathname))).catch(() => {
      throw new DownloadHTTPError('no such file', 404);
    });
    return new Blob([new Uint8Array(bytes)]).stream();
  }
}

/** Reads a publication with the common library, beginning with a root file. Throws what the library throws. */
export async function stockClient(place: string, root: string, name: string): Promise<StockFind> {
  const scratch = await mkdtemp(join(tmpdir(), 'stock-'));
  try {
    await writeFile(join(scratch, 'root.json'), await readFile(root));
    const updater = new Updater({
      metadataDir: scratch,
      metadataBaseUrl: 'http://127.0.0.1/metadata',
      fetcher: new FolderFetcher(join(place, 'metadata')),
    });
    await updater.refresh();
    const found = await updater.getTargetInfo(name);
    if (found === undefined) throw new Error(`${name} is not signed`);
    return { name: found.path, bytes: found.length, sha256: found.hashes.sha256 ?? '' };
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}
