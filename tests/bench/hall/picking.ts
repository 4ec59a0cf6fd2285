import { pickHall, type Ray } from '#core/pick.ts';
import type { HallPlan } from '#core/plan.ts';
import { percentile } from '../statistics.ts';

const RAYS = 200;
/** How often all rays are cast before they are timed: a visitor's second touch is not the first call. */
const WARM_ROUNDS = 20;
/** Where a visitor's eyes are, in metres. */
const EYE = 1.55;

/** How long one touch takes to be picked, in milliseconds: p95 over rays from all over the hall. */
export function pickMs(plan: HallPlan): number {
  const rays = castRays(plan);
  for (let round = 0; round < WARM_ROUNDS; round += 1) for (const ray of rays) pickHall(plan, ray);
  const times = rays.map((ray) => {
    const before = performance.now();
    pickHall(plan, ray);
    return performance.now() - before;
  });
  return percentile(times, 0.95);
}

/** Rays from booths' viewpoints, spread over all directions that a screen shows: a golden-angle spiral, the same each time. */
function castRays({ booths }: HallPlan): readonly Ray[] {
  const golden = Math.PI * (3 - Math.sqrt(5));
  return Array.from({ length: RAYS }, (_, i) => {
    const [x = 0, z = 0] = booths[Math.floor((i / RAYS) * booths.length)]?.viewpoint.at ?? [];
    const pitch = ((i % 20) / 20 - 0.75) * 0.8;
    const yaw = i * golden;
    return {
      origin: [x, EYE, z],
      direction: [
        Math.cos(yaw) * Math.cos(pitch),
        Math.sin(pitch),
        Math.sin(yaw) * Math.cos(pitch),
      ],
    };
  });
}
