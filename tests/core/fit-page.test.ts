import { expect, test } from 'vitest';
import type { PageNode } from '../../assets/schema/page.ts';
import { linesOf, splitPage } from '../../renderer/core/fit-page.ts';
import { madeMedia } from '../support/make-world.ts';

const text = (tagName: 'p' | 'h3' | 'li', words: string): PageNode => ({
  type: 'element',
  tagName,
  children: [{ type: 'text', value: words }],
});
const list = (...items: string[]): PageNode => ({
  type: 'element',
  tagName: 'ul',
  children: items.map((item) => text('li', item)),
});
const picture: PageNode = { type: 'media', media: madeMedia(1), alt: 'A picture' };
/** Ten Han letters wide, five lines high. */
const room = { width: 100, height: 50, letter: 10, leading: 1 };
const split = (...children: PageNode[]) =>
  splitPage({ children }, [room], [room]).map((page) => page.children);

test('a line holds as many Han letters as it is wide, and nearly twice as many Latin ones', () => {
  expect(linesOf('汉'.repeat(9), 10)).toBe(1);
  expect(linesOf('汉'.repeat(11), 10)).toBe(2);
  expect(linesOf('a'.repeat(17), 10)).toBe(1);
  expect(linesOf('', 10)).toBe(1);
});

test('words that fit stay together', () => {
  const page = [text('p', '汉'.repeat(18)), text('p', '汉'.repeat(18))];
  expect(split(...page)).toEqual([page]);
});

test('words that do not fit are parted between paragraphs', () => {
  const [a, b, c] = [1, 2, 3].map(() => text('p', '汉'.repeat(25))) as [
    PageNode,
    PageNode,
    PageNode,
  ];
  expect(split(a, b, c)).toEqual([[a], [b], [c]]);
});

test('a list counts every item', () => {
  const before = text('p', '汉');
  expect(split(before, list('一', '二'))).toHaveLength(1);
  expect(split(before, list('一', '二', '三', '四', '五'))).toHaveLength(2);
});

test('a heading goes with what it heads, and a picture takes room of its own', () => {
  const [words, heading, more] = [
    text('p', '汉'.repeat(18)),
    text('h3', '题'),
    text('p', '汉'.repeat(18)),
  ];
  expect(split(words, heading, more)).toEqual([[words], [heading, more]]);
  expect(split(words, picture)).toEqual([[words], [picture]]);
});

test('a paragraph that fits nowhere has a page to itself, and the smallest room decides', () => {
  const long = text('p', '汉'.repeat(200));
  expect(split(long)).toEqual([[long]]);
  const two = { children: [text('p', '汉'.repeat(18)), text('p', '汉'.repeat(18))] };
  const low = { ...room, height: 30 };
  expect(splitPage(two, [room, low], [room])).toHaveLength(2);
});
