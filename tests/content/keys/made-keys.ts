import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Result } from '../../../assets/schema/result.ts';
import type { KeyChange } from '../../../build/content/keys/change-keys.ts';
import {
  type Ceremony,
  type CeremonyFiles,
  initKeys,
  rootFolders,
} from '../../../build/content/keys/init-keys.ts';
import type { Passphrases } from '../../../build/content/keys/passphrase.ts';
import { passphrasesFromFile } from '../../../build/content/keys/passphrase.ts';

/** The passphrase of every made key. */
export const PASSPHRASE = 'caf\u00e9 horse 电池 staple';
/** A cost of scrypt that a test can afford. */
const CHEAP = 2 ** 10;
/** When made keys are made. */
export const NOW: Date = new Date('2026-05-01T08:00:00Z');

/** A folder for a test, and what is in it to begin with: a file with the passphrase. */
export interface Desk {
  readonly folder: string;
  readonly at: (...steps: string[]) => string;
  readonly passphrases: Passphrases;
  readonly passphraseFile: string;
  /** Makes keys in `keys`, the author's name being 办公室. */
  readonly makeKeys: (wishes?: Partial<Ceremony>) => Promise<CeremonyFiles>;
  /** What a change of those keys needs. */
  readonly change: (wishes?: Partial<KeyChange>) => KeyChange;
  readonly remove: () => Promise<void>;
}

export async function makeDesk(): Promise<Desk> {
  const folder = await mkdtemp(join(tmpdir(), 'desk-'));
  const at = (...steps: string[]): string => join(folder, ...steps);
  const passphraseFile = at('passphrase.txt');
  await writeFile(passphraseFile, `${PASSPHRASE}\n`);
  const passphrases = passphrasesFromFile(passphraseFile);
  const common = { folder: at('keys'), passphrases, now: NOW, cost: CHEAP };
  return {
    ...{ folder, at, passphrases, passphraseFile },
    makeKeys: async (wishes) =>
      done(
        await initKeys({ ...common, rootTo: rootFolders(at('keys')), author: '办公室', ...wishes }),
      ),
    change: (wishes) => ({ ...common, rootKeys: rootFolders(at('keys')), ...wishes }),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/** The value of a step that must succeed. */
export function done<T, P>(result: Result<T, P>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.problems)}`);
  return result.value;
}

/** The codes of a step that must fail. */
export function codesOf<P extends { readonly code: string }>(
  result: Result<unknown, P>,
): readonly string[] {
  return result.ok ? ['ok'] : result.problems.map(({ code }) => code);
}

/** A file as JSON. */
// biome-ignore lint/suspicious/noExplicitAny: tests reach anywhere into what was written.
export async function jsonOf(path: string): Promise<any> {
  return JSON.parse(await readFile(path, 'utf8'));
}
