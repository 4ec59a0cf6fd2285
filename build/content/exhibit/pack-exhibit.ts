import { join } from 'node:path';
import type { AuthoredTranslation } from '#schema/authored/authored-exhibit.ts';
import type { Exhibit, Origin } from '#schema/exhibition.ts';
import type { MediaId } from '#schema/ids.ts';
import type { Language } from '#schema/languages.ts';
import type { Media } from '#schema/media.ts';
import type { Page } from '#schema/page.ts';
import type { LocalText } from '#schema/text.ts';
import { toLocal } from '../exhibition/local-text.ts';
import { readingSeconds } from '../language/reading-time.ts';
import { toTraditional } from '../language/traditional.ts';
import { type DraftPage, wordsOf } from '../markdown/draft-page.ts';
import type { MediaStore } from '../media/media-store.ts';
import type { ContentProblem } from '../problems/problem.ts';
import type { ExhibitDraft } from './exhibit-draft.ts';
import { type PackedNames, packNames } from './pack-names.ts';
import { searchKeys } from './search-keys.ts';
import { toPages } from './to-pages.ts';

/** An exhibit as a kiosk reads it, but for its place: that depends on its neighbours. */
export interface PackedExhibit {
  readonly exhibit: Omit<Exhibit, 'zone' | 'code'>;
  readonly media: Readonly<Record<MediaId, Media>>;
}

/** An exhibit packed, and what is wrong with its media. */
export interface Packing {
  readonly packed: PackedExhibit;
  readonly problems: readonly ContentProblem[];
}

/** Packs an exhibit's media into the store and puts its words into every language. Media that are refused are left out. */
export async function packExhibit(
  root: string,
  draft: ExhibitDraft,
  store: MediaStore,
): Promise<Packing> {
  const { chinese, english, traditional } = draft;
  const { head } = chinese;
  const names = await packNames(draft, (path) => join(root, path), store);
  const pages = pagesOf(draft, names);
  const cover = head.cover === undefined ? undefined : names.plain[head.cover];
  const model = head.model === undefined ? undefined : names.plain[head.model];
  const title = local(draft, 'title') ?? toLocal({ zh: head.title });
  const lead = local(draft, 'lead') ?? toLocal({ zh: head.lead });
  const maker = local(draft, 'maker');
  const tags = tagsOf(draft);
  const origin: Readonly<Record<Language, Origin>> = {
    'zh-Hans': 'written',
    en: isEmpty(english) ? 'missing' : 'written',
    'zh-Hant': isEmpty(traditional) ? 'converted' : 'written',
  };
  const exhibit: PackedExhibit['exhibit'] = {
    id: draft.id,
    title,
    lead,
    ...(maker === undefined ? {} : { maker }),
    ...(head.year === undefined ? {} : { year: head.year }),
    tags,
    ...(cover === undefined
      ? {}
      : { cover: { media: cover, alt: local(draft, 'coverAlt') ?? title } }),
    ...(model === undefined ? {} : { model }),
    pages,
    origin,
    sources: draft.sources.map(({ outlet, date }) => ({ outlet: toLocal(outlet), date })),
    readingSeconds: perLanguage((language) => secondsOf(draft, language)),
    search: searchKeys(draft, [...tags, ...(maker === undefined ? [] : [maker])]),
  };
  return { packed: { exhibit, media: names.media }, problems: names.problems };
}

function local(
  { chinese, english, traditional }: ExhibitDraft,
  key: 'title' | 'lead' | 'maker' | 'coverAlt',
): LocalText | undefined {
  const zh = chinese.head[key];
  if (zh === undefined) return undefined;
  const [en, hant] = [english?.head[key], traditional?.head[key]];
  return toLocal({
    zh,
    ...(en === undefined ? {} : { en }),
    ...(hant === undefined ? {} : { 'zh-Hant': hant }),
  });
}

function tagsOf({ chinese, english, traditional }: ExhibitDraft): readonly LocalText[] {
  return (chinese.head.tags ?? []).map((zh, i) => {
    const [en, hant] = [english?.head.tags?.[i], traditional?.head.tags?.[i]];
    return toLocal({
      zh,
      ...(en === undefined ? {} : { en }),
      ...(hant === undefined ? {} : { 'zh-Hant': hant }),
    });
  });
}

function pagesOf(
  draft: ExhibitDraft,
  names: PackedNames,
): Readonly<Record<Language, readonly Page[]>> {
  const { chinese, english, traditional } = draft;
  const chinesePages = toPages(chinese.pages, names.plain, asWritten);
  return {
    'zh-Hans': chinesePages,
    en: isEmpty(english) ? chinesePages : toPages(english.pages, names.plain, asWritten),
    'zh-Hant': isEmpty(traditional)
      ? toPages(chinese.pages, names.converted, toTraditional)
      : toPages(traditional.pages, names.plain, asWritten),
  };
}

function asWritten(text: string): string {
  return text;
}

function isEmpty(
  words: { readonly head: AuthoredTranslation; readonly pages: readonly DraftPage[] } | null,
): words is null {
  return words === null || words.pages.length === 0;
}

/** Another language's own text, or the Chinese that stands in for it. */
function secondsOf({ chinese, english, traditional }: ExhibitDraft, language: Language): number {
  const own = { 'zh-Hans': chinese, en: english, 'zh-Hant': traditional }[language];
  const missing = own === null || own.pages.length === 0;
  const { pages } = missing ? chinese : own;
  const text = pages.map(({ children }) => wordsOf(children)).join('\n');
  return readingSeconds(text, missing && language === 'en' ? 'zh-Hans' : language);
}

function perLanguage<T>(value: (language: Language) => T): Readonly<Record<Language, T>> {
  return { 'zh-Hans': value('zh-Hans'), en: value('en'), 'zh-Hant': value('zh-Hant') };
}
