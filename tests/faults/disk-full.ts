import { cp, mkdir, rm, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import type { FileSystem } from '../../electron/host/release/store/file-system.ts';
import { realFileSystem } from '../../electron/host/release/store/real-file-system.ts';
import { FRESH, install, installProven, OLD, publishBoth, shownIn } from './kiosk.ts';
import { makeImage, mounted, system } from './loop-disk.ts';
import { countOf, type Outcome } from './report.ts';

/** Room is left in these steps, in bytes, from none to more than enough. */
const STEP = 2048;
const LEVELS = 40;

/** A system that does not say how much room there is, so that the copying itself finds out. */
const SILENT: FileSystem = { ...realFileSystem, free: async () => 0 };

/** Installs on ext4 disks with less and less room. */
export async function fillDisks(work: string): Promise<Outcome> {
  const publication = join(work, 'stick');
  const image = join(work, 'full.img');
  const folder = join(work, 'mounted');
  await mkdir(work, { recursive: true });
  await publishBoth(publication);
  await installProven(join(work, 'base'), publication, OLD);
  makeImage(image, '8M');
  const said: string[] = [];
  const bad: string[] = [];
  await mounted(image, folder, async () => {
    for (let level = 0; level < LEVELS; level += 1) {
      await cp(join(work, 'base'), join(folder, 'kiosk'), { recursive: true });
      const [first, wrong] = await installWith(folder, publication, level * STEP);
      said.push(first);
      if (wrong !== null) bad.push(`${level * STEP} bytes left: ${wrong}`);
      await rm(join(folder, 'kiosk'), { recursive: true });
    }
  });
  return { what: 'disk full', points: LEVELS, shown: countOf(said), bad };
}

async function installWith(
  folder: string,
  publication: string,
  left: number,
): Promise<readonly [string, string | null]> {
  const store = join(folder, 'kiosk');
  const filler = join(folder, 'filler');
  system('sync', '-f', folder);
  const { bavail, bsize } = await statfs(folder);
  await fill(filler, bavail * bsize - left, bsize);
  const said = await install(store, publication, FRESH, SILENT);
  const shown = await shownIn(store);
  await rm(filler);
  const again = await install(store, publication, FRESH);
  const after = await shownIn(store);
  const right = shown === (said === 'done' ? FRESH : OLD) && again === 'done' && after === FRESH;
  return [said, right ? null : `said ${said}, shows ${shown}; then ${again}, shows ${after}`];
}

/** Takes so much room, or as much of it as the disk gives: it needs some for its own books. */
async function fill(filler: string, bytes: number, block: number): Promise<void> {
  try {
    system('fallocate', '-l', String(bytes), filler);
  } catch (error) {
    // A disk that is as good as full: a block less.
    if (bytes <= block) throw error;
    await rm(filler, { force: true });
    await fill(filler, bytes - block, block);
  }
}
