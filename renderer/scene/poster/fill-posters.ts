import type { WebGLRenderer } from 'three';
import type { World } from '#core/world.ts';
import { fetchPicture } from './fetch-picture.ts';
import type { PosterPool } from './poster-pool.ts';

/** Pictures are hung this many at a time: each hanging makes the smaller copies of all. */
const AT_ONCE = 8;

/** Fetches pictures one after another, so that nothing is decoded or handed to the card in a rush; `hung` hears of each lot that can be seen. */
export async function fillPosters(
  wanted: readonly (readonly [slot: number, booth: number])[],
  to: {
    readonly world: World;
    readonly pool: PosterPool;
    readonly renderer: WebGLRenderer;
    readonly width: number;
    readonly signal: AbortSignal;
    readonly hung: (booths: readonly number[]) => void;
  },
): Promise<void> {
  const { world, pool, renderer, width, signal, hung } = to;
  for (let i = 0; i < wanted.length; i += AT_ONCE) {
    const lot = wanted.slice(i, i + AT_ONCE);
    const come: number[] = [];
    for (const [slot, booth] of lot) {
      const id = world.plan.booths[booth]?.id;
      const picture = id ? await fetchPicture(world, id, width, signal) : null;
      if (picture && !signal.aborted) {
        pool.put(renderer, slot, picture);
        come.push(booth);
      }
      picture?.close();
      if (signal.aborted) return;
    }
    if (come.length === 0) continue;
    pool.shrink(renderer);
    hung(come);
  }
}
