import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where a measurement keeps its things. */
export interface Workplace {
  readonly folder: string;
  /** The configuration of the kiosk that is measured. */
  readonly config: string;
}

/** Drawn in full, though a processor may draw here: the budgets are those of a kiosk with a graphics card. Always the same light. */
const CONFIG = { drawing: 'full', daylight: 'day', language: 'zh-Hans' } as const;

/** A temporary folder while `use` runs. */
export async function withWorkplace<T>(use: (workplace: Workplace) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'zhanting-bench-'));
  try {
    const config = join(folder, 'kiosk.json');
    await writeFile(config, JSON.stringify(CONFIG));
    return await use({ folder, config });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
