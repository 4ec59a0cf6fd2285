import type { Visit } from '#core/visit/state.ts';

let asked: MediaQueryList | undefined;

/** Whether this visitor or this machine asks for stillness, now. */
export function reducedMotion({ comfort }: Visit): boolean {
  // The list is kept and keeps up by itself: every frame asks.
  asked ??= window.matchMedia('(prefers-reduced-motion: reduce)');
  return comfort.calm || asked.matches;
}
