import { useThree } from '@react-three/fiber';
import { type ReactNode, useEffect, useMemo, useRef } from 'react';
import { assignSlots, nearestBooths, type Slots } from '#core/field.ts';
import type { Point } from '#core/geometry.ts';
import type { World } from '#core/world.ts';
import { useDrawSoon } from '../life/use-draw-soon.ts';
import type { Ambience } from '../light/ambience.ts';
import type { Quality } from '../quality.ts';
import { fillPosters } from './fill-posters.ts';
import { createPosterPool } from './poster-pool.ts';

/** The pictures on the walls of the booths nearest to where the visitor is; they come after the hall stands. */
export function Posters(props: {
  world: World;
  ambience: Ambience;
  quality: Quality;
  at: Point;
  go: boolean;
}): ReactNode {
  const { world, ambience, quality, at, go } = props;
  const drawSoon = useDrawSoon();
  const renderer = useThree((state) => state.gl);
  const pool = useMemo(
    () => createPosterPool(world, ambience, quality),
    [world, ambience, quality],
  );
  const slots = useRef<Slots>([]);
  const come = useRef(new Set<number>());
  useEffect(() => {
    const room = Math.min(quality.posters, world.plan.booths.length);
    slots.current = Array.from({ length: room }, () => null);
    come.current.clear();
    return () => pool.dispose();
  }, [pool, world, quality]);
  useEffect(() => {
    if (!go) return undefined;
    const leave = new AbortController();
    const points = world.plan.booths.map(({ pose }) => pose.at);
    const nearest = nearestBooths(points, at, quality.posters);
    slots.current = assignSlots(slots.current, nearest);
    for (const booth of come.current)
      if (!slots.current.includes(booth)) come.current.delete(booth);
    pool.hang(slots.current, come.current);
    const missing = [...slots.current.entries()]
      .filter(
        (entry): entry is [number, number] => entry[1] !== null && !come.current.has(entry[1]),
      )
      .sort(([, a], [, b]) => nearest.indexOf(a) - nearest.indexOf(b));
    const hung = (booths: readonly number[]) => {
      for (const booth of booths) come.current.add(booth);
      pool.hang(slots.current, come.current);
      drawSoon();
    };
    const { signal } = leave;
    // Nobody waits: each lot is drawn when it has come.
    void fillPosters(missing, { world, pool, renderer, width: quality.poster, signal, hung });
    return () => leave.abort();
  }, [world, pool, quality, renderer, at, go, drawSoon]);
  return <primitive object={pool.mesh} />;
}
