import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import type { Sentence } from '../../../electron/host/release/sentence.ts';

/** Exit codes: done; something is wrong with the content, the keys or the place; wrong usage. */
export const EXIT = { fine: 0, errors: 1, usage: 2 } as const;

/** One of the commands: does what the words after its name ask for, and gives an exit code. */
export type Command = (args: readonly string[]) => Promise<number>;

/** What `parseArgs` makes of words and options; null when they make no sense. */
export function readWords<T extends ParseArgsOptionsConfig>(
  args: readonly string[],
  options: T,
): ReturnType<typeof parseArgs<{ args: string[]; allowPositionals: true; options: T }>> | null {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options });
  } catch (error) {
    // An option that does not exist, or one without its value.
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** Tells something, Chinese first. */
export function tell({ zh, en }: Sentence): void {
  process.stdout.write(`${zh}\n  ${en}\n`);
}

/** Says why something could not be done, and what to do; gives the exit code. */
export function complain<Code extends string>(
  problems: readonly { readonly code: Code; readonly detail: string }[],
  sentences: Readonly<Record<Code, Sentence>>,
): number {
  for (const { code, detail } of problems) {
    const { zh, en } = sentences[code];
    const about = detail === '' ? '' : `（${printable(detail)}）`;
    process.stderr.write(`【错误】${zh}${about}\n  ${en}\n`);
  }
  return EXIT.errors;
}

/** Makes characters visible that would command a terminal or turn the direction of writing. */
export function printable(text: string): string {
  return text.toWellFormed().replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '\u2423');
}
