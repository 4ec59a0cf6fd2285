/** The most characters of a name. */
const MOST = 40;

/** A name for a key with its outer spaces gone, or null when it is none: 1 to 40 visible characters. */
export function keyName(written: string): string | null {
  const name = written.normalize('NFC').trim();
  const isFit = name !== '' && [...name].length <= MOST && name.isWellFormed();
  return isFit && !/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(name) ? name : null;
}
