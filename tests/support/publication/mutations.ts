import * as fc from 'fast-check';

/** A way to spoil a file. */
export type Mutation = (content: Buffer) => Buffer;

/** What no author would write: where numbers, names, times and hashes are awaited. */
const ODDITIES: readonly unknown[] = [
  null,
  true,
  '',
  0,
  -1,
  1.5,
  1e15,
  1e300,
  2 ** 53,
  '1',
  [],
  {},
  [[[[[[]]]]]],
  [null],
  '../../../etc/passwd',
  '__proto__',
  'constructor',
  '\u0000',
  '\ud800',
  '9999-12-31T23:59:59Z',
  '0000-00-00T00:00:00Z',
  'not a time',
  'a'.repeat(64),
  'A'.repeat(70_000),
];

const ODD_NAMES = [
  '__proto__',
  'constructor',
  'toString',
  'x',
  '',
  'signed',
  '..',
  'hasOwnProperty',
  'delegations',
  'meta',
  'keys',
  'version',
];

/** Where in a file, from 0 up to 1. Made from whole numbers: half of all doubles lie close to 0. */
const place = fc.integer({ min: 0, max: 999_999 }).map((millionth) => millionth / 1_000_000);

/** Bits flipped, bytes put in, cut out, repeated, or cut off. */
const bytesSpoiled: fc.Arbitrary<Mutation> = fc
  .record({
    kind: fc.constantFrom('flip', 'insert', 'remove', 'repeat', 'cut'),
    place,
    bytes: fc.uint8Array({ minLength: 1, maxLength: 16 }),
  })
  .map(({ kind, place, bytes }) => (content) => {
    const at = Math.floor(place * content.length);
    const [before, after] = [content.subarray(0, at), content.subarray(at)];
    const [first = 0] = bytes;
    if (kind === 'insert') return Buffer.concat([before, bytes, after]);
    if (kind === 'remove') return Buffer.concat([before, after.subarray(first)]);
    if (kind === 'repeat') return Buffer.concat([before, before.subarray(-first), after]);
    if (kind === 'cut') return Buffer.from(before);
    const flipped = Buffer.from(content);
    flipped[at] = (flipped[at] ?? 0) ^ (1 << (first % 8));
    return flipped;
  });

/** One value of the JSON replaced, removed, or given another name; `seal` may sign the outcome. */
export function jsonSpoiled(seal: (json: unknown) => Buffer): fc.Arbitrary<Mutation> {
  return fc
    .record({
      place,
      value: fc.oneof(fc.constantFrom(...ODDITIES), fc.jsonValue({ maxDepth: 2 })),
      name: fc.constantFrom(...ODD_NAMES),
      kind: fc.constantFrom('replace', 'replace', 'remove', 'rename', 'add'),
    })
    .map(({ place, ...change }) => (content) => {
      const json: unknown = JSON.parse(content.toString('utf8'));
      const members = membersOf(json);
      const member = members[Math.floor(place * members.length)];
      if (member !== undefined) spoilMember(member, change);
      return seal(json);
    });
}

interface Change {
  readonly kind: string;
  readonly value: unknown;
  readonly name: string;
}

function spoilMember({ holder, key }: Member, { kind, value, name }: Change): void {
  const old = holder[key];
  if (kind === 'remove' || kind === 'rename') delete holder[key];
  if (kind === 'replace') holder[key] = value;
  // Lists have no names in JSON; in objects it is defined, not set: `__proto__` shall be a member like any other.
  const put = (value: unknown) =>
    Array.isArray(holder)
      ? holder.push(value)
      : Object.defineProperty(holder, name, { value, enumerable: true, writable: true });
  if (kind === 'rename') put(old);
  if (kind === 'add') put(value);
}

/** Files spoiled in any way, without a new signature. */
export const spoiled: fc.Arbitrary<Mutation> = fc.oneof(
  bytesSpoiled,
  jsonSpoiled((json) => Buffer.from(JSON.stringify(json))),
);

interface Member {
  readonly holder: Record<string, unknown>;
  readonly key: string;
}

function membersOf(json: unknown): readonly Member[] {
  if (typeof json !== 'object' || json === null) return [];
  const holder = json as Record<string, unknown>;
  return Object.keys(holder).flatMap((key) => [{ holder, key }, ...membersOf(holder[key])]);
}
