const first = Promise.withResolvers<void>();
let drawn = 0;

/** Comes once the hall's first frame has been drawn. */
export const firstFrame: Promise<void> = first.promise;

/** Counts a frame of the hall, in the task that draws it. */
export function countFrame(): void {
  drawn += 1;
  first.resolve();
}

/** Frames of the hall drawn since the page was loaded. */
export function framesDrawn(): number {
  return drawn;
}
