import { direction, type Point, type Pose } from './geometry.ts';

/** Which booths are drawn how: by their number in the plan, the nearest first. */
export interface Field {
  /** In full. */
  readonly near: readonly number[];
  /** As one simple shape. */
  readonly far: readonly number[];
}

/** How far booths are drawn at all and how far in full (metres), and how many of them at most. */
export interface FieldReach {
  readonly seen: number;
  readonly full: number;
  readonly most: number;
  /** Whether only what lies before the eye is drawn. */
  readonly ahead: boolean;
}

/** What is nearer than this is drawn wherever the eye looks: a wide picture's corners reach back, in metres. */
const AROUND = 6;
/** The cosine of the widest angle to the line of sight at which something far may still be in the picture. */
const ASIDE = 0.34;

/** Sorts the booths that somebody at a pose may see into near and far ones. */
export function sortField(points: readonly Point[], eye: Pose, reach: FieldReach): Field {
  const [ahead, side] = direction(eye.heading);
  const seen: { i: number; away: number }[] = [];
  for (const [i, [x, z]] of points.entries()) {
    const dx = x - eye.at[0];
    const dz = z - eye.at[1];
    const away = Math.hypot(dx, dz);
    const before = dx * ahead + dz * side;
    const inView = !reach.ahead || before > away * ASIDE - AROUND;
    if (away <= reach.seen && inView) seen.push({ i, away });
  }
  seen.sort((a, b) => a.away - b.away);
  const full = seen.filter(({ away }, n) => away <= reach.full && n < reach.most).length;
  return { near: seen.slice(0, full).map(({ i }) => i), far: seen.slice(full).map(({ i }) => i) };
}

/** The first `count` booths by distance from a point, all round: whose pictures and objects are held ready. */
export function nearestBooths(
  points: readonly Point[],
  at: Point,
  count: number,
): readonly number[] {
  return points
    .map(([x, z], i) => ({ i, away: Math.hypot(x - at[0], z - at[1]) }))
    .sort((a, b) => a.away - b.away)
    .slice(0, count)
    .map(({ i }) => i);
}

/** A slot of a pool: the booth whose thing it holds, by its number; null: free. */
export type Slots = readonly (number | null)[];

/** Gives `wanted` booths slots: who has one keeps it, the others take those of booths no longer wanted, in their order. */
export function assignSlots(slots: Slots, wanted: readonly number[]): Slots {
  const want = new Set(wanted.slice(0, slots.length));
  const held = new Set(slots.filter((booth) => booth !== null && want.has(booth)));
  const waiting = [...want].filter((booth) => !held.has(booth));
  return slots.map((booth) => {
    if (booth !== null && want.has(booth)) return booth;
    return waiting.shift() ?? null;
  });
}
