import { constants, type Stats } from 'node:fs';
import { type FileHandle, lstat, open } from 'node:fs/promises';
import { join } from 'node:path';
import { failed, ok, type Result } from '../../../../assets/schema/result.ts';
import { type Medium, type MediumCode, MediumLost, type MediumProblem } from '../medium.ts';
import { stepsOf } from './medium-path.ts';

/** How much is read at once, in bytes. */
const CHUNK_BYTES = 512 * 1024;

/** Memory that nothing is read into at the moment: new memory for each piece of a release would pile up. */
const spare: Buffer[] = [];

/**
 * Never through a link, and never waiting for the other end of a pipe. Windows knows neither; there the look beforehand is
 * all there is.
 */
const FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/**
 * A publication in a folder: a stick's, or any other. Nothing is followed out of it: every step of a path must be a true
 * folder and its end a true file, of the right size before a byte is read. The folder itself may be a link: staff named it.
 */
export function folderMedium(dir: string): Medium {
  const place: Place = { dir, folders: new Set() };
  return {
    name: dir,
    read: (path, most) => readSmall(place, path, most),
    open: async (path, bytes, from) => {
      const found = await look(place, path);
      if (!found.ok) return found;
      if (found.value.size !== bytes) return wrongLength(path, found.value.size);
      return ok(readFrom(join(dir, path), bytes, from));
    },
  };
}

/** A publication's folder, and which folders in it are known to be true ones: thousands of files lie in the same two. */
interface Place {
  readonly dir: string;
  readonly folders: Set<string>;
}

async function readSmall(
  place: Place,
  path: string,
  most: number,
): Promise<Result<Uint8Array, MediumProblem>> {
  const found = await look(place, path);
  if (!found.ok) return found;
  const { size } = found.value;
  if (size > most) return wrongLength(path, size);
  const parts: Uint8Array[] = [];
  try {
    for await (const part of readFrom(join(place.dir, path), size, 0))
      parts.push(Buffer.from(part));
  } catch (error) {
    if (error instanceof MediumLost) return problem('medium-lost', path, error.message);
    throw error;
  }
  return ok(Buffer.concat(parts));
}

/** What lies at a path, when it is a file that no link leads to. */
async function look({ dir, folders }: Place, path: string): Promise<Result<Stats, MediumProblem>> {
  const steps = stepsOf(path);
  if (steps === null) return problem('absent', path, 'name');
  for (const [at] of steps.entries()) {
    const isLast = at === steps.length - 1;
    const step = join(dir, ...steps.slice(0, at + 1));
    if (!isLast && folders.has(step)) continue;
    const found = await lookAt(step, path);
    if (!found.ok) return found;
    if (isLast && found.value.isFile()) return found;
    if (isLast || !found.value.isDirectory()) return problem('not-a-file', path, `${at}`);
    folders.add(step);
  }
  return problem('absent', path, 'empty');
}

async function lookAt(file: string, path: string): Promise<Result<Stats, MediumProblem>> {
  try {
    return ok(await lstat(file));
  } catch (error) {
    const code = codeOf(error);
    return problem(code === 'ENOENT' || code === 'ENOTDIR' ? 'absent' : 'medium-lost', path, code);
  }
}

/** The bytes of a file from `from` on. Opened only once somebody reads, so that nobody has to close what is not read. */
async function* readFrom(file: string, bytes: number, from: number): AsyncIterable<Uint8Array> {
  const handle = await orLost(open(file, FLAGS));
  const into = spare.pop() ?? Buffer.allocUnsafeSlow(CHUNK_BYTES);
  try {
    const now = await orLost(handle.stat());
    if (!now.isFile() || now.size !== bytes) throw new MediumLost('changed while it was read');
    for (let at = from; at < bytes; ) {
      const part = await readPart(handle, into.subarray(0, bytes - at), at);
      at += part.byteLength;
      yield part;
    }
  } finally {
    spare.push(into);
    // A stick that was pulled out refuses even this, and there is nothing left to close.
    await handle.close().catch(() => undefined);
  }
}

async function readPart(handle: FileHandle, into: Buffer, at: number): Promise<Uint8Array> {
  const { bytesRead } = await orLost(handle.read(into, 0, into.byteLength, at));
  if (bytesRead === 0) throw new MediumLost('shorter than it was');
  return into.subarray(0, bytesRead);
}

/** What the system gives, or a `MediumLost` with its reason. */
async function orLost<T>(asked: Promise<T>): Promise<T> {
  return asked.catch((error: unknown) => {
    throw new MediumLost(codeOf(error), { cause: error });
  });
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}

function wrongLength(path: string, size: number): Result<never, MediumProblem> {
  return problem('wrong-length', path, `${size} bytes`);
}

function problem(code: MediumCode, path: string, detail: string): Result<never, MediumProblem> {
  return failed([{ code, path, detail }]);
}
