import { TextDecoder } from 'node:util';

/** Text read from a file, and what had to be done to read it. */
export interface Decoded {
  /** Lines end with `\n`; no byte-order mark. */
  readonly text: string;
  /** Whether it was UTF-8, as it should be. */
  readonly utf8: boolean;
  /** The lines, from 1, from which invisible control characters were taken out. */
  readonly cleanedLines: readonly number[];
}

/** Control characters besides tab and line ends, and marks that turn the direction of writing. */
const CONTROL = /[^\P{Cc}\t\n\r]|[\u202a-\u202e\u2066-\u2069]/gu;
/** The share of control characters above which bytes are no text. */
const CONTROL_SHARE = 0.01;

/** Reads bytes as UTF-8, or as what Chinese editors save otherwise (UTF-16, GB 18030); null when they are no text. */
export function decodeText(bytes: Uint8Array): Decoded | null {
  const utf8 = decode(bytes, 'utf-8');
  const text = utf8 ?? decodeForeign(bytes);
  if (text === null || text.includes('\u0000')) return null;
  const controls = text.match(CONTROL)?.length ?? 0;
  if (controls > 1 && controls > text.length * CONTROL_SHARE) return null;
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  return {
    text: controls === 0 ? lines.join('\n') : lines.map((l) => l.replace(CONTROL, '')).join('\n'),
    utf8: utf8 !== null,
    cleanedLines: lines.flatMap((line, i) => (line.search(CONTROL) >= 0 ? [i + 1] : [])),
  };
}

function decodeForeign(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decode(bytes, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decode(bytes, 'utf-16be');
  return decode(bytes, 'gb18030');
}

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

const decoders = new Map<Encoding, TextDecoder>();

function decode(bytes: Uint8Array, encoding: Encoding): string | null {
  const decoder = decoders.get(encoding) ?? new TextDecoder(encoding, { fatal: true });
  decoders.set(encoding, decoder);
  try {
    return decoder.decode(bytes);
  } catch (error) {
    // Not in this encoding: the caller tries the next one.
    if (error instanceof TypeError) return null;
    throw error;
  }
}
