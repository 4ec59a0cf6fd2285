import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { ok } from '../../../assets/schema/result.ts';
import { folderMedium } from '../../../electron/host/release/media/folder-medium.ts';
import type { Medium } from '../../../electron/host/release/medium.ts';
import { realFileSystem } from '../../../electron/host/release/store/real-file-system.ts';
import { openStore } from '../../../electron/host/release/store/release-store.ts';
import { verifiedOf } from '../../support/memory-publication.ts';

/** What one installation came to. */
export interface Installed {
  /** From the question what is missing to the state that says it is installed; the program's own start is not in it. */
  readonly seconds: number;
  /** Bytes read from the medium. */
  readonly moved: number;
  /** The most memory the process ever had, in MB. */
  readonly residentMb: number;
}

/** `node install-once.ts STORE PUBLICATION VERSION MANIFEST-SHA256`: installs, proves, and prints what it came to as JSON. */
async function installOnce(
  folder: string,
  publication: string,
  version: number,
  sha256: string,
): Promise<Installed> {
  const manifest = await readFile(join(publication, 'blobs/sha256', sha256));
  const store = await openStore({ fs: realFileSystem, folder, now: () => 1_795_000_000 });
  let moved = 0;
  const medium = counted(folderMedium(publication), (bytes) => {
    moved += bytes;
  });
  const before = performance.now();
  const signal = new AbortController().signal;
  const wishes = { appVersion: '0.1.0', reserve: 0, signal, onProgress: () => undefined };
  const staged = await store.stage(verifiedOf(version, manifest), medium, wishes);
  if (!staged.ok) throw new Error(JSON.stringify(staged.problems));
  await store.commit(staged.value);
  await store.activate(version);
  const seconds = (performance.now() - before) / 1000;
  await store.confirmReady(version);
  return { seconds, moved, residentMb: await mostResidentMb() };
}

/** The most memory this program ever had, in MB. Linux counts in `ru_maxrss` what the program that began this one had: its own mark is better. */
async function mostResidentMb(): Promise<number> {
  if (process.platform !== 'linux') return process.resourceUsage().maxRSS / 1000;
  const [, kB] = /^VmHWM:\s+(\d+) kB/m.exec(await readFile('/proc/self/status', 'utf8')) ?? [];
  return Number(kB) / 1000;
}

/** A medium that tells of every byte it gives. */
function counted(medium: Medium, onBytes: (bytes: number) => void): Medium {
  return {
    ...medium,
    read: async (path, most) => {
      const whole = await medium.read(path, most);
      if (whole.ok) onBytes(whole.value.byteLength);
      return whole;
    },
    open: async (path, bytes, from) => {
      const opened = await medium.open(path, bytes, from);
      return opened.ok ? ok(countedPieces(opened.value, onBytes)) : opened;
    },
  };
}

async function* countedPieces(
  pieces: AsyncIterable<Uint8Array>,
  onBytes: (bytes: number) => void,
): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) {
    onBytes(piece.byteLength);
    yield piece;
  }
}

const [store = '', publication = '', version = '', sha256 = ''] = process.argv.slice(2);
console.log(JSON.stringify(await installOnce(store, publication, Number(version), sha256)));
