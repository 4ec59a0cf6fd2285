import * as z from 'zod/mini';

declare const brand: unique symbol;

/** A zone's name in code: letters of any script, digits and hyphens. Made only by a parser. */
export type ZoneId = string & { readonly [brand]: 'zone' };

/** An exhibit's name in code, also the name of its folder and of the booth it stands in. Made only by a parser. */
export type ExhibitId = string & { readonly [brand]: 'exhibit' };

/** The name of a picture, model, film or recording: the SHA-256 of its source file, 64 hexadecimal digits. */
export type MediaId = string & { readonly [brand]: 'media' };

/** Letters of any script, digits, `-` and `_`; 1 to 80 characters. Safe as a folder name on every system. */
const NAME: RegExp = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}_-]{0,79}$/u;

/** Accepts a zone id. */
export const zoneId: z.ZodMiniType<ZoneId> = z
  .string()
  .check(z.regex(NAME)) as unknown as z.ZodMiniType<ZoneId>;

/** Accepts an exhibit id. */
export const exhibitId: z.ZodMiniType<ExhibitId> = z
  .string()
  .check(z.regex(NAME)) as unknown as z.ZodMiniType<ExhibitId>;

/** Accepts a media id. */
export const mediaId: z.ZodMiniType<MediaId> = z
  .string()
  .check(z.regex(/^[0-9a-f]{64}$/)) as unknown as z.ZodMiniType<MediaId>;
