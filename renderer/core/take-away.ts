/** The sign is so many millimetres high and wide on the glass, its white margin included. */
export const SIGN_MM = 150;
/** A module smaller than this is lost to a telephone at arm's length, in millimetres. */
const MODULE_MM = 2;
/** The white margin around a code, in modules (ISO/IEC 18004). */
export const QUIET_ZONE = 4;
/** Bytes that a code of version 1, 2, 3 … holds at error correction level M (ISO/IEC 18004, table 7). */
const HOLDS = [
  14, 26, 42, 62, 84, 106, 122, 152, 180, 213, 251, 287, 331, 362, 412, 450, 504, 560, 624, 666,
] as const;

/** What a visitor takes away of an exhibit. */
export interface TakeAway {
  readonly title: string;
  readonly lead: string;
  /** Who says so, one line each, the first first. */
  readonly sources: readonly string[];
}

/** How many bytes a code of this size holds when its modules are to stay large enough. */
export function bytesOnSign(side: number): number {
  const modules = Math.floor(side / MODULE_MM) - 2 * QUIET_ZONE;
  const version = Math.min(HOLDS.length, Math.floor((modules - 17) / 4));
  return HOLDS[version - 1] ?? 0;
}

/**
 * The text that goes into the code: title and one sentence, then as many sources as there is room for. A sign of 150 mm
 * holds 287 bytes, which are 95 Han characters or 287 Latin letters.
 */
export function takeAwayText({ title, lead, sources }: TakeAway, bytes: number): string {
  let text = cut(`${title}\n${lead}`, bytes);
  for (const source of sources) {
    const longer = `${text}\n${source}`;
    if (bytesOf(longer) > bytes) break;
    text = longer;
  }
  return text;
}

/** The text, or its beginning and an ellipsis in so many bytes. */
function cut(text: string, bytes: number): string {
  if (bytesOf(text) <= bytes) return text;
  const letters = [...text];
  while (letters.length > 0 && bytesOf(`${letters.join('')}…`) > bytes) letters.pop();
  return `${letters.join('')}…`;
}

/** The length of a text in UTF-8. */
function bytesOf(text: string): number {
  return [...text].reduce((sum, letter) => {
    const code = letter.codePointAt(0) ?? 0;
    return sum + (code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4);
  }, 0);
}
