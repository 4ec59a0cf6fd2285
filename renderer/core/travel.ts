import { distance, headingTo, type Point, type Pose, wrapAngle } from './geometry.ts';

/** A visitor's walking pace, in metres per second. */
const WALK = 1.4;
/** Farther than this a walk is cut by a fade, in metres: nobody waits while a hall slides past. */
const HOP = 4;
/** Turning further than this is cut by a fade as well, in radians: a fast pan makes people sick. */
const TURN = Math.PI / 3;
/** Fastest turn, in radians per second. */
const YAW_SPEED = Math.PI / 4;
/** How long the picture takes to fade out and in again, in seconds. */
const FADE = 0.35;
/** After a fade the visitor walks the last stretch, in metres; so short that slowing down from a walk's pace is all of it. */
const GLIDE = 1;
/** How long it takes to gather way and to stop again, in seconds. */
const GATHER = 0.45;
const STOP = 0.6;
/** The whole move with reduced motion, in seconds: a cross-fade. */
const CROSS_FADE = 0.3;
/** Standing within this of a route's first point is standing on it, in metres. */
const ON_IT = 0.01;

/** A move through the hall: what is seen at each moment of it. */
export interface Travel {
  /** Seconds. */
  readonly duration: number;
  /** The pose at `t` seconds and how far the picture is veiled, 0 clear to 1 covered. */
  readonly at: (t: number) => { readonly pose: Pose; readonly veil: number };
}

/**
 * A move from `from` along a route's points to `to`: a walk when it is short and straight, else a fade and a last stretch
 * on foot. Whoever stands beside the route's first point, because they changed their mind on the way, is faded as well: the
 * straight line onto the route may lead through a booth.
 */
export function planTravel(
  from: Pose,
  to: Pose,
  points: readonly Point[],
  reducedMotion: boolean,
): Travel {
  if (reducedMotion) return fadeTo(from, to, to, CROSS_FADE, 0);
  const path = [...points, to.at];
  const length = pathLength(path);
  const turn = Math.abs(wrapAngle(to.heading - from.heading));
  const beside = distance(from.at, path[0] ?? to.at) > ON_IT;
  if (beside || length > HOP || turn > TURN) return glideIn(from, to, path, length);
  return walk(
    from,
    to,
    [from.at, ...path.slice(1)],
    Math.max(length / WALK, turn / YAW_SPEED, 0.1),
  );
}

/** The length of a path, in metres. */
export function pathLength(points: readonly Point[]): number {
  return points.slice(1).reduce((sum, point, i) => sum + distance(points[i] ?? point, point), 0);
}

/** The point `along` metres down a path; its ends beyond it. */
export function pointAlong(points: readonly Point[], along: number): Point {
  let left = along;
  for (let i = 1; i < points.length; i += 1) {
    const a = points[i - 1] ?? [0, 0];
    const b = points[i] ?? a;
    const step = distance(a, b);
    if (left <= step && step > 0) {
      const part = Math.max(0, left) / step;
      return [a[0] + (b[0] - a[0]) * part, a[1] + (b[1] - a[1]) * part];
    }
    left -= step;
  }
  return points.at(-1) ?? [0, 0];
}

/** Slow at both ends: 0 to 1 with zero speed at 0 and 1. */
export function easeInOut(part: number): number {
  const p = Math.min(1, Math.max(0, part));
  return p * p * (3 - 2 * p);
}

/** Slow at the end: at the start twice as fast as on average. */
function easeOut(part: number): number {
  const p = Math.min(1, Math.max(0, part));
  return 1 - (1 - p) ** 2;
}

/**
 * How much of a move is done at each moment: it gathers way evenly, goes on at one pace, stops evenly. `cruise` is how long
 * it would take at that pace all the way, in seconds, so that no pace is ever higher.
 */
function stride(cruise: number): {
  readonly duration: number;
  readonly part: (t: number) => number;
} {
  const short = cruise <= (GATHER + STOP) / 2;
  const [gather, stop] = short ? [cruise, cruise] : [GATHER, STOP];
  const duration = cruise + (gather + stop) / 2;
  const part = (t: number) => {
    if (t <= 0) return 0;
    if (t >= duration) return 1;
    if (t < gather) return t ** 2 / (2 * gather * cruise);
    if (t > duration - stop) return 1 - (duration - t) ** 2 / (2 * stop * cruise);
    return (t - gather / 2) / cruise;
  };
  return { duration, part };
}

function walk(from: Pose, to: Pose, path: readonly Point[], cruise: number): Travel {
  const length = pathLength(path);
  const turn = wrapAngle(to.heading - from.heading);
  const { duration, part: done } = stride(cruise);
  return {
    duration,
    at: (t) => {
      const part = done(t);
      const pose: Pose = {
        at: pointAlong(path, part * length),
        heading: from.heading + turn * part,
      };
      return { pose: t >= duration ? to : pose, veil: 0 };
    },
  };
}

function glideIn(from: Pose, to: Pose, path: readonly Point[], length: number): Travel {
  const start: Pose = {
    at: pointAlong(path, Math.max(0, length - GLIDE)),
    heading: to.heading,
  };
  return fadeTo(from, start, to, FADE, (2 * GLIDE) / WALK);
}

function fadeTo(from: Pose, start: Pose, to: Pose, fade: number, glide: number): Travel {
  const half = fade / 2;
  const duration = half + Math.max(half, glide);
  return {
    duration,
    at: (t) => {
      if (t < half) return { pose: from, veil: t / half };
      const since = t - half;
      const part = glide === 0 ? 1 : easeOut(since / glide);
      const pose: Pose =
        t >= duration
          ? to
          : {
              at: [
                start.at[0] + (to.at[0] - start.at[0]) * part,
                start.at[1] + (to.at[1] - start.at[1]) * part,
              ],
              heading: start.heading + wrapAngle(to.heading - start.heading) * part,
            };
      return { pose, veil: Math.max(0, 1 - since / half) };
    },
  };
}

/** In words, where `to` lies for somebody at `pose`: a sector of eight (0 ahead, 1 ahead left, … 7 ahead right) and metres. */
export function bearing(pose: Pose, to: Point): { readonly sector: number; readonly away: number } {
  const turn = wrapAngle(headingTo(pose.at, to) - pose.heading);
  const sector = ((Math.round(turn / (Math.PI / 4)) % 8) + 8) % 8;
  return { sector, away: distance(pose.at, to) };
}
