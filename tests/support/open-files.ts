import { readdir, readlink } from 'node:fs/promises';

/** How many handles this process holds on a file, as the Linux kernel counts them. */
export async function countOpen(file: string): Promise<number> {
  const handles = await readdir('/proc/self/fd');
  const targets = await Promise.all(
    // A handle may be closed between listing and looking: it is not open, then.
    handles.map((handle) => readlink(`/proc/self/fd/${handle}`).catch(() => null)),
  );
  return targets.filter((target) => target === file).length;
}
