import { CATALOGUE, type ProblemCode, type Problems } from './catalogue.ts';
import type { Severity } from './message.ts';

/** Where a problem is: a file or folder of the exhibition, and a line of it. */
export interface Place {
  /** Path inside the exhibition's folder, with `/`; empty for the folder itself. */
  readonly file: string;
  /** From 1; null where a line makes no sense. */
  readonly line: number | null;
}

/** One thing wrong with an exhibition folder, ready to be shown to staff. */
export interface ContentProblem extends Place {
  readonly severity: Severity;
  readonly code: ProblemCode;
  /** What is wrong, in Chinese. */
  readonly message: string;
  /** How to put it right, in Chinese. */
  readonly fix: string;
}

/** The longest piece of what a person wrote that a message repeats, in characters. */
const QUOTE_MAX = 60;

/** A problem at a place, in staff's words. */
export function problem<Code extends ProblemCode>(
  code: Code,
  place: Place,
  about: Problems[Code],
): ContentProblem {
  const { severity, says, fix } = CATALOGUE[code];
  const shown = shorten(about);
  return {
    severity,
    code,
    file: printable(place.file),
    line: place.line,
    message: printable(says(shown)),
    fix: printable(fix(shown)),
  };
}

/** Problems in the order of a person's work: by file, then by line; errors before reminders on the same line. */
export function sortProblems(problems: readonly ContentProblem[]): readonly ContentProblem[] {
  const rank = (p: ContentProblem): string =>
    [p.file, String(p.line ?? 0).padStart(9, '0'), p.severity, p.code, p.message].join('\u0000');
  return problems
    .map((p) => ({ p, rank: rank(p) }))
    .sort((a, b) => (a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : 0))
    .map(({ p }) => p);
}

/** Whether any of them keeps something out of the release. */
export function hasError(problems: readonly ContentProblem[]): boolean {
  return problems.some(({ severity }) => severity === 'error');
}

/** Cuts what a person wrote, so that a message stays one readable line. */
function shorten<T>(about: T): T {
  return Object.fromEntries(
    Object.entries(about as Record<string, unknown>).map(([key, value]) => [
      key,
      typeof value === 'string' && value.length > QUOTE_MAX
        ? `${value.slice(0, QUOTE_MAX)}…`
        : value,
    ]),
  ) as T;
}

/** Makes characters visible that would command a terminal or turn the direction of writing. */
function printable(text: string): string {
  return text.toWellFormed().replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '\u2423');
}
