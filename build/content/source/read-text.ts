import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ContentProblem, problem } from '../problems/problem.ts';
import { decodeText } from './decode-text.ts';
import type { Entry } from './walk-folder.ts';

/** The largest text file that is opened; the longest exhibit is a few kilobytes. */
export const TEXT_BYTES_MAX: number = 200 * 1024;
/** The largest YAML file that is opened. */
export const YAML_BYTES_MAX: number = 1024 * 1024;

/** The text of a file, or null where there is none to be had; and what is wrong with the file. */
export interface TextReading {
  readonly text: string | null;
  readonly problems: readonly ContentProblem[];
}

/** Reads a text file of an exhibition's folder, whatever it turns out to be. */
export function readText(root: string, entry: Entry, bytesMax: number): TextReading {
  const { path: file } = entry;
  const refuse = (p: ContentProblem): TextReading => ({ text: null, problems: [p] });
  const whole = { file, line: null };
  if (entry.kind === 'link') return refuse(problem('link-not-followed', whole, {}));
  if (entry.kind !== 'file') return refuse(problem('not-a-file', whole, {}));
  if (entry.bytes > bytesMax) {
    const about = { size: sizeInWords(entry.bytes), limit: sizeInWords(bytesMax) };
    return refuse(problem('file-too-big', whole, about));
  }
  const bytes = bytesOf(join(root, file));
  if (bytes === null) return refuse(problem('unreadable', whole, {}));
  const decoded = decodeText(bytes);
  if (decoded === null) return refuse(problem('binary-file', whole, {}));
  return {
    text: decoded.text,
    problems: [
      ...(decoded.utf8 ? [] : [problem('not-utf8', { file, line: 1 }, {})]),
      ...decoded.cleanedLines.map((line) => problem('control-characters', { file, line }, {})),
    ],
  };
}

/** The bytes of a file; null when it cannot be read. Thousands of small files are read sooner without waiting in turn. */
function bytesOf(path: string): Buffer | null {
  try {
    return readFileSync(path);
  } catch {
    // No permission, a broken disk, or gone since it was listed: for an author all the same, a file to look after.
    return null;
  }
}

/** A size as staff say it: `200 KB`, `1.5 MB`. */
function sizeInWords(bytes: number): string {
  const kilobytes = bytes / 1024;
  return kilobytes < 1024
    ? `${Math.ceil(kilobytes)} KB`
    : `${Math.ceil((kilobytes / 1024) * 10) / 10} MB`;
}
