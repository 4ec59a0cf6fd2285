import type { World } from '#core/world.ts';
import type { ExhibitId, ZoneId } from '#schema/ids.ts';

/** A stop of the tour: a zone seen from the axis, or a booth. */
export type Stop =
  | { readonly kind: 'zone'; readonly id: ZoneId }
  | { readonly kind: 'exhibit'; readonly id: ExhibitId };

/** Stops of a whole tour: enough to see every part of a hall, few enough for half a minute. */
export const STOPS = 8;

/** The stops, spread evenly over an exhibition: zones and booths in turn. Same exhibition, same stops. */
export function tourStops({ plan }: World, count: number = STOPS): readonly Stop[] {
  return Array.from({ length: count }, (_, i): Stop => {
    const part = (i + 0.5) / count;
    const zone = plan.zones[Math.floor(part * plan.zones.length)];
    const booth = plan.booths[Math.floor(part * plan.booths.length)];
    if (!zone || !booth) throw new Error('A tour needs a zone and a booth.');
    return i % 2 === 0 ? { kind: 'zone', id: zone.id } : { kind: 'exhibit', id: booth.id };
  });
}
