import { failed, ok, type Result } from '../../../../assets/schema/result.ts';
import type { GuardProblem } from './guard-problem.ts';

/** The deepest that arrays and objects may lie in each other; metadata of a publication has 6. */
const MOST_DEPTH = 16;

/** The most values one file may hold: the library's work grows with the square of some of them. A publication has 100. */
const MOST_VALUES = 2000;

const [QUOTE, BACKSLASH] = [0x22, 0x5c];
const OPENING: ReadonlySet<number> = new Set([0x5b, 0x7b]);
const CLOSING: ReadonlySet<number> = new Set([0x5d, 0x7d]);

/** Why a text is not read; the file's name is known to whoever asked. */
export type TextProblem = Omit<GuardProblem, 'path'>;

/** Reads metadata's JSON, refusing what would cost a parser much before any is asked. */
export function parseMetadataText(bytes: Uint8Array): Result<unknown, TextProblem> {
  if (depthOf(bytes) > MOST_DEPTH) return failed([{ code: 'too-large', detail: 'nested' }]);
  let json: unknown;
  try {
    // `fatal`: the library would put other bytes in place of those that are no UTF-8, and keep them.
    json = JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch (error) {
    return failed([{ code: 'not-a-publication', detail: String(error) }]);
  }
  if (hasProto(json)) return failed([{ code: 'not-a-publication', detail: '__proto__' }]);
  if (countValues(json) > MOST_VALUES) return failed([{ code: 'too-large', detail: 'too many' }]);
  return ok(json);
}

/** How deep brackets are nested, strings aside; right for JSON, and for other bytes any number. */
function depthOf(bytes: Uint8Array): number {
  let [depth, deepest, isText] = [0, 0, false];
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte === QUOTE) isText = !isText;
    else if (isText) at += byte === BACKSLASH ? 1 : 0;
    else if (OPENING.has(byte)) deepest = Math.max(deepest, ++depth);
    else if (CLOSING.has(byte)) depth--;
  }
  return deepest;
}

function countValues(json: unknown): number {
  if (typeof json !== 'object' || json === null) return 1;
  return Object.values(json).reduce((sum: number, one) => sum + countValues(one), 1);
}

/** Whether any object has a member that some readers would take for a prototype, and others would leave out. */
function hasProto(json: unknown): boolean {
  if (typeof json !== 'object' || json === null) return false;
  return Object.hasOwn(json, '__proto__') || Object.values(json).some(hasProto);
}
