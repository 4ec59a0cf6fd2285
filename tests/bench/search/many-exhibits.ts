import { buildWorld, type World } from '#core/world.ts';
import type { Exhibit, Exhibition } from '#schema/exhibition.ts';
import { exhibitId, zoneId } from '#schema/ids.ts';
import { LANGUAGES, type Language } from '#schema/languages.ts';
import type { Page } from '#schema/page.ts';

const ZONES = 12;
/** Made-up words in the text of each exhibit, so that there are as many different words as in so many true texts. */
const NEW_WORDS = 8;
const LETTERS = 'abcdefghijklmnoprstuvwxyz';

/** An exhibition of so many exhibits with the texts of a true one, newly combined; the same for the same number. */
export function manyExhibits({ exhibition }: World, count: number): World {
  const [zone] = exhibition.zones;
  if (zone === undefined) throw new Error('An exhibition has zones.');
  const zones = Array.from({ length: ZONES }, (_, i) => ({
    ...zone,
    id: zoneId.parse(`zone-${i + 1}`),
    number: i + 1,
    name: exhibition.zones[i % exhibition.zones.length]?.name ?? zone.name,
  }));
  const exhibits = Array.from({ length: count }, (_, n) => combine(exhibition, n));
  return buildWorld({ ...exhibition, zones, exhibits, layout: { sides: {} } });
}

/** An exhibit with the title of one, the lead and names of a second and the pages of a third. */
function combine({ exhibits }: Exhibition, n: number): Exhibit {
  const pick = (step: number): Exhibit => {
    const found = exhibits[Math.floor(n * step + n / exhibits.length) % exhibits.length];
    if (found === undefined) throw new Error('An exhibition has exhibits.');
    return found;
  };
  const [first, second, third] = [pick(1), pick(7), pick(11)];
  const number = String(n + 1);
  return {
    ...second,
    id: exhibitId.parse(`exhibit-${number}`),
    zone: zoneId.parse(`zone-${(n % ZONES) + 1}`),
    code: `${(n % ZONES) + 1}-${Math.floor(n / ZONES) + 1}`,
    title: perLanguage((l) => `${first.title[l]} ${number}`),
    pages: perLanguage((l) => [...third.pages[l], newWords(n)]),
    search: { ...second.search, pinyin: [...titleOf(first), ...namesOf(second)] },
  };
}

function titleOf({ search: { pinyin } }: Exhibit): Exhibit['search']['pinyin'] {
  return pinyin.slice(
    0,
    pinyin.findIndex((readings) => readings.length === 0),
  );
}

function namesOf({ search: { pinyin } }: Exhibit): Exhibit['search']['pinyin'] {
  return pinyin.slice(pinyin.findIndex((readings) => readings.length === 0));
}

function newWords(n: number): Page {
  const words = Array.from({ length: NEW_WORDS }, (_, i) => newWord(n * NEW_WORDS + i + 1));
  return { children: [{ type: 'text', value: words.join(' ') }] };
}

/** A word of seven letters, another for every number up to some millions. */
function newWord(number: number): string {
  let seed = (number * 48_271) % 2_147_483_647;
  let word = '';
  for (let i = 0; i < 7; i += 1) {
    word += LETTERS[seed % LETTERS.length] ?? '';
    seed = (seed * 48_271) % 2_147_483_647;
  }
  return word;
}

function perLanguage<T>(value: (language: Language) => T): Record<Language, T> {
  const [hans, en, hant] = LANGUAGES.map(value) as [T, T, T];
  return { 'zh-Hans': hans, en, 'zh-Hant': hant };
}
