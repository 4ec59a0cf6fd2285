import { rm } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { makeKey } from '../../../../support/publication/keys.ts';
import { kioskForEach } from '../../../../support/publication/kiosk-for-each.ts';
import { makeKiosk, rotate } from '../../../../support/publication/kiosk-for-test.ts';
import { DAY, makeRoot, SIGNED_AT } from '../../../../support/publication/make-publication.ts';

const at = kioskForEach();

describe('a signing key is stolen', () => {
  test('what it signed is void once a kiosk has met the new root', async () => {
    const { author, roots } = rotate(at.house);
    expect(await at.kiosk.sees(at.house.publish({ version: 2, roots, signers: [author] }))).toBe(
      'ok 2',
    );
    expect(await at.kiosk.sees(at.house.publish({ version: 3 }))).toBe('bad-signature');
    expect(await at.kiosk.sees(at.house.publish({ version: 3, roots }))).toBe('bad-signature');
  });

  test('and drove the numbers up: new keys begin anew', async () => {
    expect(await at.kiosk.sees(at.house.publish({ version: 2 ** 40 }))).toBe(`ok ${2 ** 40}`);
    expect(await at.kiosk.sees(at.house.publish({ version: 3 }))).toBe('rollback');
    const { author, roots } = rotate(at.house);
    expect(await at.kiosk.sees(at.house.publish({ version: 3, roots, signers: [author] }))).toBe(
      'ok 3',
    );
    expect(at.kiosk.kept.floor).toEqual({ root: 2, timestamp: 3, snapshot: 3, targets: 3 });
  });

  test('and a new Zhanting brings the new root: numbers begin anew all the same', async () => {
    expect(await at.kiosk.sees(at.house.publish({ version: 2 ** 40 }))).toBe(`ok ${2 ** 40}`);
    const { author, root, roots } = rotate(at.house);
    const renewed = await makeKiosk(root);
    renewed.kept = at.kiosk.kept;
    const files = at.house.publish({ version: 3, roots, signers: [author] });
    expect(await renewed.sees(files)).toBe('ok 3');
    await rm(renewed.scratch, { recursive: true });
  });

  test('a key that is only added takes back nothing', async () => {
    const second = makeKey('发布电脑二');
    expect(await at.kiosk.sees(at.house.publish({ version: 5 }))).toBe('ok 5');
    const authors = [at.house.author, second];
    const roots = [at.house.root, makeRoot({ version: 2, rootKeys: at.house.rootKeys, authors })];
    expect(await at.kiosk.sees(at.house.publish({ version: 4, roots }))).toBe('rollback');
    expect(await at.kiosk.sees(at.house.publish({ version: 6, roots, signers: [second] }))).toBe(
      'ok 6',
    );
  });

  test('a kiosk that has not met the new root accepts it until the end of what it signed', async () => {
    const thief = at.house.publish({ version: 9, manifest: '{"release":"thief"}' });
    expect(await at.kiosk.sees(thief)).toBe('ok 9');
    at.kiosk.now = SIGNED_AT + 400 * DAY;
    expect(await at.kiosk.sees(thief)).toBe('expired');
  });

  test('a root that was met does not go back', async () => {
    const { author, roots } = rotate(at.house);
    const third = makeRoot({ version: 3, rootKeys: at.house.rootKeys, authors: [author] });
    const files = at.house.publish({ version: 2, roots: [...roots, third], signers: [author] });
    expect(await at.kiosk.sees(files)).toBe('ok 2');
    at.kiosk.kept = { ...at.kiosk.kept, metadata: new Map() };
    expect(await at.kiosk.sees(at.house.publish({ version: 3, roots, signers: [author] }))).toBe(
      'rollback',
    );
  });
});
