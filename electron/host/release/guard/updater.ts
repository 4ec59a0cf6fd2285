import { type Config, Updater } from 'tuf-js';
// Not among the package's main exports: the exact version is pinned, and a test holds both to this.
import { DownloadError, DownloadHTTPError } from 'tuf-js/dist/error.js';

/** What the updater works with. */
export interface UpdaterParts {
  /** A folder of its own, which holds `root.json`, and other trusted metadata where there is any. It writes there only. */
  readonly dir: string;
  /** The bytes of a metadata file such as `2.root.json`, at most `most` of them; null when there is none. */
  readonly read: (name: string, most: number) => Promise<Uint8Array | null>;
  /** What expiry is judged by, in place of the machine's clock. */
  readonly time: Date;
  readonly limits?: Partial<Config>;
}

/** Never asked for: the updater knows files by address, and `read` gets what comes after this one. */
const PLACE = 'http://medium/';

/** How the store for trusted metadata keeps its clock; there is no option for it. */
interface ReferenceTime {
  referenceTime: unknown;
}

/**
 * The TUF client, with our reading and our clock: signatures, versions, thresholds and expiry are its work. It holds what
 * it reads in memory, and downloads no targets.
 */
export function createUpdater({ dir, read, time, limits = {} }: UpdaterParts): Updater {
  const fetcher = {
    downloadBytes: (address: string, most: number) => download(read, address, most),
    downloadFile: () => Promise.reject(new DownloadError('targets are not fetched by the updater')),
  };
  const updater = new Updater({
    metadataDir: dir,
    metadataBaseUrl: PLACE,
    fetcher,
    config: limits,
  });
  setClock(updater, time);
  return updater;
}

/** Sets the time that expiry is judged by. Throws where the library has no such clock, or where this is no time. */
export function setClock(updater: Updater, time: Date): void {
  const store: unknown = Reflect.get(updater, 'trustedSet'); // Private, and there is no other way.
  if (!hasReferenceTime(store) || !(store.referenceTime instanceof Date))
    throw new Error('tuf-js has no referenceTime: this version cannot be used');
  if (Number.isNaN(time.getTime())) throw new RangeError('no time to judge expiry by');
  store.referenceTime = time;
}

function hasReferenceTime(store: unknown): store is ReferenceTime {
  return typeof store === 'object' && store !== null && 'referenceTime' in store;
}

async function download(
  read: UpdaterParts['read'],
  address: string,
  most: number,
): Promise<Buffer> {
  const bytes = await read(address.slice(PLACE.length), most);
  // The one way to tell the library that there is no newer root.
  if (bytes === null) throw new DownloadHTTPError('no such file', 404);
  if (bytes.byteLength > most) throw new DownloadError(`longer than ${most} bytes`);
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
