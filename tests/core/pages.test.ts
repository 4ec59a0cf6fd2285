import { expect, test } from 'vitest';
import { pageCount } from '../../renderer/core/pages.ts';
import { MADE_PAGES, makeExhibition } from '../support/make-world.ts';

const [sourced, unsourced] = makeExhibition([{ booths: 2 }]).exhibits;

test.each(['zh-Hans', 'en', 'zh-Hant'] as const)(
  'a description has a page per page of text, and one for its sources (%s)',
  (language) => {
    if (!sourced || !unsourced) throw new Error('two exhibits were made');
    expect(pageCount(sourced, language)).toBe(MADE_PAGES[language] + 1);
    expect(pageCount(unsourced, language)).toBe(MADE_PAGES[language]);
  },
);
