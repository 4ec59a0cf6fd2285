import type { Exhibit } from '#schema/exhibition.ts';
import { LANGUAGES, type Language } from '#schema/languages.ts';
import { aliasesOf, han, type Kind, spelled } from './kind.ts';

/** The text of the first page, as one line. */
function firstPage({ pages }: Exhibit, language: Language): string {
  return JSON.stringify(pages[language][0])
    .replaceAll(/"(?:type|tagName|children|media|alt|element|text|strong|p)":?/g, ' ')
    .replaceAll(/\\n|[[\]{}":,]/g, ' ');
}

const said: WeakMap<Exhibit, string> = new WeakMap();

/** Everything an exhibit says in its names, title, lead and pages. */
function everything(exhibit: Exhibit): string {
  const known = said.get(exhibit) ?? gather(exhibit);
  said.set(exhibit, known);
  return known;
}

function gather(exhibit: Exhibit): string {
  const texts = LANGUAGES.flatMap((language) => [
    exhibit.title[language],
    exhibit.lead[language],
    JSON.stringify(exhibit.pages[language]),
  ]);
  return `${texts.join('\n')}\n${exhibit.search.words}`.toLowerCase();
}

/** A query that any exhibit answers which says these words somewhere. */
function saying(name: string, query: (exhibit: Exhibit) => string | undefined): Kind {
  return {
    name,
    query,
    alsoAnswers: (other, exhibit) =>
      everything(other).includes((query(exhibit) ?? '\n').toLowerCase()),
  };
}

/** One of the runs of syllables, and the exhibits that have it. */
function spelling(name: string, choose: (exhibit: Exhibit) => string | undefined): Kind {
  return {
    name,
    query: choose,
    alsoAnswers: (other, exhibit) =>
      spelled(other).some((run) => run.join('').includes(choose(exhibit) ?? '\n')),
  };
}

/** Queries made of what else is known of an exhibit. */
export const NAME_KINDS: readonly Kind[] = [
  { name: 'booth code', query: ({ code }) => code },
  { name: 'booth code without its hyphen', query: ({ code }) => code.replace('-', '') },
  { name: 'booth code with a space', query: ({ code }) => code.replace('-', ' ') },
  { name: 'booth code with a long dash', query: ({ code }) => code.replace('-', '—') },
  {
    name: 'booth code in full-width digits',
    query: ({ code }) =>
      code.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)),
  },
  {
    name: 'year',
    query: ({ year }) => (year === undefined ? undefined : String(year)),
    alsoAnswers: ({ year, title }, exhibit) =>
      year === exhibit.year || title['zh-Hans'].includes(String(exhibit.year)),
  },
  {
    name: 'zone',
    query: ({ zone }, { zones }) => zones.get(zone)?.name['zh-Hans'],
    alsoAnswers: (other, { zone }) => other.zone === zone,
  },
  {
    name: 'zone in English',
    query: ({ zone }, { zones }) => zones.get(zone)?.name.en,
    alsoAnswers: (other, { zone }) => other.zone === zone,
  },
  {
    name: 'zone in Traditional Chinese',
    query: ({ zone }, { zones }) => zones.get(zone)?.name['zh-Hant'],
    alsoAnswers: (other, { zone }) => other.zone === zone,
  },
  spelling('zone in pinyin', (exhibit) => spelled(exhibit).at(-2)?.join('')),
  saying('maker', ({ maker }) => maker?.['zh-Hans']),
  saying('beginning of the maker', ({ maker }) => maker?.['zh-Hans'].slice(0, 4)),
  saying('maker in English', ({ maker }) => maker?.en),
  saying('two words of the maker', ({ maker }) => maker?.en.split(' ').slice(0, 2).join(' ')),
  saying('tag', ({ tags }) => tags[0]?.['zh-Hans']),
  saying('last tag', ({ tags }) => tags.at(-1)?.['zh-Hans']),
  saying('tag in English', ({ tags }) => tags[0]?.en),
  saying('tag in Traditional Chinese', ({ tags }) => tags.at(-1)?.['zh-Hant']),
  saying('alias', (exhibit) => aliasesOf(exhibit).find((name) => han(name).length > 1)),
  saying('alias in English', (exhibit) => {
    return aliasesOf(exhibit).find((name) => /^[a-z]{4,}/i.test(name));
  }),
  spelling('alias in pinyin', (exhibit) => spelled(exhibit)[1]?.join('')),
  spelling('second alias in pinyin', (exhibit) => spelled(exhibit)[2]?.join('')),
  saying('lead', ({ lead }) => lead['zh-Hans']),
  saying('words of the lead', ({ lead }) => han(lead['zh-Hans']).slice(0, 4)),
  saying('lead in English', ({ lead }) => lead.en),
  saying('lead in Traditional Chinese', ({ lead }) => lead['zh-Hant']),
  spelling('words of the lead in pinyin', (exhibit) => {
    return spelled(exhibit).at(-1)?.slice(2, 6).join('');
  }),
  saying('words of the description', (exhibit) => {
    return /\p{Script=Han}{6,}/u.exec(firstPage(exhibit, 'zh-Hans'))?.[0].slice(0, 6);
  }),
  saying('words of the description in Traditional Chinese', (exhibit) => {
    return /\p{Script=Han}{6,}/u.exec(firstPage(exhibit, 'zh-Hant'))?.[0].slice(0, 6);
  }),
  saying('words of the description in English', (exhibit) => {
    return /\b[a-z]{4,} [a-z]{3,} [a-z]{4,}\b/.exec(firstPage(exhibit, 'en'))?.[0];
  }),
  {
    name: 'title word and tag',
    query: ({ title, tags }) =>
      `${han(title['zh-Hans']).slice(0, 2)} ${tags[0]?.['zh-Hans'] ?? ''}`,
  },
  {
    name: 'English title word and tag',
    query: ({ title, tags }) => `${title.en.split(' ')[0]} ${tags[0]?.en ?? ''}`,
  },
];
