/** The five entities of XML. A drawing has no others, and cannot make any. */
const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

const REFERENCE: RegExp = /&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|(amp|lt|gt|quot|apos));/g;
const ATTRIBUTE: RegExp = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** The text with its references resolved; null if one of them is not a plain character or one of the five. */
export function decodeReferences(text: string): string | null {
  if (text.replaceAll(REFERENCE, '').includes('&')) {
    return null;
  }
  let isPlain = true;
  const decoded = text.replaceAll(REFERENCE, (_, decimal, hexadecimal, name) => {
    if (name !== undefined) {
      return ENTITIES.get(name) ?? '';
    }
    const code = decimal === undefined ? Number.parseInt(hexadecimal, 16) : Number(decimal);
    const isCharacter = code >= 0x20 && code <= 0x10_ff_ff && !(code >= 0xd800 && code <= 0xdfff);
    isPlain &&= isCharacter && code !== 0x7f && (code & 0xfffe) !== 0xfffe;
    return isPlain ? String.fromCodePoint(code) : '';
  });
  return isPlain ? decoded : null;
}

/** The attributes as written inside a tag; null if one comes twice or has a value that cannot be read. */
export function readAttributes(written: string): ReadonlyMap<string, string> | null {
  const attributes = new Map<string, string>();
  for (const [, name = '', double, single] of written.matchAll(ATTRIBUTE)) {
    const value = decodeReferences(double ?? single ?? '');
    if (value === null || attributes.has(name)) {
      return null;
    }
    attributes.set(name, value);
  }
  return attributes;
}
