import { describe, expect, test } from 'vitest';
import { kioskForEach } from '../../../../support/publication/kiosk-for-each.ts';
import { rotate } from '../../../../support/publication/kiosk-for-test.ts';
import { DAY, makeRoot, SIGNED_AT } from '../../../../support/publication/make-publication.ts';

const at = kioskForEach();

describe('freeze, and wrong clocks:', () => {
  test.each([
    ['a second before its end', 400 * DAY - 1, 'ok 2'],
    ['at its end', 400 * DAY, 'expired'],
    ['long after', 4000 * DAY, 'expired'],
  ])('%s', async (_what, after, seen) => {
    at.kiosk.now = SIGNED_AT + after;
    expect(await at.kiosk.sees(at.house.publish({ version: 2 }))).toBe(seen);
  });

  test('each of the three, and the root, ends on its own', async () => {
    const over = { expires: '2027-03-01T12:00:00Z' };
    for (const role of ['timestamp', 'snapshot', 'targets'] as const)
      expect(await at.kiosk.sees(at.house.publish({ version: 2, changes: { [role]: over } }))).toBe(
        'expired',
      );
    const plan = { rootKeys: at.house.rootKeys, authors: [at.house.author], expiresAt: SIGNED_AT };
    const roots = [at.house.root, makeRoot({ ...plan, version: 2 })];
    expect(await at.kiosk.sees(at.house.publish({ version: 2, roots }))).toBe('expired');
    const good = makeRoot({ rootKeys: at.house.rootKeys, authors: [at.house.author], version: 3 });
    expect(await at.kiosk.sees(at.house.publish({ version: 2, roots: [...roots, good] }))).toBe(
      'ok 2',
    );
  });

  test('a clock set back to 2000 does not make an expired release good', async () => {
    at.kiosk.now = SIGNED_AT + 390 * DAY;
    const later = { signedAt: SIGNED_AT + 380 * DAY, version: 3 };
    expect(await at.kiosk.sees(at.house.publish(later))).toBe('ok 3');
    const old = at.house.publish({ version: 4, signedAt: SIGNED_AT - 30 * DAY });
    for (const now of [0, Date.UTC(2000, 0, 1) / 1000, SIGNED_AT]) {
      at.kiosk.now = now;
      expect(await at.kiosk.sees(old)).toBe('expired');
    }
  });

  test('a clock set back does not stop what is good either, and time stands still', async () => {
    expect(await at.kiosk.sees(at.house.publish({ version: 1 }))).toBe('ok 1');
    const { trustedTime } = at.kiosk.kept;
    at.kiosk.now = 0;
    expect(await at.kiosk.sees(at.house.publish({ version: 2 }))).toBe('ok 2');
    expect(at.kiosk.kept.trustedTime).toBe(trustedTime);
  });

  test('a clock in 2045 refuses everything, and leaves no trace once it is right again', async () => {
    const files = at.house.publish({ version: 2 });
    at.kiosk.now = Date.UTC(2045, 0, 1) / 1000;
    expect(await at.kiosk.sees(files)).toBe('expired');
    at.kiosk.now = SIGNED_AT + DAY;
    expect(await at.kiosk.sees(files)).toBe('ok 2');
  });

  test('a stick of last week works after two years in a store room', async () => {
    expect(await at.kiosk.sees(at.house.publish({ version: 1 }))).toBe('ok 1');
    at.kiosk.now = SIGNED_AT + 730 * DAY;
    expect(await at.kiosk.sees(at.house.publish({ version: 2 }))).toBe('expired');
    const fresh = { version: 2, signedAt: SIGNED_AT + 723 * DAY };
    expect(await at.kiosk.sees(at.house.publish(fresh))).toBe('ok 2');
  });

  test('a signature of the year 2099 is refused, and does not push time there', async () => {
    const far = Date.UTC(2099, 0, 1) / 1000;
    expect(await at.kiosk.sees(at.house.publish({ version: 2, signedAt: far }))).toBe(
      'signed-in-the-future',
    );
    const after = { version: 2, signedAt: SIGNED_AT + DAY, expiresAt: SIGNED_AT + DAY - 1 };
    at.kiosk.now = SIGNED_AT;
    expect(await at.kiosk.sees(at.house.publish(after))).toBe('signed-in-the-future');
  });

  test('time that a stolen key pushed ahead on a kiosk without a clock comes back with new keys', async () => {
    at.kiosk.now = 0;
    const far = { version: 2, signedAt: Date.UTC(2099, 0, 1) / 1000 };
    expect(await at.kiosk.sees(at.house.publish(far))).toBe('ok 2');
    expect(await at.kiosk.sees(at.house.publish({ version: 3 }))).toBe('expired');
    const { author, roots } = rotate(at.house);
    expect(await at.kiosk.sees(at.house.publish({ version: 3, roots, signers: [author] }))).toBe(
      'ok 3',
    );
    expect(at.kiosk.kept.trustedTime).toBe(SIGNED_AT);
  });
});
