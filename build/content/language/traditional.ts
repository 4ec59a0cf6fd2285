import { Converter } from 'opencc-js/cn2t';
import { TRADITIONAL_WORDS } from './traditional-words.ts';

type Convert = (text: string) => string;

const TRADITIONAL: ReadonlyMap<string, string> = new Map(TRADITIONAL_WORDS);

/** Any word of the exhibition's own list, the longest first; the group keeps the words when a text is split at them. */
const OWN_WORD: RegExp = new RegExp(
  `(${[...TRADITIONAL.keys()].sort((a, b) => b.length - a.length).join('|')})`,
);

/** Quotation marks, outer and inner. A ’ after a Latin letter is an apostrophe. */
const QUOTES: readonly (readonly [RegExp, string])[] = [
  [/“/g, '「'],
  [/”/g, '」'],
  [/‘/g, '『'],
  [/(?<!\p{Script=Latin})’/gu, '』'],
];

const HAN = /\p{Script=Han}/u;

let general: Convert | undefined;

/**
 * Simplified Chinese in Traditional characters and quotation marks, with the words of the exhibition as they are: 芯片 stays
 * 芯片, 激光 stays 激光. Text that is not Chinese comes back as it was.
 */
export function toTraditional(text: string): string {
  // The dictionaries take a third of a second to build: once, and only where there is something to convert.
  general ??= Converter({ from: 'cn', to: 'tw' });
  const convert = general;
  const converted = text
    .split(OWN_WORD)
    .map((part) => TRADITIONAL.get(part) ?? convert(part))
    .join('');
  if (!HAN.test(converted)) return converted;
  return QUOTES.reduce((said, [mark, own]) => said.replace(mark, own), converted);
}
