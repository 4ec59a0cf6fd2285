import { readFile, rename, stat } from 'node:fs/promises';
import * as z from 'zod';

/** How often each thing was said, by its name, such as `face.happy`. */
export type Counts = Readonly<Record<string, number>>;

/** The highest number that is counted to: decades of visitors. */
export const MOST: number = 999_999_999;

/** The longest file that is read, in bytes; a true one has about two hundred. */
const MOST_BYTES = 4096;

const counts: z.ZodType<Counts> = z.record(z.string(), z.int().min(0).max(MOST));

/** Reads what was counted before; empty when nothing was. What nobody can read is set aside, and the log says so. */
export async function readCounts(file: string, log: (line: string) => void): Promise<Counts> {
  try {
    if ((await stat(file)).size > MOST_BYTES) throw new Error(`longer than ${MOST_BYTES} bytes`);
    return counts.parse(JSON.parse(await readFile(file, 'utf8')), { jitless: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    // Where the disk does not even let it be renamed, counting goes on all the same.
    await rename(file, `${file}.damaged`).catch(() => undefined);
    log(
      `观众评价的总数读不出来，从零数起，旧文件改名留着 / What visitors thought cannot be read; counting begins anew, the old file is kept aside: ${file}.damaged`,
    );
    return {};
  }
}
