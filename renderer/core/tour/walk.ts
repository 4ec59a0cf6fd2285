import type { Point } from '../geometry.ts';
import { planTravel } from '../travel.ts';
import { type PlaceId, spreadOut, type Walkways, type WaysOut } from '../wayfinding.ts';

/** The walkways as seen from where a tour begins: the shortest way to every place of the hall. */
export interface Walk {
  readonly ways: Walkways;
  readonly start: PlaceId;
  readonly out: WaysOut;
}

/** The walkways from where a tour begins. */
export function beginWalk(ways: Walkways, start: PlaceId): Walk {
  return { ways, start, out: spreadOut(ways, start) };
}

/**
 * Places in the order of the shortest walk that begins at the start and ends anywhere. The walkways are a tree, so that is:
 * each branch whole before the next, shallow ones first, the deepest last, whence nobody walks back.
 */
export function shortestOrder({ start, out }: Walk, places: readonly PlaceId[]): PlaceId[] {
  const wanted = new Set(places);
  const branches = new Map<PlaceId, Set<PlaceId>>();
  const depth = new Map<PlaceId, number>();
  for (const place of places) {
    const far = out.away.get(place) ?? 0;
    for (let at: PlaceId | undefined = place; at !== undefined; at = out.before.get(at)) {
      depth.set(at, Math.max(depth.get(at) ?? 0, far));
      const before = out.before.get(at);
      if (before !== undefined)
        branches.set(before, (branches.get(before) ?? new Set<PlaceId>()).add(at));
    }
  }
  const deep = (place: PlaceId) => depth.get(place) ?? 0;
  const order: PlaceId[] = [];
  const open = [start];
  for (let here = open.pop(); here !== undefined; here = open.pop()) {
    if (wanted.has(here)) order.push(here);
    // The last one put here is the next one taken: the shallowest, of equals the first.
    open.push(...[...(branches.get(here) ?? [])].sort((a, b) => deep(a) - deep(b)).reverse());
  }
  return order;
}

/** The points from one place to another along the walkways. */
export function pointsBetween({ ways, out }: Walk, from: PlaceId, to: PlaceId): readonly Point[] {
  const back = lineage(out, from);
  const forth = lineage(out, to);
  const known = new Set(back);
  const meeting = forth.findIndex((place) => known.has(place));
  const up = back.slice(0, back.indexOf(forth[meeting] ?? from) + 1);
  const places = [...up, ...forth.slice(0, Math.max(0, meeting)).reverse()];
  return places.flatMap((place) => {
    const pose = ways.places.get(place);
    return pose ? [pose.at] : [];
  });
}

/** How long the move between two places takes in the hall, in seconds: most of a long one is cut by a fade. */
export function walkSeconds(walk: Walk, from: PlaceId, to: PlaceId): number {
  const { places } = walk.ways;
  const [here, there] = [places.get(from), places.get(to)];
  if (!here || !there) return 0;
  return planTravel(here, there, pointsBetween(walk, from, to), false).duration;
}

/** A place and what lies before it on the way from the start, back to the start. */
function lineage(out: WaysOut, place: PlaceId): readonly PlaceId[] {
  const line = [place];
  for (let at = out.before.get(place); at !== undefined; at = out.before.get(at)) line.push(at);
  return line;
}
