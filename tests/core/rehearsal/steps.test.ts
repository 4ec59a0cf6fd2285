import { expect, test } from 'vitest';
import { boothsToRehearse, languagesToRehearse } from '#core/rehearsal/steps.ts';
import { buildWorld } from '#core/world.ts';
import type { Exhibition } from '#schema/exhibition.ts';
import type { MediaNode } from '#schema/page.ts';
import {
  inAll,
  MADE_PAGES,
  madeMedia,
  makeExhibition,
  makeWorld,
} from '../../support/make-world.ts';

const PICTURE = `media/${madeMedia(9)}.webp`;
const MODEL = `media/${madeMedia(8)}.glb`;

/** A made exhibition in which something stands in a paragraph of the first exhibit. */
function withNode(node: MediaNode): Exhibition {
  const made = makeExhibition([{ booths: 1 }]);
  const pages = [{ children: [{ type: 'element', tagName: 'p', children: [node] } as const] }];
  return { ...made, exhibits: made.exhibits.map((each) => ({ ...each, pages: inAll(pages) })) };
}

test('booths come in the order of the exhibition, each with its code and title', () => {
  const world = makeWorld([{ booths: 2 }, { booths: 1 }]);
  expect(boothsToRehearse(world, 'en').map(({ name }) => name)).toEqual([
    '1-1 Achievement 1',
    '1-2 Achievement 2',
    '2-1 Achievement 1',
  ]);
});

test('a booth has as many pages as its description in each language', () => {
  const booths = boothsToRehearse(makeWorld([{ booths: 3 }]), 'zh-Hans');
  // The texts, the sources where there are any, and what to take away.
  for (const [i, more] of [2, 1, 2].entries()) {
    const inEach = Object.entries(MADE_PAGES).map(([language, texts]) => [language, texts + more]);
    expect(booths[i]?.pages).toEqual(Object.fromEntries(inEach));
  }
});

test('every language is rehearsed once, the one that a visit starts in first', () => {
  expect(languagesToRehearse('zh-Hans')).toEqual(['zh-Hans', 'en', 'zh-Hant']);
  expect(languagesToRehearse('zh-Hant')).toEqual(['zh-Hant', 'zh-Hans', 'en']);
});

test('the pictures and the model at a booth are read', () => {
  const booths = boothsToRehearse(makeWorld([{ booths: 3 }]), 'zh-Hans');
  expect(booths.map(({ models }) => models)).toEqual([[], [], [MODEL]]);
  expect(booths.map(({ pictures }) => pictures)).toEqual([[PICTURE], [PICTURE], [PICTURE]]);
  expect(booths[2]?.files.toSorted()).toEqual([MODEL, PICTURE].toSorted());
});

test('a model among the words is read, once for all languages', () => {
  const world = buildWorld(withNode({ type: 'media', media: madeMedia(2), alt: 'A model' }));
  expect(boothsToRehearse(world, 'zh-Hans')[0]?.models).toEqual([MODEL]);
});
