import { type Cut, cutPicture } from './cut-picture.ts';

/** What this thread is asked for; the answer bears the same number. */
export interface CutAsked extends Cut {
  readonly number: number;
}

/** What it answers; null when the picture cannot be had. */
export interface CutDone {
  readonly number: number;
  readonly picture: ImageBitmap | null;
}

addEventListener('message', ({ data }: MessageEvent<CutAsked>) => {
  void cutPicture(data).then((picture) => {
    const done: CutDone = { number: data.number, picture };
    postMessage(done, { transfer: picture ? [picture] : [] });
  });
});
