import { type KeyTable, TEXT_KEYS } from '#schema/authored/key-tables.ts';
import { LANGUAGES, type Language } from '#schema/languages.ts';
import en from '../../../assets/strings/en.json' with { type: 'json' };
import hans from '../../../assets/strings/zh-Hans.json' with { type: 'json' };
import hant from '../../../assets/strings/zh-Hant.json' with { type: 'json' };

/** The interface's words of one language, group in group. */
interface Group {
  readonly [name: string]: string | Group;
}

/** What the interface says to visitors by itself, by language and key, such as `tour.title`. */
const BUILT_IN: Readonly<Record<Language, ReadonlyMap<string, string>>> = {
  'zh-Hans': new Map(flat(hans)),
  en: new Map(flat(en)),
  'zh-Hant': new Map(flat(hant)),
};

/** Every key, of all languages together. */
export const INTERFACE_KEYS: ReadonlySet<string> = new Set(
  LANGUAGES.flatMap((language) => [...BUILT_IN[language].keys()]),
);

/** What may be written below `words`. */
export const WORD_TABLE: KeyTable = Object.fromEntries(
  [...INTERFACE_KEYS].map((key) => [
    key,
    { aliases: [key], what: '要换成的话，至少一种语言', inside: TEXT_KEYS },
  ]),
);

/** What the interface says by itself under a key; undefined in a language that has no such key. */
export function builtIn(key: string, language: Language): string | undefined {
  return BUILT_IN[language].get(key);
}

/** The ending of a key that is said only where there is one of a thing, or another number of it. */
const COUNTED = /_(?:one|other)$/;

/** The keys under which a language says what this key is about: the key itself, one for each form of the noun, or none. */
export function formsOf(key: string, language: Language): readonly string[] {
  const plain = key.replace(COUNTED, '');
  const isSaid = (form: string): boolean => BUILT_IN[language].has(form);
  const counted = [`${plain}_one`, `${plain}_other`].filter(isSaid);
  return counted.length > 0 ? counted : [plain].filter(isSaid);
}

function flat(group: Group, above = ''): readonly (readonly [string, string])[] {
  return Object.entries(group).flatMap(([name, inside]) =>
    typeof inside === 'string'
      ? [[`${above}${name}`, inside] as const]
      : flat(inside, `${above}${name}.`),
  );
}
