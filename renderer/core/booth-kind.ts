import type { ExhibitId } from '#schema/ids.ts';
import { distance } from './geometry.ts';
import type { BoothPlace } from './plan.ts';

/** The architectures of a booth. */
export const BOOTH_KINDS = ['portal', 'rotunda', 'island', 'pavilion', 'theatre', 'wall'] as const;
/** One of them. */
export type BoothKind = (typeof BOOTH_KINDS)[number];

/** What of an exhibit decides how its booth is built. */
export interface BoothContent {
  /** A picture for its wall. */
  readonly picture: boolean;
  /** An object for its plinth. */
  readonly model: boolean;
  /** A film among its pages. */
  readonly film: boolean;
  /** How many pictures, films and models stand among its text. */
  readonly media: number;
}

/** Booths nearer than this, middle to middle, are seen together: the next one and the one across the lane; metres. */
const NEIGHBOUR = 8;

/**
 * The architecture of each booth: what its content asks for, but never the one of a neighbour. A film is shown in a
 * theatre, words alone stand on a wall, a rich exhibit is an island to walk around, an object stands in a rotunda, a portal
 * or a pavilion. Same content, same booths.
 */
export function chooseKinds(
  booths: readonly BoothPlace[],
  contentOf: (id: ExhibitId) => BoothContent,
): ReadonlyMap<ExhibitId, BoothKind> {
  const kinds = new Map<ExhibitId, BoothKind>();
  const zones = new Map<string, BoothPlace[]>();
  for (const booth of booths) {
    const before = zones.get(booth.zone) ?? [];
    const near = before.filter((b) => distance(b.pose.at, booth.pose.at) < NEIGHBOUR);
    const taken = new Set(near.map((b) => kinds.get(b.id)));
    const wanted = wishes(contentOf(booth.id), before.length + zones.size);
    kinds.set(booth.id, wanted.find((kind) => !taken.has(kind)) ?? wanted[0] ?? 'portal');
    zones.set(booth.zone, [...before, booth]);
  }
  return kinds;
}

/** All kinds, those first that suit the content; `turn` lets booths of the same content differ. */
function wishes({ picture, model, film, media }: BoothContent, turn: number): BoothKind[] {
  const first: BoothKind[] = [];
  if (film) first.push('theatre');
  if (!picture && !model) first.push('wall');
  if (media >= 3) first.push('island');
  const suited: BoothKind[] = model
    ? ['portal', 'rotunda', 'island', 'pavilion', 'theatre', 'wall']
    : ['theatre', 'pavilion', 'wall', 'portal', 'rotunda', 'island'];
  const shift = turn % suited.length;
  return [...new Set([...first, ...suited.slice(shift), ...suited.slice(0, shift)])];
}
