import { rm } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { makeKey, signDocument } from '../../../../support/publication/keys.ts';
import { kioskForEach } from '../../../../support/publication/kiosk-for-each.ts';
import {
  makeKiosk,
  publishChanged,
  rotate,
} from '../../../../support/publication/kiosk-for-test.ts';
import { DAY, makeRoot, SIGNED_AT } from '../../../../support/publication/make-publication.ts';

const METADATA = ['timestamp', '2.snapshot', '2.targets'] as const;

const at = kioskForEach();

describe('an old release comes back', () => {
  const torn = new Map(
    ['1.root', 'timestamp', '2.snapshot', '2.targets'].map((name) => [
      `${name}.json`,
      Buffer.alloc(0),
    ]),
  );

  test('as it was: refused', async () => {
    const first = at.house.publish({ version: 1 });
    expect(await at.kiosk.sees(first)).toBe('ok 1');
    expect(await at.kiosk.sees(at.house.publish({ version: 2 }))).toBe('ok 2');
    expect(await at.kiosk.sees(first)).toBe('rollback');
  });

  test('after everything kept was torn: refused, and the next medium heals it', async () => {
    const second = at.house.publish({ version: 2 });
    expect(await at.kiosk.sees(second)).toBe('ok 2');
    at.kiosk.kept = { ...at.kiosk.kept, metadata: torn };
    expect(await at.kiosk.sees(at.house.publish({ version: 1 }))).toBe('rollback');
    expect(await at.kiosk.sees(second)).toBe('ok 2');
    expect([...at.kiosk.kept.metadata.values()].every(({ length }) => length > 0)).toBe(true);
  });

  test('with only its targets or its snapshot old, under a new timestamp: refused', async () => {
    expect(await at.kiosk.sees(at.house.publish({ version: 2 }))).toBe('ok 2');
    const old = { version: 3, versions: { targets: 1 } };
    expect(await at.kiosk.sees(at.house.publish(old))).toBe('rollback');
    const older = { version: 3, versions: { snapshot: 1, targets: 2 }, manifest: '{"release":2}' };
    expect(await at.kiosk.sees(at.house.publish(older))).toBe('rollback');
  });

  test('and has expired meanwhile: it is its age that staff are told', async () => {
    expect(await at.kiosk.sees(at.house.publish({ version: 2 }))).toBe('ok 2');
    at.kiosk.now = SIGNED_AT + 410 * DAY;
    expect(await at.kiosk.sees(at.house.publish({ version: 1 }))).toBe('rollback');
  });

  test('with the roots of before a rotation: refused, with the kept roots whole or torn', async () => {
    const first = at.house.publish({ version: 1 });
    const { author, roots } = rotate(at.house);
    expect(await at.kiosk.sees(at.house.publish({ version: 2, roots, signers: [author] }))).toBe(
      'ok 2',
    );
    expect(await at.kiosk.sees(first)).toBe('bad-signature');
    at.kiosk.kept = { ...at.kiosk.kept, metadata: torn };
    expect(await at.kiosk.sees(first)).toBe('rollback');
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
    at.kiosk.kept = { ...at.kiosk.kept, metadata: new Map([['2.root.json', forged]]) };
    const roots = [at.house.root, forged];
    const theirs = at.house.publish({ version: 1, roots: [...roots], signers: [stranger] });
    theirs.delete('metadata/2.root.json');
    expect(await at.kiosk.sees(theirs)).toBe('bad-signature');
    expect(await at.kiosk.sees(at.house.publish({ version: 1 }))).toBe('ok 1');
  });

  test('are fetched again from a medium, which carries them all', async () => {
    const { author, roots } = rotate(at.house);
    const files = at.house.publish({ version: 2, roots, signers: [author] });
    expect(await at.kiosk.sees(files)).toBe('ok 2');
    at.kiosk.kept = {
      ...at.kiosk.kept,
      metadata: new Map([['2.root.json', Buffer.from('{"signed":')]]),
    };
    expect(await at.kiosk.sees(files)).toBe('ok 2');
  });
});

describe('old and new files mixed:', () => {
  test.each(METADATA.slice(1))('the %s of another publication', async (file) => {
    const other = at.house.publish({
      version: 2,
      manifest: '{"release":"other"}',
      signedAt: SIGNED_AT + 9,
    });
    const swapped = publishChanged(
      at.house,
      file,
      () => other.get(`metadata/${file}.json`) ?? null,
    );
    expect(await at.kiosk.sees(swapped)).toBe('damaged');
  });

  test('a file of another number under this one’s name', async () => {
    const other = at.house.publish({ version: 1 });
    for (const role of ['snapshot', 'targets']) {
      const swapped = publishChanged(
        at.house,
        `2.${role}`,
        () => other.get(`metadata/1.${role}.json`) ?? null,
      );
      expect(await at.kiosk.sees(swapped)).toBe('damaged');
    }
  });
});

describe('two PCs publish the same number', () => {
  test('with other content: a fork, with kept files whole or but one of them whole', async () => {
    expect(await at.kiosk.sees(at.house.publish({ version: 2 }))).toBe('ok 2');
    const other = at.house.publish({ version: 2, manifest: '{"release":"other"}' });
    expect(await at.kiosk.sees(other)).toBe('fork');
    const { metadata } = at.kiosk.kept;
    for (const name of ['timestamp.json', '2.snapshot.json', '2.targets.json']) {
      const bytes = metadata.get(name) ?? Buffer.alloc(0);
      at.kiosk.kept = { ...at.kiosk.kept, metadata: new Map([[name, bytes]]) };
      expect(await at.kiosk.sees(other)).toBe('fork');
    }
  });

  test('a forgery under a number that was seen is a forgery, not a fork', async () => {
    expect(await at.kiosk.sees(at.house.publish({ version: 2 }))).toBe('ok 2');
    const forged = at.house.publish({ version: 2, signers: [makeKey('陌生人')], manifest: '{}' });
    expect(await at.kiosk.sees(forged)).toBe('bad-signature');
  });

  test('a second signature on the same content is no fork', async () => {
    const second = makeKey('发布电脑二');
    const authors = [at.house.author, second];
    const root = makeRoot({ rootKeys: at.house.rootKeys, authors });
    const both = await makeKiosk(root);
    const files = at.house.publish({ version: 2, roots: [root] });
    expect(await both.sees(files)).toBe('ok 2');
    const { signed } = JSON.parse(files.get('metadata/timestamp.json')?.toString('utf8') ?? '');
    files.set('metadata/timestamp.json', signDocument(signed, authors));
    expect(await both.sees(files)).toBe('ok 2');
    await rm(both.scratch, { recursive: true });
  });
});
