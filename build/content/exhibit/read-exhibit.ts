import type { AuthoredTranslation } from '#schema/authored/authored-exhibit.ts';
import type { AuthoredFact } from '#schema/authored/authored-fact.ts';
import { type ContentProblem, problem } from '../problems/problem.ts';
import type { ExhibitFolder } from '../source/find-parts.ts';
import { checkFacts } from './check-facts.ts';
import { checkGlyphs } from './check-glyphs.ts';
import { checkLengths } from './check-lengths.ts';
import { checkTranslation } from './check-translation.ts';
import { collectSources } from './collect-sources.ts';
import type { ExhibitDraft } from './exhibit-draft.ts';
import { gatherMedia } from './gather-media.ts';
import { type LanguageReading, readIndex, readTranslation } from './language-file.ts';
import { readFacts } from './read-facts.ts';
import { checkUnused, FACTS_NAMES } from './unused-files.ts';
import type { Written } from './written.ts';

/** An exhibit read and checked: its draft, or null where too much is wrong for one; and every problem. */
export interface ExhibitReading {
  readonly draft: ExhibitDraft | null;
  readonly problems: readonly ContentProblem[];
}

/** The files that hold an exhibit's words in other languages. */
const ENGLISH = 'index.en.md';
const TRADITIONAL = 'index.zh-Hant.md';

/** Reads and checks the folder of one exhibit; everything but its zone, which the whole exhibition knows. */
export function readExhibit(root: string, folder: ExhibitFolder): ExhibitReading {
  const { files } = folder;
  const index = files.get('index.md');
  if (index === undefined) throw new Error('an exhibit folder is one that has an index.md');
  const chinese = readIndex(root, index);
  const english = readOther(root, folder, ENGLISH);
  const traditional = readOther(root, folder, TRADITIONAL);
  const factsEntry = FACTS_NAMES.map((name) => files.get(name)).find(
    (entry) => entry !== undefined,
  );
  const facts = factsEntry ? readFacts(root, factsEntry) : { facts: null, problems: [] };
  const problems = [chinese, english, traditional, facts].flatMap((part) => part.problems);
  if (chinese.language === null) return { draft: null, problems };
  const written: Written = {
    chinese: chinese.language,
    english: english.language,
    traditional: traditional.language,
  };
  const media = gatherMedia(root, files, written);
  problems.push(
    ...checkWritten(written, files.has(ENGLISH)),
    ...checkFacts(written, facts.facts, factsEntry !== undefined),
    ...media.problems,
    ...checkUnused(files, media.used),
  );
  return { draft: draftOf(folder, written, facts.facts, media.paths), problems };
}

function readOther(
  root: string,
  { files }: ExhibitFolder,
  name: string,
): LanguageReading<AuthoredTranslation> {
  const entry = files.get(name);
  return entry ? readTranslation(root, entry) : { language: null, problems: [] };
}

function checkWritten(
  { chinese, english, traditional }: Written,
  hasEnglish: boolean,
): readonly ContentProblem[] {
  return [
    ...checkLengths(chinese, 'zh-Hans'),
    ...checkGlyphs(chinese.text, 'zh-Hans', chinese.file),
    ...(hasEnglish ? [] : [problem('missing-english', { file: chinese.file, line: null }, {})]),
    ...(english === null
      ? []
      : [
          ...checkLengths(english, 'en'),
          ...checkGlyphs(english.text, 'en', english.file),
          ...checkTranslation(english, chinese),
        ]),
    ...(traditional === null
      ? checkGlyphs(chinese.text, 'converted', chinese.file)
      : [
          ...checkLengths(traditional, 'zh-Hant'),
          ...checkGlyphs(traditional.text, 'zh-Hant', traditional.file),
        ]),
  ];
}

function draftOf(
  { id, path }: ExhibitFolder,
  { chinese, english, traditional }: Written,
  facts: readonly AuthoredFact[] | null,
  media: Readonly<Record<string, string>>,
): ExhibitDraft {
  return {
    id,
    folder: path,
    file: chinese.file,
    zoneLine: chinese.lineOf('zone'),
    orderLine: chinese.lineOf('order'),
    chinese: { head: chinese.head, pages: chinese.body.pages },
    english: english && { head: english.head, pages: english.body.pages },
    traditional: traditional && { head: traditional.head, pages: traditional.body.pages },
    sources: collectSources(chinese.head, facts),
    media,
  };
}
