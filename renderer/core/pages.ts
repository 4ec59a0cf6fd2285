import type { Exhibit, Source } from '#schema/exhibition.ts';
import type { Language } from '#schema/languages.ts';
import type { Page } from '#schema/page.ts';
import { linesOf, type Room, splitPage } from './fit-page.ts';

/** One page of a description as it lies on the glass. */
export type DescriptionPage =
  /** Text: which of the exhibit's pages it is from, and whether it is the description's first. */
  | { readonly kind: 'text'; readonly text: number; readonly first: boolean; readonly page: Page }
  /** Who says so; the first such page also says who made it. */
  | { readonly kind: 'sources'; readonly first: boolean; readonly sources: readonly Source[] }
  /** What to take away, and where to go on. */
  | { readonly kind: 'away' };

/** The description's panel on a 43-inch glass with large letters, upright and wide, within its margins, in millimetres. */
const LARGE_PANELS = [
  { width: 517, height: 643 },
  { width: 591, height: 487 },
] as const;
/** Sizes with large letters, as `.large` in the style sheets has them, in millimetres. */
const LARGE = { body: 24, leading: 1.45, lead: 28, small: 19.5, title: { han: 38, latin: 32 } };
/** Head, pager and the gaps between them, in millimetres. */
const FIXED = 66;
/** The row with the reading time and what else there is to press on the first page, in millimetres. */
const TOOLS = 28;
/** The maker and the heading over the sources, in millimetres. */
const SOURCES_HEAD = 76;

/** The pages of a description in a language. With large letters, text that would not fit one page takes two. */
export function layPages(
  exhibit: Exhibit,
  language: Language,
  large: boolean,
): readonly DescriptionPage[] {
  const texts = exhibit.pages[language].flatMap((page, text) =>
    (large ? splitLarge(exhibit, language, page, text) : [page]).map((piece, n) => ({
      kind: 'text' as const,
      text,
      first: text === 0 && n === 0,
      page: piece,
    })),
  );
  const sources = large ? partSources(exhibit, language) : [exhibit.sources];
  const said = sources
    .filter(({ length }) => length > 0)
    .map((part, n) => ({ kind: 'sources' as const, first: n === 0, sources: part }));
  return [...texts, ...said, { kind: 'away' }];
}

/** How many pages a description has: its texts, its sources when it has any, and what to take away. */
export function pageCount(exhibit: Exhibit, language: Language, large: boolean): number {
  return layPages(exhibit, language, large).length;
}

/** The page, from 0, of `after` that shows what the page of `before` showed, or the nearest there is. */
export function samePage(
  before: readonly DescriptionPage[],
  page: number,
  after: readonly DescriptionPage[],
): number {
  const shown = before[page];
  if (!shown) return 0;
  const there = after[page];
  if (before.length === after.length && there && isSame(there, shown)) return page;
  const same = after.findIndex((each) => isSame(each, shown));
  // A text that the other has not: its last.
  return Math.max(0, same >= 0 ? same : after.findLastIndex(({ kind }) => kind === shown.kind));
}

function isSame(a: DescriptionPage, b: DescriptionPage): boolean {
  return a.kind === 'text' && b.kind === 'text' ? a.text === b.text : a.kind === b.kind;
}

function splitLarge(
  exhibit: Exhibit,
  language: Language,
  page: Page,
  text: number,
): readonly Page[] {
  const later = LARGE_PANELS.map((panel) => roomUnder(panel, laterTitle(exhibit, language, panel)));
  if (text > 0) return splitPage(page, later, later);
  const first = LARGE_PANELS.map((panel) => roomUnder(panel, firstHead(exhibit, language, panel)));
  return splitPage(page, first, later);
}

/** What a panel leaves for words under a head so high. */
function roomUnder({ width, height }: { width: number; height: number }, head: number): Room {
  return { width, height: height - FIXED - head, letter: LARGE.body, leading: LARGE.leading };
}

function laterTitle({ title }: Exhibit, language: Language, { width }: { width: number }): number {
  return linesOf(title[language], width / LARGE.lead) * LARGE.lead * 1.25;
}

function firstHead(
  { title, lead }: Exhibit,
  language: Language,
  { width }: { width: number },
): number {
  const size = language === 'en' ? LARGE.title.latin : LARGE.title.han;
  const titled = linesOf(title[language], width / size) * size * 1.25;
  return titled + linesOf(lead[language], width / LARGE.lead) * LARGE.lead * 1.35 + TOOLS;
}

/** The sources in as many parts as large letters need. */
function partSources(exhibit: Exhibit, language: Language): readonly (readonly Source[])[] {
  const parts: Source[][] = [[]];
  for (const source of exhibit.sources) {
    const part = parts.at(-1) ?? [];
    const fits = LARGE_PANELS.every((panel) => {
      const head = laterTitle(exhibit, language, panel) + SOURCES_HEAD;
      const lines = [...part, source].reduce(
        (sum, { outlet, date }) =>
          sum + linesOf(`${outlet[language]}, ${date}`, panel.width / LARGE.small),
        0,
      );
      return lines * (LARGE.small * 1.4 + 1) <= panel.height - FIXED - head;
    });
    if (fits || part.length === 0) part.push(source);
    else parts.push([source]);
  }
  return parts;
}
