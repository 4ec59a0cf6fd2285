import { type Cut, cutPicture } from './cut-picture.ts';
import type { CutAsked, CutDone } from './picture-cutter.ts';

/** Cuts pictures to size beside the page: a browser decodes a picture on another thread, but cuts it on the one that answers touches. */
interface PictureThread {
  readonly cut: (cut: Cut) => Promise<ImageBitmap | null>;
}

let thread: PictureThread | undefined;

/** Cuts a picture on the page's thread for pictures, which begins with the first; here where there can be none. Null when it cannot be had. The caller closes it. */
export function cutBeside(cut: Cut): Promise<ImageBitmap | null> {
  thread ??= startThread();
  return thread.cut(cut);
}

function startThread(): PictureThread {
  const worker = startWorker();
  if (!worker) return { cut: cutPicture };
  const waiting = new Map<number, { cut: Cut; give: (picture: ImageBitmap | null) => void }>();
  let last = 0;
  worker.addEventListener('message', ({ data }: MessageEvent<CutDone>) => {
    waiting.get(data.number)?.give(data.picture);
    waiting.delete(data.number);
  });
  worker.addEventListener('error', () => {
    // It cannot run here: what it was asked for is cut on this thread, and so is the rest.
    thread = { cut: cutPicture };
    for (const { cut, give } of waiting.values()) void cutPicture(cut).then(give);
    waiting.clear();
  });
  return {
    cut: (cut) =>
      new Promise((give) => {
        last += 1;
        waiting.set(last, { cut, give });
        const asked: CutAsked = { number: last, ...cut };
        worker.postMessage(asked);
      }),
  };
}

function startWorker(): Worker | null {
  try {
    return new Worker(new URL('./picture-cutter.ts', import.meta.url), { type: 'module' });
  } catch {
    // Falls back: a page whose scheme allows no workers is refused one at once.
    return null;
  }
}
