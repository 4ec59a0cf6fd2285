import { englishWord, han, type Kind, sharesWord } from './kind.ts';

/** Of a word of at least five letters, with something done to its letter in the middle. */
function misspelled(name: string, wrong: (word: string, middle: number) => string): Kind {
  return {
    name,
    query: (exhibit) => {
      const word = englishWord(exhibit);
      return word.length < 5 ? undefined : wrong(word, Math.floor(word.length / 2));
    },
    alsoAnswers: sharesWord,
  };
}

/** Queries made of titles in Chinese and English. */
export const TITLE_KINDS: readonly Kind[] = [
  { name: 'Chinese title', query: ({ title }) => title['zh-Hans'] },
  { name: 'Traditional title', query: ({ title }) => title['zh-Hant'] },
  { name: 'English title', query: ({ title }) => title.en },
  { name: 'English title in small letters', query: ({ title }) => title.en.toLowerCase() },
  { name: 'English title in capitals', query: ({ title }) => title.en.toUpperCase() },
  {
    name: 'English title without spaces and marks',
    query: ({ title }) => title.en.replace(/[^a-z0-9]/gi, ''),
  },
  {
    name: 'English title in full-width letters',
    query: ({ title }) =>
      title.en.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)),
  },
  {
    name: 'English title with accents',
    query: ({ title }) => title.en.replaceAll('e', 'é').replaceAll('a', 'ä'),
  },
  { name: 'Chinese title without marks', query: ({ title }) => han(title['zh-Hans']) },
  {
    name: 'beginning of the Chinese title',
    query: ({ title }) => han(title['zh-Hans']).slice(0, 4),
    alsoAnswers: ({ title }, exhibit) =>
      title['zh-Hans'].includes(han(exhibit.title['zh-Hans']).slice(0, 4)),
  },
  {
    name: 'middle of the Chinese title',
    query: ({ title }) => han(title['zh-Hans']).slice(2, 6),
    alsoAnswers: ({ title }, exhibit) =>
      title['zh-Hans'].includes(han(exhibit.title['zh-Hans']).slice(2, 6)),
  },
  {
    name: 'end of the Chinese title',
    query: ({ title }) => han(title['zh-Hans']).slice(-4),
    alsoAnswers: ({ title }, exhibit) =>
      title['zh-Hans'].includes(han(exhibit.title['zh-Hans']).slice(-4)),
  },
  {
    name: 'middle of the Traditional title',
    query: ({ title }) => han(title['zh-Hant']).slice(2, 6),
    alsoAnswers: ({ title }, exhibit) =>
      title['zh-Hant'].includes(han(exhibit.title['zh-Hant']).slice(2, 6)),
  },
  {
    name: 'Chinese title with spaces',
    query: ({ title }) => [...han(title['zh-Hans'])].join(' '),
  },
  { name: 'English word', query: englishWord, alsoAnswers: sharesWord },
  {
    name: 'beginning of an English word',
    query: (exhibit) => englishWord(exhibit).slice(0, 6),
    alsoAnswers: ({ title }, exhibit) =>
      title.en.toLowerCase().includes(englishWord(exhibit).slice(0, 6).toLowerCase()),
  },
  {
    name: 'last two English words',
    query: ({ title }) => title.en.split(' ').slice(-2).join(' '),
    alsoAnswers: ({ title }, exhibit) =>
      title.en.includes(exhibit.title.en.split(' ').slice(-2).join(' ')),
  },
  {
    name: 'English words in another order',
    query: ({ title }) => title.en.split(' ').slice(0, 4).reverse().join(' '),
  },
  misspelled('a letter forgotten', (w, i) => w.slice(0, i) + w.slice(i + 1)),
  misspelled('a letter twice', (w, i) => w.slice(0, i) + w.slice(i - 1)),
  misspelled('a wrong letter', (w, i) => `${w.slice(0, i)}q${w.slice(i + 1)}`),
  {
    name: 'two letters swapped in a long word',
    query: (exhibit) => {
      const word = englishWord(exhibit);
      if (word.length < 8) return undefined;
      return `${word.slice(0, 3)}${word[4]}${word[3]}${word.slice(5)}`;
    },
    alsoAnswers: sharesWord,
  },
  {
    name: 'a wish in Chinese',
    query: ({ title }) => `我想看${han(title['zh-Hans']).slice(0, 6)}`,
    alsoAnswers: ({ title }, exhibit) =>
      title['zh-Hans'].includes(han(exhibit.title['zh-Hans']).slice(0, 6)),
  },
  {
    name: 'a question in English',
    query: (exhibit) => `where is the ${englishWord(exhibit)}`,
    alsoAnswers: sharesWord,
  },
];
