import * as z from 'zod';
import { failed, ok, type Result } from '../../../../assets/schema/result.ts';
import type { Verified } from '../verified.ts';
import type { GuardProblem } from './guard-problem.ts';
import type { MetadataFile } from './metadata-file.ts';

/** The longest manifest that is fetched, in bytes: twenty thousand files take 5 MB. */
const MOST_MANIFEST_BYTES = 16 * 1024 * 1024;

/** Never a path, a hidden file or a name that a system reserves: it is only looked up and shown. */
const NAME = /^[a-z0-9][a-z0-9._-]{0,63}$/;

const target: z.ZodType<{ readonly length: number; readonly hashes: { readonly sha256: string } }> =
  z.object({
    length: z.int().positive().max(MOST_MANIFEST_BYTES),
    hashes: z.strictObject({ sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
  });

/** The one manifest that a targets file signs; `bad-target` when it signs anything else, or more. */
export function readOffer({
  name: path,
  document,
}: MetadataFile<'targets'>): Result<Verified['manifest'], GuardProblem> {
  const bad = (detail: string) => failed([{ code: 'bad-target' as const, path, detail }]);
  // Own members, listed: a lookup by name would find `constructor` as well.
  const [first, ...others] = Object.entries(document.targets);
  if (first === undefined || others.length > 0) return bad(`${others.length + 1} targets`);
  const [name, json] = first;
  if (!NAME.test(name) || !name.endsWith('.json')) return bad('name');
  const read = target.safeParse(json, { jitless: true });
  if (!read.success) return bad(read.error.issues.map((issue) => issue.path.join('.')).join(', '));
  return ok({ name, bytes: read.data.length, sha256: read.data.hashes.sha256 });
}
