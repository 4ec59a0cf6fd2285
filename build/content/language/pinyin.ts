import { pinyin } from 'pinyin-pro';

/** One Han character, or a run of Latin letters and digits. Everything else is passed over. */
const READABLE: RegExp = /\p{Script=Han}|[\p{Script=Latin}\p{N}\p{M}]+/gu;

/** What a visitor can type on the letter keys: a syllable without its tone, `v` for ü. */
const SYLLABLE: RegExp = /^[a-z]+$/;

/**
 * The readings of a title, for search by pinyin: for each character in order all its readings without tones (ü is `v`,
 * the commonest first), for each run of Latin letters or digits the run itself in lower case. Punctuation, and
 * characters that nobody knows how to read, are passed over.
 */
export function readSyllables(title: string): string[][] {
  const readings: string[][] = [];
  for (const [part] of title.normalize('NFKC').matchAll(READABLE)) {
    const found = /\p{Script=Han}/u.test(part) ? readingsOf(part) : [withoutMarks(part)];
    if (found.length > 0) {
      readings.push(found);
    }
  }
  return readings;
}

function readingsOf(character: string): string[] {
  const options = { multiple: true, toneType: 'none', type: 'array', v: true } as const;
  return [...new Set(pinyin(character, options))].filter((reading) => SYLLABLE.test(reading));
}

/** `Élan` → `elan`: the letter keys have no accents. */
function withoutMarks(run: string): string {
  return run.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}
