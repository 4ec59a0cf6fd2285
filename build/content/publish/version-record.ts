import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { writeDurably } from '../release/durable-file.ts';

/** The file in a folder of keys that says which number was signed last. */
const NAME = 'published.json';

interface VersionRecord {
  readonly format: 1;
  readonly version: number;
}

const versionRecord: z.ZodType<VersionRecord> = z.object({
  format: z.literal(1),
  version: z.int().nonnegative(),
});

/** The last number that these keys signed on this PC, 0 when none is known. A lost record is made up for by the publication. */
export async function lastVersion(keysFolder: string): Promise<number> {
  const text = await readFile(join(keysFolder, NAME), 'utf8').catch(() => 'null'); // Nothing yet.
  try {
    const record = versionRecord.safeParse(JSON.parse(text), { jitless: true });
    return record.success ? record.data.version : 0;
  } catch {
    return 0; // Torn: as good as lost.
  }
}

/** Notes a number before anything is signed with it, so that it is never signed again. */
export async function recordVersion(keysFolder: string, version: number): Promise<void> {
  await writeDurably(join(keysFolder, NAME), `${JSON.stringify({ format: 1, version })}\n`);
}
