import * as z from 'zod';
import type { Side } from '../exhibition.ts';
import { writtenLine } from './written-text.ts';

/** `layout.yaml`: on which side of the hall zones open, and the order of exhibits. Zones by id or Chinese name. */
export interface AuthoredLayout {
  readonly sides?: Readonly<Record<string, Side>>;
  /** The exhibits of a zone in the order in which they stand; those not named follow. */
  readonly order?: Readonly<Record<string, readonly string[]>>;
}

/** The sides by the names a person may write. */
const SIDE_NAMES: Readonly<Record<string, Side>> = {
  西: 'west',
  西侧: 'west',
  东: 'east',
  东侧: 'east',
};

const side = z
  .string()
  .trim()
  .transform((written) => SIDE_NAMES[written] ?? written)
  .pipe(z.enum(['west', 'east']));

/** Accepts `layout.yaml`. */
export const authoredLayout: z.ZodType<AuthoredLayout> = z.strictObject({
  sides: z.record(z.string(), side).exactOptional(),
  order: z.record(z.string(), z.array(writtenLine)).exactOptional(),
}) as unknown as z.ZodType<AuthoredLayout>;
