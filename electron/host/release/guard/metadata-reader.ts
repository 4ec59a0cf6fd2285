import { failed, ok, type Result } from '../../../../assets/schema/result.ts';
import type { Medium, MediumCode } from '../medium.ts';
import type { GuardCode, GuardProblem } from './guard-problem.ts';
import {
  type AnyMetadataFile,
  type MetadataFile,
  MOST_BYTES,
  readMetadataFile,
  roleOf,
} from './metadata-file.ts';
import type { RootChain } from './root-chain.ts';

/** Files that were handed to the library, which holds them good once it has asked for the next or is done. */
interface Taken {
  roots: RootChain;
  timestamp: MetadataFile<'timestamp'> | null;
  snapshot: MetadataFile<'snapshot'> | null;
  targets: MetadataFile<'targets'> | null;
}

/** Reads a publication's metadata for the library, and remembers what it read. */
export interface MetadataReader {
  readonly taken: Readonly<Taken>;
  /** Gives the bytes; null for a root that is not there. Throws a `Refused`, after noting its problem. */
  readonly read: (name: string) => Promise<Uint8Array | null>;
  /** Why reading was refused. The library wraps errors as text, so that what was thrown does not come through it. */
  readonly refused: () => GuardProblem | null;
  /** The name that was asked for last. */
  readonly last: () => string;
}

class Refused extends Error {
  override readonly name = 'Refused';
}

const CODES: Readonly<Record<MediumCode, GuardCode>> = {
  absent: 'not-a-publication',
  'wrong-length': 'too-large',
  'not-a-file': 'not-a-publication',
  'medium-lost': 'medium-lost',
};

/**
 * A reader of the medium's `metadata/`, following on from the roots that are trusted already. `onRoots` is called once all
 * roots are known and before anything else is read: only then is it known which time counts.
 */
export function createMetadataReader(
  medium: Medium,
  chain: RootChain,
  onRoots: (chain: RootChain) => void,
): MetadataReader {
  const taken: Taken = { roots: chain, timestamp: null, snapshot: null, targets: null };
  let refusal: GuardProblem | null = null;
  let last = '';
  const read = async (name: string): Promise<Uint8Array | null> => {
    last = name;
    const file = await readFrom(medium, name);
    if (!file.ok) {
      refusal = file.problems[0] ?? null;
      throw new Refused(refusal?.code);
    }
    if (file.value?.role === 'timestamp') onRoots(taken.roots);
    if (file.value !== null) take(taken, file.value);
    return file.value?.bytes ?? null;
  };
  return { taken, read, refused: () => refusal, last: () => last };
}

async function readFrom(
  medium: Medium,
  name: string,
): Promise<Result<AnyMetadataFile | null, GuardProblem>> {
  const role = roleOf(name);
  if (role === null) return failed([{ code: 'not-a-publication', path: name, detail: 'name' }]);
  const bytes = await medium.read(`metadata/${name}`, MOST_BYTES[role]);
  // The role decides which of the kinds this is.
  if (bytes.ok)
    return readMetadataFile(role, name, bytes.value) as Result<AnyMetadataFile, GuardProblem>;
  const isLastRoot = role === 'root' && bytes.problems.every(({ code }) => code === 'absent');
  if (isLastRoot) return ok(null);
  return failed(
    bytes.problems.map(({ code, detail }) => ({ code: CODES[code], path: name, detail })),
  );
}

function take(taken: Taken, file: AnyMetadataFile): void {
  if (file.role === 'root') taken.roots = [...taken.roots, file];
  else if (file.role === 'timestamp') taken.timestamp = file;
  else if (file.role === 'snapshot') taken.snapshot = file;
  else taken.targets = file;
}
