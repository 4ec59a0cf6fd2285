import type { HallPlan } from '#core/plan.ts';
import type { Zone } from '#schema/exhibition.ts';
import { PALETTE } from '../palette.ts';
import { addBox, type Form } from './form.ts';

/** Width of a guide line and the distance to the next, in metres. */
const LINE = 0.1;
const PITCH = 0.24;
/** Height of the inlay above the stone, in metres: enough to lie over it at any distance. */
const PROUD = 0.012;

/** Adds a line in each zone's colour from the entrance to its first lane, as on a station's floor. */
export function addGuides(form: Form, plan: HallPlan, zones: readonly Zone[]): void {
  const colours = new Map(zones.map(({ id, colour }) => [id, colour]));
  for (const side of ['west', 'east'] as const) {
    const here = plan.zones.filter((zone) => zone.side === side);
    const out = side === 'west' ? -1 : 1;
    for (const [i, zone] of here.entries()) {
      // The farthest zone's line runs nearest the middle, so that no two lines cross.
      const x = out * (0.7 + (here.length - 1 - i) * PITCH);
      const start = plan.entrance.at[1] - 1;
      const middle = zone.lanes[0]?.middle ?? zone.area.maxZ;
      const mouth = out * plan.axis.maxX;
      const line = {
        y: 0,
        height: PROUD,
        occluded: false,
        colour: colours.get(zone.id) ?? PALETTE.ink,
      };
      addBox(form, {
        ...line,
        x,
        z: (start + middle) / 2,
        width: LINE,
        depth: start - middle + LINE,
      });
      addBox(form, {
        ...line,
        x: (x + mouth) / 2,
        z: middle,
        width: Math.abs(mouth - x),
        depth: LINE,
      });
    }
  }
}
