import * as z from 'zod';
import type { Floor } from '../verified.ts';

/** The four kinds of metadata. */
export type Role = keyof Floor;

/** What every one of our signed documents says of itself. Times are ISO, in UTC, to the second. */
interface Dated {
  readonly version: number;
  readonly expires: string;
}

interface Signed extends Dated {
  readonly 'x-signed-at': string;
}

/** Who may sign for a role, by the ids of keys, and how many of them must. */
export interface RoleKeys {
  readonly keyids: readonly string[];
  readonly threshold: number;
}

/** A public key of a root. */
export interface PublicKey {
  readonly keytype: string;
  readonly scheme: string;
  readonly keyval: { readonly public: string };
  /** Whose it is: a person's or a PC's name. */
  readonly 'x-name': string;
}

/** What a publication's documents say, so far as we use it ourselves; the library reads them whole. */
export interface Documents {
  readonly root: Dated & {
    readonly keys: Readonly<Record<string, PublicKey>>;
    readonly roles: Readonly<Record<Role, RoleKeys>>;
  };
  readonly timestamp: Signed;
  readonly snapshot: Signed;
  readonly targets: Signed & { readonly targets: Readonly<Record<string, unknown>> };
}

const version: z.ZodType<number> = z.int().positive();
const time: z.ZodType<string> = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{3})?Z$/)
  .refine((text) => !Number.isNaN(Date.parse(text)));
const signed = { version, expires: time, 'x-signed-at': time };
const roleKeys: z.ZodType<RoleKeys> = z.object({
  keyids: z.array(z.string()),
  threshold: z.int().positive(),
});
const key: z.ZodType<PublicKey> = z.object({
  keytype: z.string(),
  scheme: z.string(),
  keyval: z.object({ public: z.string() }),
  'x-name': z.string().min(1).max(40),
});

/** Reads the `signed` part of a document of each role. Members it does not know are left out: TUF lets them be. */
export const SIGNED_PARTS: { readonly [R in Role]: z.ZodType<Documents[R]> } = {
  root: z.object({
    version,
    expires: time,
    consistent_snapshot: z.literal(true),
    keys: z.record(z.string(), key),
    roles: z.object({ root: roleKeys, timestamp: roleKeys, snapshot: roleKeys, targets: roleKeys }),
  }),
  timestamp: z.object(signed),
  snapshot: z.object(signed),
  targets: z.object({ ...signed, targets: z.record(z.string(), z.unknown()) }),
};

/** Seconds since 1970 of a document's time. */
export function secondsOf(time: string): number {
  return Date.parse(time) / 1000;
}
