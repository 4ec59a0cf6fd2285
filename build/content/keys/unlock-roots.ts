import { stat } from 'node:fs/promises';
import { failed, ok, type Result } from '#schema/result.ts';
import { type FoundKey, findKeys, readKey } from './key-file.ts';
import { type KeyProblem, refuse } from './key-problem.ts';
import { ROOT_KEYS } from './make-root.ts';
import { type Passphrases, unlock } from './passphrase.ts';
import type { RootLink } from './root-chain.ts';
import type { SigningKey } from './signing-key.ts';

/**
 * Opens as many root keys as must sign. `places` are key files or folders that hold one; `without` is the number of a root
 * key that is lost.
 */
export async function unlockRoots(
  places: readonly string[],
  link: RootLink,
  passphrases: Passphrases,
  without: string | null = null,
): Promise<Result<readonly SigningKey[], KeyProblem>> {
  const found = await findAt(places);
  if (!found.ok) return found;
  const good = link.roots.filter(({ id }) => id !== without).map((root) => root.public);
  const usable = new Map(
    found.value
      .filter(({ file }) => good.includes(file.public))
      .map((each) => [each.file.public, each]),
  );
  if (usable.size < ROOT_KEYS.needed) return refuse('root-keys-needed', places.join(', '));
  const opened: SigningKey[] = [];
  for (const each of [...usable.values()].slice(0, ROOT_KEYS.needed)) {
    const key = await unlock(each, passphrases);
    if (!key.ok) return failed(key.problems);
    opened.push(key.value);
  }
  return ok(opened);
}

async function findAt(places: readonly string[]): Promise<Result<readonly FoundKey[], KeyProblem>> {
  const all: FoundKey[] = [];
  for (const place of places) {
    const isFile = await stat(place).then(
      (found) => found.isFile(),
      () => false, // Not plugged in: the others may do.
    );
    const found = isFile ? await readKey(place) : await findKeys(place, 'root');
    if (!found.ok) return found;
    all.push(...('path' in found.value ? [found.value] : found.value));
  }
  return ok(all);
}
