import type { HallPlan } from '#core/plan.ts';
import type { Zone } from '#schema/exhibition.ts';
import { addFace, type Form } from '../form.ts';
import { PALETTE } from '../palette.ts';

/** Width of a guide line and the distance to the next, in metres. */
const LINE = 0.1;
const PITCH = 0.24;
/** The most lines on one side of the axis: with more the floor is stripes, and a hall so long has lines of its own no longer. */
const MOST = 6;
/** Height of the inlay above the stone, in metres: enough to lie over it at any distance. */
const PROUD = 0.014;

/** Adds a line in each zone's colour from the entrance to its first lane, as on a station's floor. */
export function addGuides(form: Form, plan: HallPlan, zones: readonly Zone[]): void {
  const colours = new Map(zones.map(({ id, colour }) => [id, colour]));
  for (const side of ['west', 'east'] as const) {
    const here = plan.zones.filter((zone) => zone.side === side).slice(0, MOST);
    const out = side === 'west' ? -1 : 1;
    for (const [i, zone] of here.entries()) {
      // The farthest zone's line runs nearest the middle, so that no two lines cross.
      const x = out * (0.8 + (here.length - 1 - i) * PITCH);
      const start = plan.entrance.at[1] - 1;
      const middle = zone.lanes[0]?.middle ?? zone.area.maxZ;
      const mouth = out * plan.axis.maxX;
      const paint = { colour: colours.get(zone.id) ?? PALETTE.ink };
      addStrip(form, x - LINE / 2, x + LINE / 2, middle - LINE / 2, start, paint);
      addStrip(
        form,
        Math.min(x, mouth),
        Math.max(x, mouth),
        middle - LINE / 2,
        middle + LINE / 2,
        paint,
      );
    }
  }
}

function addStrip(
  form: Form,
  minX: number,
  maxX: number,
  minZ: number,
  maxZ: number,
  paint: { readonly colour: string },
): void {
  addFace(form, [minX, PROUD, maxZ], [maxX - minX, 0, 0], [0, 0, minZ - maxZ], paint);
}
