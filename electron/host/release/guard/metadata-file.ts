import { failed, ok, type Result } from '../../../../assets/schema/result.ts';
import { type Documents, type Role, SIGNED_PARTS } from './documents.ts';
import type { GuardCode, GuardProblem } from './guard-problem.ts';
import { parseMetadataText } from './metadata-text.ts';
import { findBadKey } from './root-keys.ts';
import { isSignedForm } from './signed-form.ts';

/** A metadata file that has the form of one of a publication's; whether it is to be trusted is another question. */
export interface MetadataFile<R extends Role> {
  readonly role: R;
  /** As the medium has it: `2.root.json`, `timestamp.json`. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Everything in it, for the library. */
  readonly json: { readonly signed: unknown };
  readonly document: Documents[R];
}

/** A metadata file of any role. */
export type AnyMetadataFile = { readonly [R in Role]: MetadataFile<R> }[Role];

/** The longest that a file of each role may be, in bytes; a root carries every signature there was, and may be large. */
export const MOST_BYTES: Readonly<Record<Role, number>> = {
  root: 512 * 1024,
  timestamp: 16 * 1024,
  snapshot: 16 * 1024,
  targets: 2 * 1024 * 1024,
};

/** Names a publication's metadata may have; versions of up to fifteen digits are whole numbers. */
const NAME = /^(?:timestamp|[1-9]\d{0,14}\.(root|snapshot|targets))\.json$/;

/** Which role's file has this name; null for a name that no publication has. */
export function roleOf(name: string): Role | null {
  const found = NAME.exec(name);
  if (found === null) return null;
  const [, role = 'timestamp'] = found;
  return role as Role;
}

/** Reads a file of a role: its length, its JSON, what we need of it, and for a root its keys. Signatures are not looked at. */
export function readMetadataFile<R extends Role>(
  role: R,
  name: string,
  bytes: Uint8Array,
): Result<MetadataFile<R>, GuardProblem> {
  const problem = (code: GuardCode, detail: string) => failed([{ code, path: name, detail }]);
  if (bytes.byteLength > MOST_BYTES[role]) return problem('too-large', `${bytes.byteLength} bytes`);
  const json = parseMetadataText(bytes);
  if (!json.ok) return failed(json.problems.map((one) => ({ ...one, path: name })));
  if (!hasSigned(json.value)) return problem('not-a-publication', 'nothing signed');
  const document = SIGNED_PARTS[role].safeParse(json.value.signed, { jitless: true });
  if (!document.success) return problem('not-a-publication', whereOf(document.error.issues));
  if (!isSignedForm(role, json.value.signed)) return problem('not-a-publication', 'form');
  const badKey = 'keys' in document.data ? findBadKey(document.data.keys) : null;
  if (badKey !== null) return problem('bad-key', badKey);
  return ok({ role, name, bytes, json: json.value, document: document.data });
}

function hasSigned(json: unknown): json is MetadataFile<Role>['json'] {
  return typeof json === 'object' && json !== null && Object.hasOwn(json, 'signed');
}

function whereOf(issues: readonly { readonly path: readonly PropertyKey[] }[]): string {
  return issues
    .map(({ path }) => path.map(String).join('.'))
    .join(', ')
    .slice(0, 200);
}
