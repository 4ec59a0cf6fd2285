import { constants, type FileHandle, open } from 'node:fs/promises';
import { join } from 'node:path';
import { failed, ok } from '../../assets/schema/result.ts';
import { type Medium, MediumLost, type MediumProblem } from '../../electron/host/release/medium.ts';

/** How much is read at a time, in bytes; the piece is the same memory each time. */
const PIECE_BYTES = 512 * 1024;

/** A publication in a folder, with no more care than a test needs. `onBytes` is told of every piece that is read. */
export function folderMediumForTest(
  folder: string,
  onBytes: (bytes: number) => void = () => undefined,
): Medium {
  const piece = Buffer.allocUnsafeSlow(PIECE_BYTES);
  return {
    name: folder,
    read: async (path, most) => {
      const handle = await openFile(join(folder, path));
      if (handle === null) return failed([problem('absent', path)]);
      try {
        const bytes = await handle.readFile();
        onBytes(bytes.byteLength);
        return bytes.byteLength > most ? failed([problem('wrong-length', path)]) : ok(bytes);
      } catch (error) {
        return failed([{ ...problem('medium-lost', path), detail: String(error) }]);
      } finally {
        await handle.close();
      }
    },
    open: async (path, bytes, from) => {
      const handle = await openFile(join(folder, path));
      if (handle === null) return failed([problem('absent', path)]);
      return ok(
        pieces(handle, piece.subarray(0, Math.max(1, Math.min(PIECE_BYTES, bytes))), from, onBytes),
      );
    },
  };
}

function problem(code: MediumProblem['code'], path: string): MediumProblem {
  return { code, path, detail: '' };
}

/** Null for whatever reason: the test sees which file it was. */
async function openFile(path: string): Promise<FileHandle | null> {
  return open(path, constants.O_RDONLY).catch(() => null);
}

async function* pieces(
  handle: FileHandle,
  piece: Buffer,
  from: number,
  onBytes: (bytes: number) => void,
): AsyncGenerator<Uint8Array> {
  try {
    for (let at = from; ; ) {
      const { bytesRead } = await handle.read(piece, 0, piece.byteLength, at);
      if (bytesRead === 0) return;
      onBytes(bytesRead);
      yield piece.subarray(0, bytesRead);
      at += bytesRead;
    }
  } catch (error) {
    throw new MediumLost(String(error));
  } finally {
    await handle.close().catch(() => undefined); // A medium that is gone cannot be closed either.
  }
}
