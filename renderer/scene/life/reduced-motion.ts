import type { Visit } from '#core/visit/state.ts';

/** Whether this visitor or this machine asks for stillness. */
export function reducedMotion({ comfort }: Visit): boolean {
  return comfort.calm || window.matchMedia('(prefers-reduced-motion: reduce)').matches;
}
