import { compact, foldQuery } from './fold.ts';

/** What a visitor typed, taken apart. */
export interface Terms {
  /** Everything typed, without spaces and marks. */
  readonly whole: string;
  /** The words typed, in order, without those that say nothing; the one being typed is always there. */
  readonly words: readonly string[];
  /** The booth code typed: `3-2` or the beginning `3-`; null where it cannot be one. */
  readonly code: string | null;
  /** Whether a letter typed next would belong to the last word. */
  readonly isOpen: boolean;
}

const LATIN_OR_OTHER = /[a-z0-9]+|[^a-z0-9]+/g;
const LATIN = /^[a-z0-9]+$/;
/** A zone, a mark that people put between two numbers, and a place in the zone. */
const CODE = /^\s*(\d{1,2})\s*[-‐–—−·.・/]\s*(\d{0,4})\s*$/;

/** Words that say nothing about an exhibit. */
const FILLERS: ReadonlySet<string> = new Set(
  (
    '的 了 吗 呢 是 在 哪 哪里 哪儿 什么 怎么 我 想 看 找 要 有 里 嗎 哪裡 哪兒 什麼 怎麼 裡 ' +
    'a an the of in on for to and is are what where which how i want see find'
  ).split(' '),
);

/** The words without those that say nothing; all of them where nothing else remains. */
export function withoutFillers(words: readonly string[]): readonly string[] {
  const kept = words.filter((word) => !FILLERS.has(word));
  return kept.length > 0 ? kept : words;
}

/** Whether a term is Latin letters and digits: it may then be pinyin. */
export function isLatin(term: string): boolean {
  return LATIN.test(term);
}

/** Takes a query apart; Chinese is cut into words. */
export function readTerms(query: string, segmenter: Intl.Segmenter): Terms {
  const folded = foldQuery(query);
  const [, zone, place] = CODE.exec(folded) ?? [];
  const words = (folded.match(LATIN_OR_OTHER) ?? []).flatMap((part) =>
    isLatin(part) ? [part] : cutChinese(part, segmenter),
  );
  const isOpen = /[a-z0-9]$/.test(folded);
  const typing = isOpen ? words.at(-1) : undefined;
  return {
    whole: compact(folded),
    words:
      typing === undefined
        ? withoutFillers(words)
        : [...words.slice(0, -1).filter((word) => !FILLERS.has(word)), typing],
    code: zone === undefined ? null : `${zone}-${place}`,
    isOpen,
  };
}

function cutChinese(part: string, segmenter: Intl.Segmenter): readonly string[] {
  return [...segmenter.segment(part)]
    .map(({ segment }) => compact(segment))
    .filter((word) => word !== '');
}
