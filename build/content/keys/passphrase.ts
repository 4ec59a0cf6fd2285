import { readFile } from 'node:fs/promises';
import { ok, type Result } from '#schema/result.ts';
import type { Sentence } from '../../../electron/host/release/sentence.ts';
import { askHidden, type HiddenTerminal } from './ask-hidden.ts';
import { type FoundKey, openKey } from './key-file.ts';
import { type KeyProblem, refuse } from './key-problem.ts';
import type { SigningKey } from './signing-key.ts';

/** Where passphrases come from. They are never kept, printed or logged. */
export interface Passphrases {
  /** A new passphrase, long enough. `whose` names the key. */
  readonly choose: (whose: Sentence) => Promise<Result<string, KeyProblem>>;
  /** A known passphrase; `again` after a wrong one. */
  readonly recall: (whose: Sentence, again: boolean) => Promise<Result<string, KeyProblem>>;
  /** How often a wrong one may be given. */
  readonly tries: number;
}

/** The fewest characters of a passphrase. */
const LEAST = 8;
const WRONG_TRIES = 3;

/** One passphrase for every key, from the first line of a file. For scripts. */
export function passphrasesFromFile(path: string): Passphrases {
  const read = async (): Promise<Result<string, KeyProblem>> => {
    const text = await readFile(path, 'utf8').catch(() => ''); // Refused like an empty one.
    const [line = ''] = text.split(/\r?\n/);
    return line === '' ? refuse('passphrase-unreadable', path) : ok(line);
  };
  return {
    choose: async () => {
      const line = await read();
      return line.ok ? longEnough(line.value) : line;
    },
    recall: read,
    tries: 1,
  };
}

/** Asks a person at a terminal, without showing what is typed; a new one twice. */
export function passphrasesFromTerminal(terminal: HiddenTerminal): Passphrases {
  return {
    choose: async (whose) => {
      const first = await askHidden(terminal, {
        zh: `给${whose.zh} 设一个口令（至少 8 个字符，输入时不显示）`,
        en: `Choose a passphrase for ${whose.en} (8 characters or more, not shown)`,
      });
      if (!first.ok) return first;
      const fit = longEnough(first.value);
      if (!fit.ok) return fit;
      const second = await askHidden(terminal, { zh: '再输入一次', en: 'Once more' });
      if (!second.ok) return second;
      return second.value === first.value ? fit : refuse('passphrase-differs');
    },
    recall: async (whose, again) =>
      await askHidden(terminal, {
        zh: `${again ? '口令不对，再试一次。' : ''}输入${whose.zh} 的口令（不显示）`,
        en: `${again ? 'Wrong; try again. ' : ''}Passphrase of ${whose.en} (not shown)`,
      }),
    tries: WRONG_TRIES,
  };
}

/** Opens a key with its passphrase. */
export async function unlock(
  { file }: FoundKey,
  passphrases: Passphrases,
): Promise<Result<SigningKey, KeyProblem>> {
  const whose = { zh: `“${file.name}”`, en: `“${file.name}”` };
  for (let tried = 0; tried < passphrases.tries; tried += 1) {
    const given = await passphrases.recall(whose, tried > 0);
    if (!given.ok) return given;
    const key = await openKey(file, given.value);
    if (key !== null) return ok(key);
  }
  return refuse('passphrase-wrong', file.name);
}

function longEnough(passphrase: string): Result<string, KeyProblem> {
  return [...passphrase].length < LEAST ? refuse('passphrase-short') : ok(passphrase);
}
