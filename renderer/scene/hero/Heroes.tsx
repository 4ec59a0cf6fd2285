import { useFrame } from '@react-three/fiber';
import { type ReactNode, useEffect, useMemo, useRef } from 'react';
import { Matrix4 } from 'three';
import { assignSlots, nearestBooths, type Slots } from '#core/field.ts';
import { distance, type Point } from '#core/geometry.ts';
import type { BoothPlace } from '#core/plan.ts';
import type { World } from '#core/world.ts';
import { ANCHORS } from '../../form/booth/anchors.ts';
import { boothMatrix } from '../booth/place.ts';
import { useDrawSoon } from '../life/use-draw-soon.ts';
import type { Ambience } from '../light/ambience.ts';
import type { HallMaterials } from '../light/hall-material.ts';
import type { Quality } from '../quality.ts';
import { createHeroPool } from './hero-pool.ts';
import { loadHero } from './load-hero.ts';

/** Objects up to this far from the visitor turn while there is life, in metres. */
const NEAR = 9;
/** How fast they turn, in radians per second. */
const SPEED = 0.35;

/** The hero objects of the booths nearest to the visitor; they come after the hall stands. */
export function Heroes(props: {
  world: World;
  ambience: Ambience;
  materials: HallMaterials;
  quality: Quality;
  at: Point;
  go: boolean;
}): ReactNode {
  const { world, ambience, materials, quality, at, go } = props;
  const drawSoon = useDrawSoon();
  const shown = useMemo(
    () => world.plan.booths.filter(({ id }) => world.exhibits.get(id)?.model !== undefined),
    [world],
  );
  const room = Math.min(quality.heroes, shown.length);
  const pool = useMemo(() => createHeroPool(materials, room), [materials, room]);
  const held = useRef<Slots>([]);
  const turned = useRef(0);
  useEffect(() => {
    held.current = Array.from({ length: room }, () => null);
    return () => pool.dispose();
  }, [pool, room]);
  useEffect(() => {
    if (!go || room === 0) return undefined;
    const leave = new AbortController();
    const points = shown.map(({ pose }) => pose.at);
    const wanted = assignSlots(held.current, nearestBooths(points, at, room));
    const away = (booth: number | null) => distance(points[booth ?? -1] ?? [1e9, 0], at);
    const changed = [...wanted.entries()]
      .filter(([slot, booth]) => booth !== held.current[slot])
      .sort(([, a], [, b]) => away(a) - away(b));
    const change = async (slot: number, booth: number | null) => {
      const place = booth === null ? undefined : shown[booth];
      const form = place ? await loadHero(world, place.id, leave.signal) : null;
      if (leave.signal.aborted) return form?.dispose();
      pool.clear(slot);
      if (place && form) pool.put(slot, form, heroMatrix(world, place, turned.current));
      held.current = held.current.with(slot, booth);
      return drawSoon();
    };
    // Nobody waits: each object is drawn when it has come.
    void oneByOne(changed, leave.signal, change);
    return () => leave.abort();
  }, [world, pool, shown, room, at, go, drawSoon]);
  useFrame(() => {
    const turn = ambience.moment.value * SPEED;
    if (turn === turned.current) return;
    turned.current = turn;
    for (const [slot, booth] of held.current.entries()) {
      const place = booth === null ? undefined : shown[booth];
      if (place && distance(place.pose.at, at) < NEAR)
        pool.move(slot, heroMatrix(world, place, turn));
    }
  });
  return <primitive object={pool.group} />;
}

/** Lets changes happen one after another, so that nothing is decoded in a rush. */
async function oneByOne(
  changes: readonly (readonly [slot: number, booth: number | null])[],
  signal: AbortSignal,
  change: (slot: number, booth: number | null) => Promise<void>,
): Promise<void> {
  for (const [slot, booth] of changes) if (!signal.aborted) await change(slot, booth);
}

/** Where an object stands, turned by an angle (radians) about its own axis. */
function heroMatrix(world: World, booth: BoothPlace, turn: number): Matrix4 {
  const [x, y, z] = ANCHORS[world.kinds.get(booth.id) ?? 'portal'].hero;
  const local = new Matrix4().makeRotationY(turn).setPosition(x, y, z);
  return boothMatrix(booth.pose).multiply(local);
}
