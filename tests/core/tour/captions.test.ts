import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mayWrap } from '../../../renderer/core/tour/caption-breaks.ts';
import { captionSeconds, captionsOf } from '../../../renderer/core/tour/captions.ts';
import { wildText } from './told-halls.ts';

const texts = (text: string) => captionsOf(text).map((caption) => caption.text);

test.each([
  ['没有摄影机，也没有演员。', ['没有摄影机，也没有演员。']],
  [
    '据快科技报道，它把一个复杂任务拆成许多并行的小任务，由浅层光网络分头处理，再合到一起。',
    ['据快科技报道，它把一个复杂任务拆成许多并行的小任务，', '由浅层光网络分头处理，再合到一起。'],
  ],
  [
    'Its name and idea come from the I Ching: the supreme ultimate gives rise to two forms.',
    ['Its name and idea come from the I Ching:', 'the supreme ultimate gives rise to two forms.'],
  ],
  [
    'Three thousand of 3,000 parts, each 16.5 mm wide.',
    ['Three thousand of 3,000 parts, each 16.5 mm wide.'],
  ],
])('%s is cut where a reader would pause', (text, expected) => {
  expect(texts(text)).toEqual(expected);
});

test('a long English clause is rather cut before a preposition than anywhere', () => {
  expect(
    texts(
      'Twenty-nine different achievements were released at a single session of the Forum in Beijing',
    ),
  ).toEqual([
    'Twenty-nine different achievements were released',
    'at a single session of the Forum in Beijing',
  ]);
});

test('a text of Chinese words without any mark is cut between words, never within', () => {
  const cut = texts(
    '中关村国家自主创新示范区展示中心的常设展览里有一面墙专门介绍中关村的十六个园区',
  );
  expect(cut.join('')).toBe(
    '中关村国家自主创新示范区展示中心的常设展览里有一面墙专门介绍中关村的十六个园区',
  );
  for (const word of ['国家', '创新', '展示', '中心', '展览', '专门', '介绍', '园区'])
    expect(
      cut.some((caption) => caption.includes(word)),
      word,
    ).toBe(true);
});

test('whatever the text, no character is lost, no Latin word is cut, and no mark is left to begin a caption', () => {
  const property = fc.property(wildText, (text) => {
    const cut = texts(text);
    expect(cut.join('').replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''));
    const whole = new Set(text.match(/[A-Za-z0-9]+/gu));
    for (const word of cut.flatMap((caption) => caption.match(/[A-Za-z0-9]+/gu) ?? []))
      expect(whole.has(word), word).toBe(true);
    for (const caption of cut.slice(1)) expect(caption).not.toMatch(/^[，。、！？；：”’）」』]/u);
  });
  fc.assert(property, { numRuns: 300 });
});

test('Chinese captions have at most 32 characters, English ones at most 72, whatever their marks', () => {
  const chinese = fc.string({
    unit: fc.constantFrom(...'光学芯片卫星，。、'),
    minLength: 1,
    maxLength: 300,
  });
  const english = fc.string({
    unit: fc.constantFrom('light ', 'chip, ', 'a ', 'satellite. ', 'brain–computer ', '“yes” '),
    minLength: 1,
    maxLength: 80,
  });
  const property = fc.property(
    chinese.filter((text) => !/[，。、]{3}/u.test(text)),
    english,
    (han, latin) => {
      for (const caption of texts(han)) expect(caption.length).toBeLessThanOrEqual(32);
      for (const caption of texts(latin)) expect(caption.length).toBeLessThanOrEqual(72);
    },
  );
  fc.assert(property, { numRuns: 300 });
});

test('a caption stays as long as its reading takes, and never less than two and a half seconds', () => {
  expect(captionSeconds('光')).toBe(2.5);
  expect(captionSeconds('光'.repeat(28))).toBeCloseTo(4.5);
  expect(captionSeconds('light '.repeat(15))).toBeCloseTo(3.6);
  expect(captionSeconds('a-'.repeat(500))).toBeLessThanOrEqual(12);
});

test('a line ends beside a Chinese character or at a space, but not within brackets or before a mark', () => {
  for (const [before, after] of ['光芯', 'a光', '光a', '”光', '光（', ' a'])
    expect(mayWrap(before ?? '', after ?? ''), `${before}${after}`).toBe(true);
  for (const [before, after] of ['（光', '光）', '光，', '“光', '光%', 'ab', '’s', '光 '])
    expect(mayWrap(before ?? '', after ?? ''), `${before}${after}`).toBe(false);
});
