import { StringDecoder } from 'node:string_decoder';
import { ok, type Result } from '#schema/result.ts';
import type { Sentence } from '../../../electron/host/release/sentence.ts';
import { type KeyProblem, refuse } from './key-problem.ts';

/** A terminal that can be told not to show what is typed. */
export interface HiddenTerminal {
  readonly input: NodeJS.ReadableStream & { setRawMode?: (raw: boolean) => unknown };
  readonly output: { readonly write: (text: string) => unknown };
}

const ENTER = /[\r\n]/;
const CANCELLED: ReadonlySet<string> = new Set(['\u0003', '\u0004']);
const ERASED: ReadonlySet<string> = new Set(['\b', '\u007f']);

/** Asks for a line that nobody looking on may read: not a character of it is shown, nor how many there are. */
export async function askHidden(
  { input, output }: HiddenTerminal,
  question: Sentence,
): Promise<Result<string, KeyProblem>> {
  // Before the question: whoever answers at once would see the first letters.
  input.setRawMode?.(true);
  output.write(`${question.zh} / ${question.en}: `);
  const line = await readLine(input);
  input.setRawMode?.(false);
  output.write('\n');
  return line === null ? refuse('cancelled') : ok(line);
}

/** What is typed up to Enter; null when it is broken off. */
function readLine(input: HiddenTerminal['input']): Promise<string | null> {
  const decoder = new StringDecoder('utf8');
  const typed: string[] = [];
  return new Promise((resolve) => {
    const end = (line: string | null): void => {
      input.off('data', take).off('end', stop).pause();
      resolve(line);
    };
    const stop = (): void => end(null);
    const take = (chunk: Buffer | string): void => {
      const ended = type(typed, typeof chunk === 'string' ? chunk : decoder.write(chunk));
      if (ended !== null) end(ended === 'entered' ? typed.join('') : null);
    };
    input.on('data', take).on('end', stop).resume();
  });
}

/** Adds characters to those typed so far; tells how the line ended, or null when it goes on. */
function type(typed: string[], text: string): 'entered' | 'cancelled' | null {
  for (const character of text) {
    if (CANCELLED.has(character)) return 'cancelled';
    if (ENTER.test(character)) return 'entered';
    if (ERASED.has(character)) typed.pop();
    else typed.push(character);
  }
  return null;
}
