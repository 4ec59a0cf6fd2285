import { startOwnHost } from '../../support/own-host.ts';

/** What the host shows. */
export interface Shown {
  /** Folder of the page. */
  readonly page: string;
  /** Folder of the compiled release. */
  readonly release: string;
  /** The kiosk's configuration file. */
  readonly config: string;
}

/** Serves several at once while `use` runs; it is given their addresses in the same order. */
export async function withHosts<T>(
  [first, ...others]: readonly Shown[],
  use: (addresses: readonly string[]) => Promise<T>,
): Promise<T> {
  if (!first) return use([]);
  return withHost(first, (address) =>
    withHosts(others, (addresses) => use([address, ...addresses])),
  );
}

/** Serves a page and a release on loopback while `use` runs; it is given the address, key included. */
async function withHost<T>(
  { page, release, config }: Shown,
  use: (address: string) => Promise<T>,
): Promise<T> {
  const { address, stop } = await startOwnHost([
    ...['--page', page, '--release', release, '--config', config],
  ]);
  try {
    return await use(address);
  } finally {
    await stop();
  }
}
