import type { Exhibit } from '#schema/exhibition.ts';
import { LANGUAGES, type Language } from '#schema/languages.ts';
import type { PageNode } from '#schema/page.ts';
import type { LocalText } from '#schema/text.ts';
import { fold } from './fold.ts';
import { joinLines, type Line, makeLine } from './line.ts';
import { type Run, runsOf } from './syllables.ts';

/** An exhibit, ready to be looked through. */
export interface Prepared {
  readonly code: string;
  readonly year: string;
  readonly titles: Readonly<Record<Language, Line>>;
  /** Aliases, tags, maker. */
  readonly names: readonly Line[];
  readonly zone: readonly Line[];
  /** Titles, names and zone: what is not here is in none of them. */
  readonly lines: Line;
  /** Titles and names with the spaces between their words, folded. */
  readonly named: string;
  /** Every lead, folded. */
  readonly leads: string;
  /** The pages in each language, folded; none twice. */
  readonly texts: readonly string[];
  readonly titleRun: Run;
  readonly nameRuns: readonly Run[];
  readonly leadRun: Run;
}

/** Prepares an exhibit that stands in a zone of this name, of which the lines are given. */
export function prepare(exhibit: Exhibit, zoneName: LocalText, zone: readonly Line[]): Prepared {
  const { title, lead, search } = exhibit;
  const zoneNames = new Set(inEveryLanguage(zoneName));
  const others = search.words.split('\n').filter((name) => !zoneNames.has(name));
  const names = others.map(makeLine).filter(({ text }) => text !== '');
  const titles = {
    'zh-Hans': makeLine(title['zh-Hans']),
    en: makeLine(title.en),
    'zh-Hant': makeLine(title['zh-Hant']),
  };
  const [titleRun = [], ...runs] = runsOf(search.pinyin);
  return {
    code: exhibit.code,
    year: exhibit.year === undefined ? '' : String(exhibit.year),
    titles,
    names,
    zone,
    lines: joinLines([...LANGUAGES.map((language) => titles[language]), ...names, ...zone]),
    named: fold([...inEveryLanguage(title), ...others].join('\n')),
    leads: fold(inEveryLanguage(lead).join('\n')),
    texts: [...new Set(LANGUAGES.map((language) => fold(textOf(exhibit, language))))],
    titleRun,
    nameRuns: runs.slice(0, -1),
    leadRun: runs.at(-1) ?? [],
  };
}

/** The lines of a zone's name. */
export function zoneLines(name: LocalText): readonly Line[] {
  return [...new Set(inEveryLanguage(name))].map(makeLine);
}

function inEveryLanguage(text: LocalText): readonly string[] {
  return LANGUAGES.map((language) => text[language]);
}

function textOf({ pages }: Exhibit, language: Language): string {
  return pages[language].map(({ children }) => wordsOf(children, '\n')).join('\n');
}

function wordsOf(nodes: readonly PageNode[], between: string): string {
  let words = '';
  for (const node of nodes) {
    if (node.type === 'text') words += node.value;
    else if (node.type === 'element') words += wordsOf(node.children, '');
    else words += `${node.alt}\n${node.caption ?? ''}`;
    words += between;
  }
  return words;
}
