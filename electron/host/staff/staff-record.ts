import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import type { GlassSettings } from '../../staff-contract.ts';
import { replaceFile } from '../replace-file.ts';
import type { KeptPin } from './pin.ts';

/** What staff have set on the glass of one kiosk, in `staff.json` of its data folder. */
export interface StaffRecord {
  /** Null until somebody has chosen a number. */
  readonly pin: KeptPin | null;
  /** Wrong numbers in a row: pulling the plug must not forgive them. */
  readonly failures: number;
  readonly settings: Partial<GlassSettings>;
}

/** A kiosk at which no staff have been. */
const NO_RECORD: StaffRecord = { pin: null, failures: 0, settings: {} };

const FILE = 'staff.json';

const staffRecord: z.ZodType<StaffRecord> = z.strictObject({
  pin: z.strictObject({ salt: z.string(), key: z.string() }).nullable(),
  failures: z.int().min(0).max(1000),
  settings: z.strictObject({
    pxPerMm: z.number().min(0.5).max(40).nullable().exactOptional(),
    lowerEdgeMm: z.number().min(0).max(2000).nullable().exactOptional(),
    holiday: z.boolean().exactOptional(),
  }),
});

/** Where a record is kept. */
export interface RecordKeeper {
  /** The record; `NO_RECORD` when there is none. A damaged one throws: silently it would open the door to the first number. */
  readonly read: () => Promise<StaffRecord>;
  /** Keeps another in its place; throws where the disk does not take it. */
  readonly write: (record: StaffRecord) => Promise<void>;
}

/** Keeps the record in a folder, which is made when it is not there. */
export function keepRecordIn(folder: string): RecordKeeper {
  const file = join(folder, FILE);
  return {
    read: async () => {
      const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return null;
        throw error;
      });
      return text === null ? NO_RECORD : staffRecord.parse(JSON.parse(text), { jitless: true });
    },
    write: (record) => replaceFile(file, `${JSON.stringify(record, null, 2)}\n`),
  };
}
