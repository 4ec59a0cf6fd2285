import { readdir, rm } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { makeKey, signDocument } from '../../../../support/publication/keys.ts';
import {
  makeHouse,
  makeKiosk,
  publishChanged,
  rotate,
  type TestHouse,
  type TestKiosk,
} from '../../../../support/publication/kiosk-for-test.ts';
import { DAY, makeRoot, SIGNED_AT } from '../../../../support/publication/make-publication.ts';

const METADATA = ['timestamp', '2.snapshot', '2.targets'] as const;

let house: TestHouse;
let kiosk: TestKiosk;
beforeEach(async () => {
  house = makeHouse();
  kiosk = await makeKiosk(house.root);
});
afterEach(async () => {
  expect(await readdir(kiosk.scratch)).toEqual([]);
  await rm(kiosk.scratch, { recursive: true });
});

describe('an old release comes back', () => {
  const torn = new Map(
    ['1.root', 'timestamp', '2.snapshot', '2.targets'].map((name) => [
      `${name}.json`,
      Buffer.alloc(0),
    ]),
  );

  test('as it was: refused', async () => {
    const first = house.publish({ version: 1 });
    expect(await kiosk.sees(first)).toBe('ok 1');
    expect(await kiosk.sees(house.publish({ version: 2 }))).toBe('ok 2');
    expect(await kiosk.sees(first)).toBe('rollback');
  });

  test('after everything kept was torn: refused, and the next medium heals it', async () => {
    const second = house.publish({ version: 2 });
    expect(await kiosk.sees(second)).toBe('ok 2');
    kiosk.kept = { ...kiosk.kept, metadata: torn };
    expect(await kiosk.sees(house.publish({ version: 1 }))).toBe('rollback');
    expect(await kiosk.sees(second)).toBe('ok 2');
    expect([...kiosk.kept.metadata.values()].every(({ length }) => length > 0)).toBe(true);
  });

  test('with only its targets or its snapshot old, under a new timestamp: refused', async () => {
    expect(await kiosk.sees(house.publish({ version: 2 }))).toBe('ok 2');
    const old = { version: 3, versions: { targets: 1 } };
    expect(await kiosk.sees(house.publish(old))).toBe('rollback');
    const older = { version: 3, versions: { snapshot: 1, targets: 2 }, manifest: '{"release":2}' };
    expect(await kiosk.sees(house.publish(older))).toBe('rollback');
  });

  test('and has expired meanwhile: it is its age that staff are told', async () => {
    expect(await kiosk.sees(house.publish({ version: 2 }))).toBe('ok 2');
    kiosk.now = SIGNED_AT + 410 * DAY;
    expect(await kiosk.sees(house.publish({ version: 1 }))).toBe('rollback');
  });

  test('with the roots of before a rotation: refused, with the kept roots whole or torn', async () => {
    const first = house.publish({ version: 1 });
    const { author, roots } = rotate(house);
    expect(await kiosk.sees(house.publish({ version: 2, roots, signers: [author] }))).toBe('ok 2');
    expect(await kiosk.sees(first)).toBe('bad-signature');
    kiosk.kept = { ...kiosk.kept, metadata: torn };
    expect(await kiosk.sees(first)).toBe('rollback');
  });
});

describe('forged or torn roots in the kiosk’s own store', () => {
  test('are not believed: the chain begins with the shipped root each time', async () => {
    const stranger = makeKey('陌生人');
    const forged = makeRoot({
      version: 2,
      rootKeys: [stranger, makeKey('乙')],
      authors: [stranger],
    });
    kiosk.kept = { ...kiosk.kept, metadata: new Map([['2.root.json', forged]]) };
    const roots = [house.root, forged];
    const theirs = house.publish({ version: 1, roots: [...roots], signers: [stranger] });
    theirs.delete('metadata/2.root.json');
    expect(await kiosk.sees(theirs)).toBe('bad-signature');
    expect(await kiosk.sees(house.publish({ version: 1 }))).toBe('ok 1');
  });

  test('are fetched again from a medium, which carries them all', async () => {
    const { author, roots } = rotate(house);
    const files = house.publish({ version: 2, roots, signers: [author] });
    expect(await kiosk.sees(files)).toBe('ok 2');
    kiosk.kept = { ...kiosk.kept, metadata: new Map([['2.root.json', Buffer.from('{"signed":')]]) };
    expect(await kiosk.sees(files)).toBe('ok 2');
  });
});

describe('old and new files mixed:', () => {
  test.each(METADATA.slice(1))('the %s of another publication', async (file) => {
    const other = house.publish({
      version: 2,
      manifest: '{"release":"other"}',
      signedAt: SIGNED_AT + 9,
    });
    const swapped = publishChanged(house, file, () => other.get(`metadata/${file}.json`) ?? null);
    expect(await kiosk.sees(swapped)).toBe('damaged');
  });

  test('a file of another number under this one’s name', async () => {
    const other = house.publish({ version: 1 });
    for (const role of ['snapshot', 'targets']) {
      const swapped = publishChanged(
        house,
        `2.${role}`,
        () => other.get(`metadata/1.${role}.json`) ?? null,
      );
      expect(await kiosk.sees(swapped)).toBe('damaged');
    }
  });
});

describe('two PCs publish the same number', () => {
  test('with other content: a fork, with kept files whole or but one of them whole', async () => {
    expect(await kiosk.sees(house.publish({ version: 2 }))).toBe('ok 2');
    const other = house.publish({ version: 2, manifest: '{"release":"other"}' });
    expect(await kiosk.sees(other)).toBe('fork');
    const { metadata } = kiosk.kept;
    for (const name of ['timestamp.json', '2.snapshot.json', '2.targets.json']) {
      const bytes = metadata.get(name) ?? Buffer.alloc(0);
      kiosk.kept = { ...kiosk.kept, metadata: new Map([[name, bytes]]) };
      expect(await kiosk.sees(other)).toBe('fork');
    }
  });

  test('a forgery under a number that was seen is a forgery, not a fork', async () => {
    expect(await kiosk.sees(house.publish({ version: 2 }))).toBe('ok 2');
    const forged = house.publish({ version: 2, signers: [makeKey('陌生人')], manifest: '{}' });
    expect(await kiosk.sees(forged)).toBe('bad-signature');
  });

  test('a second signature on the same content is no fork', async () => {
    const second = makeKey('发布电脑二');
    const authors = [house.author, second];
    const root = makeRoot({ rootKeys: house.rootKeys, authors });
    const both = await makeKiosk(root);
    const files = house.publish({ version: 2, roots: [root] });
    expect(await both.sees(files)).toBe('ok 2');
    const { signed } = JSON.parse(files.get('metadata/timestamp.json')?.toString('utf8') ?? '');
    files.set('metadata/timestamp.json', signDocument(signed, authors));
    expect(await both.sees(files)).toBe('ok 2');
    await rm(both.scratch, { recursive: true });
  });
});
