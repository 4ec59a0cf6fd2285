import type { BrowserWindow, Display, Rectangle, Screen } from 'electron';

/** A screen that is plugged in announces itself several times; this long after the last word we act, in milliseconds. */
const SETTLE_MS = 500;

/** What keeps the kiosk's window on its screen. */
export interface DisplayFollower {
  readonly screen: Pick<Screen, 'on'>;
  readonly window: () => BrowserWindow;
  /** The screen the window belongs on, as things are now. */
  readonly display: () => Display;
}

/** Moves the window to its screen whenever screens come, go or change. Not for a window on a desk. */
export function followDisplay(follower: DisplayFollower): void {
  let held: Rectangle = follower.display().bounds;
  let settling: NodeJS.Timeout | undefined;
  const move = () => {
    const wanted = follower.display().bounds;
    // Going full screen itself changes a screen's work area; only the bounds are a reason to move.
    if (isSame(held, wanted)) return;
    held = wanted;
    fill(follower.window(), wanted);
  };
  const settle = () => {
    clearTimeout(settling);
    settling = setTimeout(move, SETTLE_MS);
  };
  follower.screen.on('display-added', settle);
  follower.screen.on('display-removed', settle);
  follower.screen.on('display-metrics-changed', settle);
}

function fill(window: BrowserWindow, bounds: Rectangle): void {
  window.setKiosk(false);
  window.setBounds(bounds);
  window.setKiosk(true);
}

function isSame(left: Rectangle, right: Rectangle): boolean {
  return (
    left.x === right.x &&
    left.y === right.y &&
    left.width === right.width &&
    left.height === right.height
  );
}
