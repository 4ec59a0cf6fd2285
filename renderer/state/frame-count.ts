let drawn = 0;

/** Counts one drawn frame of the hall. */
export function countFrame(): void {
  drawn += 1;
}

/** Frames of the hall drawn since the page was loaded. */
export function framesDrawn(): number {
  return drawn;
}
