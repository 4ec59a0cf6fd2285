import type { RehearsalProblem } from '#core/rehearsal/problem.ts';
import { contentUrl } from './kiosk-api.ts';
import type { FilesRead } from './rehearsal-stage.ts';

/** How files are read, by their path in the release; each rejects when the file cannot be shown. */
export interface Readers {
  readonly picture: (path: string) => Promise<void>;
  readonly model: (path: string) => Promise<void>;
}

/** Reads the pictures and models of one booth after another; `note` hears of each that cannot be shown. */
export function readBoothFiles(
  readers: Readers,
  note: (problem: RehearsalProblem) => void,
): FilesRead {
  let loading = 0;
  const read = async (path: string, reader: (path: string) => Promise<void>) => {
    loading += 1;
    try {
      await reader(path);
    } catch {
      // Translated: whatever is wrong with it, this release has a file that cannot be shown.
      note({ kind: 'file', path });
    }
    loading -= 1;
  };
  return {
    readFiles: ({ pictures, models }) => {
      // Nothing waits for them here: the stage counts those that have still to come.
      for (const path of pictures) void read(path, readers.picture);
      for (const path of models) void read(path, readers.model);
    },
    filesLoading: () => loading,
  };
}

/** Reads and decodes a picture; rejects when it cannot be shown. Which size the page chooses, and which the hall hangs, differs from screen to screen. */
export async function readPicture(path: string): Promise<void> {
  const picture = new Image();
  picture.src = contentUrl(path);
  await picture.decode();
}
