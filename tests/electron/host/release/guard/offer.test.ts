import { describe, expect, test } from 'vitest';
import { kioskForEach } from '../../../../support/publication/kiosk-for-each.ts';

const at = kioskForEach();

describe('what is signed is not one manifest:', () => {
  const good = { length: 10, hashes: { sha256: 'a'.repeat(64) } };
  const names = [
    '../../../x.json',
    '/etc/x.json',
    '..',
    '.',
    '.hidden.json',
    'hall',
    'hall.JSON',
    'Hall.json',
    'con?.json',
    'a#.json',
    'a%2f.json',
    'a\\b.json',
    'hall.json ',
    'hall.json.',
    'hall\u0000.json',
    '展厅.json',
    'Å.json',
    'A\u030a.json',
    `${'a'.repeat(300)}.json`,
    'constructor',
    'toString',
    '',
  ];

  test.each(names)('the name %j', async (name) => {
    const files = at.house.publish({ version: 2, targets: { [name]: good } });
    expect(await at.kiosk.sees(files)).toBe('bad-target');
  });

  test('the name __proto__', async () => {
    const targets = JSON.parse(`{"__proto__":${JSON.stringify(good)}}`);
    expect(await at.kiosk.sees(at.house.publish({ version: 2, targets }))).toBe(
      'not-a-publication',
    );
  });

  test('none, and two', async () => {
    expect(await at.kiosk.sees(at.house.publish({ version: 2, targets: {} }))).toBe('bad-target');
    const two = { 'hall.json': good, 'other.json': good };
    expect(await at.kiosk.sees(at.house.publish({ version: 2, targets: two }))).toBe('bad-target');
  });

  test.each([
    ['no hash', { length: 10, hashes: {} }],
    ['md5 only', { length: 10, hashes: { md5: 'a'.repeat(32) } }],
    ['md5 beside', { length: 10, hashes: { sha256: 'a'.repeat(64), md5: 'a'.repeat(32) } }],
    ['a short hash', { length: 10, hashes: { sha256: 'a'.repeat(63) } }],
    ['a hash in capitals', { length: 10, hashes: { sha256: 'A'.repeat(64) } }],
    ['a path for a hash', { length: 10, hashes: { sha256: `../${'a'.repeat(61)}` } }],
    ['17 MB', { length: 17 * 1024 * 1024, hashes: good.hashes }],
    ['1e15 bytes', { length: 1e15, hashes: good.hashes }],
    ['no length at all', { length: 0, hashes: good.hashes }],
  ])('%s', async (_what, target) => {
    const files = at.house.publish({ version: 2, targets: { 'hall.json': target } });
    expect(await at.kiosk.sees(files)).toBe('bad-target');
  });

  test.each([-1, '10', 1.5, null])('a length of %j', async (length) => {
    const targets = { 'hall.json': { length, hashes: good.hashes } };
    expect(await at.kiosk.sees(at.house.publish({ version: 2, targets }))).toMatch(
      /^(bad-target|not-a-publication|bad-signature)$/,
    );
  });
});
