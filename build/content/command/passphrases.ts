import { resolve } from 'node:path';
import { ok, type Result } from '#schema/result.ts';
import { type KeyProblem, refuse } from '../keys/key-problem.ts';
import {
  type Passphrases,
  passphrasesFromFile,
  passphrasesFromTerminal,
} from '../keys/passphrase.ts';

/** Where the passphrases of this run come from: a file that is named, or the person at the terminal. */
export function choosePassphrases(named: string | undefined): Result<Passphrases, KeyProblem> {
  const file = named ?? process.env.ZHANTING_PASSPHRASE_FILE;
  if (file !== undefined && file !== '') return ok(passphrasesFromFile(resolve(file)));
  if (!process.stdin.isTTY) return refuse('no-terminal');
  return ok(passphrasesFromTerminal({ input: process.stdin, output: process.stderr }));
}
