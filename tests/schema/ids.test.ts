import { describe, expect, test } from 'vitest';
import { exhibitId, mediaId, zoneId } from '../../assets/schema/ids.ts';

describe.each([
  ['a zone', zoneId],
  ['an exhibit', exhibitId],
])('the id of %s', (_, id) => {
  test.each(['a', 'taichi-chip', '太极芯片', '3号展位', 'e\u0301tude', 'a_b', 'x'.repeat(80)])(
    'may be %s',
    (text) => {
      expect(id.safeParse(text).success).toBe(true);
    },
  );

  test.each([
    '',
    '.',
    '..',
    '-a',
    '_a',
    'a/b',
    'a\\b',
    'a b',
    'a.b',
    'a:b',
    'a\n',
    '\0',
    'x'.repeat(81),
    7,
    null,
  ])('may not be %j', (text) => {
    expect(id.safeParse(text).success).toBe(false);
  });
});

describe('the id of media', () => {
  test('is 64 hexadecimal digits, in lower case', () => {
    expect(mediaId.safeParse('0123456789abcdef'.repeat(4)).success).toBe(true);
    for (const wrong of ['', 'a'.repeat(63), 'a'.repeat(65), 'A'.repeat(64), 'g'.repeat(64)])
      expect(mediaId.safeParse(wrong).success).toBe(false);
  });
});
