/** Units that everybody reads as they are. */
const UNITS = /\b(?:KB|MB)\b/g;

/** Whether a sentence for staff is Chinese: no word in Latin letters but in quotation marks, where names and keys stand. */
export function inChinese(sentence: string): boolean {
  const bare = sentence.replace(/“[^”]*”/gu, '').replace(UNITS, '');
  return /\p{Script=Han}/u.test(bare) && !/[A-Za-z]{2,}/.test(bare) && !/[.,;:!?]\s/.test(bare);
}
