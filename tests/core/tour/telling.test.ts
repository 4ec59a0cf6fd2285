import { expect, test } from 'vitest';
import type { Exhibit } from '../../../assets/schema/exhibition.ts';
import type { PageNode } from '../../../assets/schema/page.ts';
import { tellingOf } from '../../../renderer/core/tour/telling.ts';
import { inAll, madeMedia, makeExhibition } from '../../support/make-world.ts';

const text = (value: string): PageNode => ({ type: 'text', value });
const tag = (
  tagName: 'p' | 'strong' | 'ul' | 'li' | 'table' | 'td' | 'br',
  ...children: PageNode[]
): PageNode => ({
  type: 'element',
  tagName,
  children,
});

function telling(...children: PageNode[]): readonly string[] {
  const [made] = makeExhibition([{ booths: 1 }]).exhibits;
  if (!made) throw new Error('no exhibit');
  const exhibit: Exhibit = {
    ...made,
    title: inAll('T'),
    lead: inAll('L'),
    pages: inAll([{ children }]),
  };
  return tellingOf(exhibit, 'en').map((captions) =>
    captions.map((caption) => caption.text).join('|'),
  );
}

test('the title is told first, then the lead, then the first page sentence by sentence', () => {
  expect(
    telling(
      tag('p', text('One is '), tag('strong', text('bold')), text('. Two?')),
      tag('p', text('Three!')),
    ),
  ).toEqual(['T', 'L', 'One is bold.', 'Two?', 'Three!']);
});

test('items of a list are told one by one; tables and pictures are looked at, not told', () => {
  const picture: PageNode = { type: 'media', media: madeMedia(1), alt: 'A picture' };
  const list = tag('ul', tag('li', text('First')), tag('li', text('Second')));
  expect(
    telling(
      list,
      tag('table', tag('td', text('12'))),
      picture,
      tag('p', text('a'), tag('br'), text('b')),
    ),
  ).toEqual(['T', 'L', 'First', 'Second', 'a b']);
});

test('a shortened word, an initial and a decimal end no sentence', () => {
  expect(telling(tag('p', text('Dr. Li of the U.S. team made 16.5 km. It works.')))).toEqual([
    'T',
    'L',
    'Dr. Li of the U.S. team made 16.5 km.',
    'It works.',
  ]);
});

test('a Chinese sentence ends behind its closing quote', () => {
  expect(telling(tag('p', text('有人问：“你最想搜什么？”没有人答。')))).toEqual([
    'T',
    'L',
    '有人问：“你最想搜什么？”',
    '没有人答。',
  ]);
});
