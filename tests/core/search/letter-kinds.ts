import type { Exhibit } from '#schema/exhibition.ts';
import { han, type Kind, syllables } from './kind.ts';

/** A query of the title's syllables; exhibits whose syllables there are the same answer as well. */
function ofSyllables(name: string, write: (all: readonly string[]) => string | undefined): Kind {
  return {
    name,
    query: (exhibit) => write(syllables(exhibit)),
    alsoAnswers: (other, exhibit) => {
      const query = write(syllables(exhibit)) ?? '';
      return syllables(other).some((_, start) => write(syllables(other).slice(start)) === query);
    },
  };
}

/** A query in which every syllable of the title's beginning is misspelled as many people do. */
function mistaken(name: string, from: RegExp, to: string): Kind {
  return ofSyllables(name, (all) => {
    const right = all.slice(0, 5);
    const wrong = right.map((syllable) => syllable.replace(from, to));
    return wrong.join('') === right.join('') ? undefined : wrong.join('');
  });
}

function firsts(all: readonly string[]): string {
  return all.map((syllable) => syllable[0]).join('');
}

/** Another reading of the first character of the title that has several. */
function otherReading({ search }: Exhibit): string | undefined {
  const title = search.pinyin.slice(0, syllablesBefore(search.pinyin));
  const at = title.findIndex((readings) => readings.length > 1);
  if (at < 0) return undefined;
  const from = Math.max(0, at - 2);
  return title
    .slice(from, from + 5)
    .map((readings, i) => (from + i === at ? readings.at(-1) : readings[0]))
    .join('');
}

function syllablesBefore(pinyin: Exhibit['search']['pinyin']): number {
  const end = pinyin.findIndex((readings) => readings.length === 0);
  return end < 0 ? pinyin.length : end;
}

/** Queries of Latin letters that stand for Chinese. */
export const LETTER_KINDS: readonly Kind[] = [
  ofSyllables('whole title in pinyin', (all) => all.join('')),
  ofSyllables('first three syllables', (all) => all.slice(0, 3).join('')),
  ofSyllables('first five syllables', (all) => all.slice(0, 5).join('')),
  ofSyllables('syllables from the third on', (all) => all.slice(2, 6).join('')),
  ofSyllables('last four syllables', (all) => all.slice(-4).join('')),
  ofSyllables('last syllable unfinished', (all) => all.slice(0, 4).join('').slice(0, -1)),
  ofSyllables('syllables with spaces', (all) => all.slice(0, 4).join(' ')),
  ofSyllables('syllables with apostrophes', (all) => all.slice(0, 4).join("'")),
  ofSyllables('syllables in capitals', (all) => all.slice(0, 4).join('').toUpperCase()),
  ofSyllables('first letters', (all) => firsts(all.slice(0, 5))),
  ofSyllables('first letters from the third on', (all) => firsts(all.slice(2, 7))),
  ofSyllables('two syllables, then first letters', (all) => {
    return all.slice(0, 2).join('') + firsts(all.slice(2, 5));
  }),
  ofSyllables('first letters, then two syllables', (all) => {
    return firsts(all.slice(0, 2)) + all.slice(2, 4).join('');
  }),
  ofSyllables('one syllable in full, one by its letter, by turns', (all) => {
    return all
      .slice(0, 6)
      .map((syllable, i) => (i % 2 === 0 ? syllable : syllable[0]))
      .join('');
  }),
  ofSyllables('a letter too many at the end', (all) => `${all.slice(0, 4).join('')}x`),
  mistaken('n for l', /^l/, 'n'),
  mistaken('l for n', /^n/, 'l'),
  mistaken('z, c, s for zh, ch, sh', /^([zcs])h/, '$1'),
  mistaken('zh, ch, sh for z, c, s', /^([zcs])(?!h)/, '$1h'),
  mistaken('in, en for ing, eng', /([ie])ng$/, '$1n'),
  mistaken('ing, eng for in, en', /([ie]n)$/, '$1g'),
  mistaken('ang for an', /an$/, 'ang'),
  { name: 'another reading of a character', query: otherReading },
  {
    name: 'Chinese, then pinyin',
    query: (exhibit) => {
      const characters = han(exhibit.title['zh-Hans']);
      const first = [...characters].slice(0, 2).join('');
      // Only where the title begins with Chinese does its third syllable belong to its third character.
      if (!exhibit.title['zh-Hans'].replace(/[“《]/g, '').startsWith(first)) return undefined;
      return first + syllables(exhibit).slice(2, 4).join('');
    },
    alsoAnswers: (other, exhibit) =>
      other.title['zh-Hans'].includes(han(exhibit.title['zh-Hans']).slice(0, 2)),
  },
];
