import { LANGUAGES, type Language } from '#schema/languages.ts';
import { countCharacters } from '../exhibit/check-lengths.ts';
import { missingGlyphs } from '../language/glyphs.ts';
import { type ContentProblem, type Place, problem } from '../problems/problem.ts';
import { builtIn, formsOf } from './interface-words.ts';

/** What is put in when the sentence is said. */
const PLACEHOLDER = /\{\{(\w+)\}\}/g;
/** What the interface would read as an order of its own: the rest of a placeholder, or another sentence called by its key. */
const ORDER = /\{\{|\}\}|\$t\(/;
/** Called by its key, in the interface's own words. */
const CALL = /\$t\([^)]*\)/g;
/** So much fits anywhere, in Han characters. */
const ROOM_MIN = 4;

/** A sentence of the interface in one language as somebody wrote it, under a key that exists. */
export interface OwnWord {
  readonly key: string;
  readonly language: Language;
  readonly text: string;
  /** The Traditional text that is made from it; absent where none is. */
  readonly traditional?: string;
}

/** What is wrong with a sentence that is to stand for one of the interface's. */
export function checkWord(word: OwnWord, place: Place): readonly ContentProblem[] {
  const { key, language } = word;
  const forms = formsOf(key, language);
  if (!forms.includes(key)) return [problem('word-not-said', place, { key, language, forms })];
  const misplaced = checkPlaceholders(word, place);
  // Half a placeholder would be measured as if it were said.
  if (misplaced.length > 0) return misplaced;
  return [...checkLength(word, place), ...checkDrawn(word, place)];
}

function checkPlaceholders({ key, language, text }: OwnWord, place: Place): ContentProblem[] {
  const wanted = placeholdersIn(builtIn(key, language) ?? '');
  const found = placeholdersIn(text);
  const isSame = wanted.join() === found.join();
  if (isSame && !ORDER.test(text.replace(PLACEHOLDER, ''))) return [];
  return [problem('word-placeholders', place, { key, language, wanted })];
}

function checkLength({ key, language, text }: OwnWord, place: Place): ContentProblem[] {
  const perCharacter = language === 'en' ? 2 : 1;
  const limit = roomFor(key) * perCharacter;
  const count = widthOf(text, language) * perCharacter;
  if (count <= limit) return [];
  const code = count > 2 * limit ? 'word-too-long' : 'word-long';
  return [problem(code, place, { key, language, count, limit })];
}

function checkDrawn({ language, text, traditional = '' }: OwnWord, place: Place): ContentProblem[] {
  const missing = [...missingGlyphs(text, language), ...missingGlyphs(traditional, 'zh-Hant')];
  const characters = [...new Set(missing)];
  return characters.length > 0 ? [problem('missing-glyph', place, { characters })] : [];
}

/** How wide a sentence may be, in Han characters: every place has room for what is said there in the widest language. */
function roomFor(key: string): number {
  const widths = LANGUAGES.map((language) => widthOf(builtIn(key, language) ?? '', language));
  return Math.max(ROOM_MIN, ...widths);
}

/** The width of what is always there, in Han characters, of which each is as wide as two letters. */
function widthOf(text: string, language: Language): number {
  const always = text.replace(PLACEHOLDER, '').replace(CALL, '');
  return language === 'en' ? Math.ceil([...always].length / 2) : countCharacters(always);
}

/** Each once, in an order of their own: the sentence may turn them round. */
function placeholdersIn(text: string): readonly string[] {
  return [...new Set(text.match(PLACEHOLDER))].sort();
}
