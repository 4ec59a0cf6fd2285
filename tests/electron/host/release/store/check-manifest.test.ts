import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Manifest } from '../../../../../assets/schema/manifest.ts';
import { checkManifest } from '../../../../../electron/host/release/store/check-manifest.ts';
import { verifiedOf } from '../../../../support/memory-publication.ts';
import { published } from './store-scenario.ts';

const RIGHT = published(1).manifest;

function check(manifest: unknown, appVersion = '0.1.0') {
  const bytes = new TextEncoder().encode(
    typeof manifest === 'string' ? manifest : JSON.stringify(manifest),
  );
  return checkManifest(bytes, { manifest: verifiedOf(1, bytes).manifest, appVersion });
}

function codeOf(manifest: unknown, appVersion?: string): string {
  const checked = check(manifest, appVersion);
  return checked.ok ? 'fine' : (checked.problems[0]?.code ?? 'no code');
}

const [exhibition, ...media] = RIGHT.files;
function withFiles(...files: readonly unknown[]): unknown {
  return { ...RIGHT, files };
}

function numbered(count: number): readonly unknown[] {
  return Array.from({ length: count }, (_, at) => {
    const sha256 = at.toString(16).padStart(64, '0');
    return { path: `media/${sha256}.webp`, bytes: 1, sha256, type: 'image/webp' };
  });
}

describe('a manifest', () => {
  test('that is right is fine', () => {
    expect(codeOf(RIGHT)).toBe('fine');
  });

  test.each<[string, unknown, string]>([
    ['is no JSON', '{', 'bad-manifest'],
    ['is not UTF-8', '\ud800', 'bad-manifest'],
    ['is nested a hundred thousand deep', '['.repeat(100_000), 'bad-manifest'],
    ['comes from the future', { ...RIGHT, format: 2 }, 'bad-manifest'],
    ['is another exhibition’s', { ...RIGHT, id: 'another' }, 'bad-manifest'],
    ['has no exhibition', withFiles(...media), 'bad-manifest'],
    ['names a path twice', withFiles(exhibition, exhibition), 'bad-manifest'],
    [
      'leads out of the folder',
      withFiles(exhibition, { ...media[0], path: '../x' }),
      'bad-manifest',
    ],
    ['holds a page', withFiles(exhibition, { ...media[0], type: 'text/html' }), 'unsafe-type'],
    [
      'holds a drawing with scripts',
      withFiles(exhibition, { ...media[0], type: 'image/svg+xml' }),
      'unsafe-type',
    ],
    ['has too many files', withFiles(exhibition, ...numbered(20_000)), 'too-many-files'],
    ['has a file of 3 GB', withFiles(exhibition, { ...media[0], bytes: 3e9 }), 'too-large'],
    [
      'comes to 22 GB',
      withFiles(exhibition, ...numbered(11).map((one) => ({ ...(one as object), bytes: 2e9 }))),
      'too-large',
    ],
    ['has a file of 10^15 bytes', withFiles(exhibition, { ...media[0], bytes: 1e15 }), 'too-large'],
    [
      'says two sizes of one hash',
      withFiles(exhibition, { ...media[0], sha256: exhibition?.sha256 }),
      'bad-manifest',
    ],
    ['wants a newer program', { ...RIGHT, minApp: '0.1.1' }, 'app-too-old'],
    ['wants a program of the next age', { ...RIGHT, minApp: '10.0.0' }, 'app-too-old'],
  ])('that %s is refused', (_name, manifest, code) => {
    expect(codeOf(manifest)).toBe(code);
  });

  test('that wants an older program is fine, number by number', () => {
    expect(codeOf({ ...RIGHT, minApp: '0.9.9' }, '0.10.0')).toBe('fine');
    expect(codeOf({ ...RIGHT, minApp: '0.10.0' }, '0.9.9')).toBe('app-too-old');
  });

  test('other than the one that was signed is refused', () => {
    const bytes = new TextEncoder().encode(JSON.stringify(RIGHT));
    const { manifest } = verifiedOf(1, bytes);
    const wishes = { manifest, appVersion: '0.1.0' };
    expect(checkManifest(bytes.with(9, 0), wishes)).toMatchObject({
      problems: [{ code: 'wrong-hash' }],
    });
    expect(checkManifest(bytes.subarray(1), wishes)).toMatchObject({
      problems: [{ code: 'wrong-length' }],
    });
  });
});

/** Something that no field of a manifest may hold. */
const wrong: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(null, true, -1, 1.5, Number.MAX_VALUE, '', '\u0000', '__proto__', {}, '../../x'),
  fc.string({ minLength: 65 }),
  fc.double({ min: -1e9, max: -0.1, noNaN: true }),
);

const wholeManifest: fc.Arbitrary<unknown> = fc
  .tuple(fc.constantFrom<keyof Manifest>('format', 'id', 'minApp', 'contentHash', 'files'), wrong)
  .map(([key, value]) => ({ ...RIGHT, [key]: value }));

const oneFile: fc.Arbitrary<unknown> = fc
  .tuple(fc.nat(3), fc.constantFrom('path', 'bytes', 'sha256', 'type', 'more'), wrong)
  .map(([at, key, value]) =>
    withFiles(...RIGHT.files.with(at, { ...(RIGHT.files[at] as object), [key]: value } as never)),
  );

const lost: fc.Arbitrary<unknown> = fc
  .constantFrom<keyof Manifest>('format', 'id', 'minApp', 'contentHash', 'files')
  .map((key) => Object.fromEntries(Object.entries(RIGHT).filter(([name]) => name !== key)));

const cutText: fc.Arbitrary<unknown> = fc
  .nat(JSON.stringify(RIGHT).length - 1)
  .map((at) => JSON.stringify(RIGHT).slice(0, at));

test('10,000 manifests with something wrong are refused, each with a code', () => {
  fc.assert(
    fc.property(fc.oneof(wholeManifest, oneFile, lost, cutText, fc.json()), (manifest) => {
      expect(codeOf(manifest)).toMatch(
        /^(bad-manifest|unsafe-type|too-large|too-many-files|app-too-old)$/,
      );
    }),
    { numRuns: 10_000 },
  );
});
