/** How long the camera is still before the picture is drawn sharp, in milliseconds. */
const REST_MS = 250;

/** Draws coarser while the camera moves, and sharp again when it has come to rest; that objects turn keeps nothing coarse. */
export function watchSharpness(
  ratioFor: (moving: boolean) => number,
  apply: (ratio: number) => void,
): { readonly onMoving: (moving: boolean) => void; readonly stop: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let now = ratioFor(false);
  const take = (ratio: number) => {
    if (ratio === now) return;
    now = ratio;
    apply(ratio);
  };
  const stop = () => {
    clearTimeout(timer);
    timer = undefined;
  };
  const rest = () => {
    timer = undefined;
    take(ratioFor(false));
  };
  return {
    onMoving: (moving) => {
      if (moving) {
        stop();
        take(ratioFor(true));
      } else if (now !== ratioFor(false)) {
        // Frames of the hall's life come before the rest is over: they do not begin it anew.
        timer ??= setTimeout(rest, REST_MS);
      }
    },
    stop,
  };
}
