/** A touch on the picture of the hall, from down to up: a tap or a look around. Pixels and seconds. */
export interface Touch {
  readonly downX: number;
  readonly downY: number;
  /** Farthest from where it went down so far. */
  readonly strayed: number;
}

/** A finger's smear that still counts as a tap: 24 px or 10 mm of glass, whichever is larger. */
export function tapSlop(mm: number): number {
  return Math.max(24, 10 * mm);
}

/** The touch after the finger moved to (x, y). */
export function strayTo(touch: Touch, x: number, y: number): Touch {
  const strayed = Math.max(touch.strayed, Math.hypot(x - touch.downX, y - touch.downY));
  return strayed === touch.strayed ? touch : { ...touch, strayed };
}

/** How far a drag across the whole width turns the view, in radians: the picture is grabbed, so it follows the finger. */
export function dragTurn(dx: number, width: number, across: number): number {
  return (dx / width) * across;
}
