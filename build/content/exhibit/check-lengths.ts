import type { Language } from '#schema/languages.ts';
import { wordsOf } from '../markdown/draft-page.ts';
import { type ContentProblem, problem } from '../problems/problem.ts';
import type { LengthUnit, TextPart } from '../problems/text-messages.ts';
import type { LanguageFile } from './language-file.ts';

/** How long a part should be at most; twice as long is an error. */
interface Guidance {
  readonly unit: LengthUnit;
  readonly limit: number;
}

type Guidances = Partial<Readonly<Record<TextPart, Guidance>>>;

/** What a visitor reads in 45 seconds, and what fits a 32-inch screen in large type. */
const CHINESE: Guidances = {
  title: { unit: 'characters', limit: 18 },
  lead: { unit: 'characters', limit: 24 },
  firstPage: { unit: 'characters', limit: 120 },
  whole: { unit: 'characters', limit: 300 },
  pages: { unit: 'pages', limit: 3 },
};
const ENGLISH: Guidances = {
  title: { unit: 'letters', limit: 60 },
  lead: { unit: 'letters', limit: 90 },
  firstPage: { unit: 'words', limit: 60 },
  whole: { unit: 'words', limit: 150 },
  pages: { unit: 'pages', limit: 3 },
};

/** Holds the lengths of an exhibit's texts against the guidance of their language. */
export function checkLengths(
  { file, head, lineOf, body }: LanguageFile<{ readonly title?: string; readonly lead?: string }>,
  language: Language,
): readonly ContentProblem[] {
  const guidances = language === 'en' ? ENGLISH : CHINESE;
  const pages = body.pages.map(({ children }) => wordsOf(children));
  const first = body.pageLines[0] ?? 1;
  const check = (part: TextPart, text: string | number, line: number): ContentProblem[] => {
    const guidance = guidances[part];
    if (guidance === undefined) return [];
    const { unit, limit } = guidance;
    const count = typeof text === 'number' ? text : countIn(unit, text);
    if (count <= limit) return [];
    const code = count > 2 * limit ? 'text-too-long' : 'text-long';
    return [problem(code, { file, line }, { part, unit, count, limit })];
  };
  return [
    ...check('title', head.title ?? '', lineOf('title')),
    ...check('lead', head.lead ?? '', lineOf('lead')),
    ...check('firstPage', pages[0] ?? '', first),
    ...check('whole', pages.join('\n'), first),
    ...check('pages', pages.length, body.pageLines[guidances.pages?.limit ?? 0] ?? first),
  ];
}

function countIn(unit: LengthUnit, text: string): number {
  if (unit === 'words')
    return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  return unit === 'letters' ? [...text].length : countCharacters(text);
}

/** Han characters and full-width marks count one each; letters and digits, half as wide, two for one. */
export function countCharacters(text: string): number {
  const narrow = text.match(/[!-~\u00a1-\u02ff]/gu)?.length ?? 0;
  const all = [...text.replace(/\s+/gu, '')].length;
  return all - narrow + Math.ceil(narrow / 2);
}
