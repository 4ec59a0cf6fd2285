import { readdir, rm } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { makeKey } from '../../../../support/publication/keys.ts';
import {
  makeHouse,
  makeKiosk,
  rotate,
  type TestHouse,
  type TestKiosk,
} from '../../../../support/publication/kiosk-for-test.ts';
import { DAY, makeRoot, SIGNED_AT } from '../../../../support/publication/make-publication.ts';

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

describe('a signing key is stolen', () => {
  test('what it signed is void once a kiosk has met the new root', async () => {
    const { author, roots } = rotate(house);
    expect(await kiosk.sees(house.publish({ version: 2, roots, signers: [author] }))).toBe('ok 2');
    expect(await kiosk.sees(house.publish({ version: 3 }))).toBe('bad-signature');
    expect(await kiosk.sees(house.publish({ version: 3, roots }))).toBe('bad-signature');
  });

  test('and drove the numbers up: new keys begin anew', async () => {
    expect(await kiosk.sees(house.publish({ version: 2 ** 40 }))).toBe(`ok ${2 ** 40}`);
    expect(await kiosk.sees(house.publish({ version: 3 }))).toBe('rollback');
    const { author, roots } = rotate(house);
    expect(await kiosk.sees(house.publish({ version: 3, roots, signers: [author] }))).toBe('ok 3');
    expect(kiosk.kept.floor).toEqual({ root: 2, timestamp: 3, snapshot: 3, targets: 3 });
  });

  test('and a new Zhanting brings the new root: numbers begin anew all the same', async () => {
    expect(await kiosk.sees(house.publish({ version: 2 ** 40 }))).toBe(`ok ${2 ** 40}`);
    const { author, root, roots } = rotate(house);
    const renewed = await makeKiosk(root);
    renewed.kept = kiosk.kept;
    const files = house.publish({ version: 3, roots, signers: [author] });
    expect(await renewed.sees(files)).toBe('ok 3');
    await rm(renewed.scratch, { recursive: true });
  });

  test('a key that is only added takes back nothing', async () => {
    const second = makeKey('发布电脑二');
    expect(await kiosk.sees(house.publish({ version: 5 }))).toBe('ok 5');
    const authors = [house.author, second];
    const roots = [house.root, makeRoot({ version: 2, rootKeys: house.rootKeys, authors })];
    expect(await kiosk.sees(house.publish({ version: 4, roots }))).toBe('rollback');
    expect(await kiosk.sees(house.publish({ version: 6, roots, signers: [second] }))).toBe('ok 6');
  });

  test('a kiosk that has not met the new root accepts it until the end of what it signed', async () => {
    const thief = house.publish({ version: 9, manifest: '{"release":"thief"}' });
    expect(await kiosk.sees(thief)).toBe('ok 9');
    kiosk.now = SIGNED_AT + 400 * DAY;
    expect(await kiosk.sees(thief)).toBe('expired');
  });

  test('a root that was met does not go back', async () => {
    const { author, roots } = rotate(house);
    const third = makeRoot({ version: 3, rootKeys: house.rootKeys, authors: [author] });
    const files = house.publish({ version: 2, roots: [...roots, third], signers: [author] });
    expect(await kiosk.sees(files)).toBe('ok 2');
    kiosk.kept = { ...kiosk.kept, metadata: new Map() };
    expect(await kiosk.sees(house.publish({ version: 3, roots, signers: [author] }))).toBe(
      'rollback',
    );
  });
});
