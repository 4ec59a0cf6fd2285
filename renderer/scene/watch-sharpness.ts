/** How long all is still before the picture is drawn once more, sharp; milliseconds. */
const REST_MS = 250;

/** Draws coarser while something moves, and once more, sharp, when it is still. */
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
  return {
    onMoving: (moving) => {
      clearTimeout(timer);
      if (moving) take(ratioFor(true));
      else if (now !== ratioFor(false)) timer = setTimeout(() => take(ratioFor(false)), REST_MS);
    },
    stop: () => clearTimeout(timer),
  };
}
