import type { HallPlan } from '#core/plan.ts';
import { easeInOut } from '#core/travel.ts';
import type { Zone } from '#schema/exhibition.ts';
import type { BakedForm } from '../baked-form.ts';
import { createForm, finishForm, type Vec } from '../form.ts';
import { addBanner } from './banner.ts';
import { addEntranceWall } from './entrance-wall.ts';
import { addFoyer } from './foyer.ts';
import { addGarden } from './garden.ts';
import { addGuides } from './guides.ts';
import { addFoyerLight, addLaneLights } from './lights.ts';
import { addEave, addOutside, addView } from './outside.ts';
import { addRoof, type Roof, spanRoof } from './roof.ts';
import { addWalls, LINE } from './walls.ts';
import { addZone } from './zone-form.ts';

/** The building of a hall: what stands; what is seen from inside only, roof, lamps and the view, and comes off from above; what lies around it. */
export interface HallForms {
  readonly standing: BakedForm;
  readonly overhead: BakedForm;
  readonly outside: BakedForm;
}

/** From this many booths on a hall is large, and its lamps stand farther apart: metres from one to the next. */
const LARGE = 100;
const LAMPS = { small: 2.2, large: 5.5 } as const;

/** Builds the hall of a plan. Its light is not traced but reasoned: darker at the floor and in corners, bright under the skylight. */
export function buildHall(plan: HallPlan, zones: readonly Zone[]): HallForms {
  const roof = spanRoof(plan);
  const byId = new Map(zones.map((zone) => [zone.id, zone]));
  const lamps = plan.booths.length > LARGE ? LAMPS.large : LAMPS.small;
  const standing = createForm();
  const overhead = createForm();
  const outside = createForm();
  addWalls(standing, plan, roof);
  addEntranceWall(standing, plan, roof);
  addFoyer(standing, plan, zones);
  addGuides(standing, plan, zones);
  addGarden(standing, plan);
  addRoof(overhead, plan, roof);
  addBanner(overhead, plan, roof);
  addFoyerLight(overhead, plan);
  addView(overhead, plan);
  for (const place of plan.zones) {
    const zone = byId.get(place.id);
    if (!zone) continue;
    addZone(standing, plan, place, zone);
    for (const lane of place.lanes) addLaneLights(overhead, lane, zone.pattern, roof, lamps);
  }
  addOutside(outside, plan);
  addEave(outside, plan, roof.eave);
  return {
    standing: finishForm(standing, insideLight(plan)),
    overhead: finishForm(overhead, underRoof(plan, roof)),
    outside: finishForm(outside, () => [1, 0]),
  };
}

/** How high the dark of the floor's corner reaches up a wall, in metres. */
const CORNER = 1.1;

function insideLight({ bounds }: HallPlan): (at: Vec, normal: Vec) => readonly [number, number] {
  return ([x, y, z], normal) => {
    const contact = 0.6 + 0.4 * easeInOut(y / CORNER);
    const wall = Math.min(x - bounds.minX, bounds.maxX - x, z - bounds.minZ, bounds.maxZ - z);
    const corner = normal[1] > 0.5 ? 0.8 + 0.2 * easeInOut(wall / 2) : 1;
    const upright = Math.abs(normal[1]) < 0.5;
    return [contact * corner, upright ? wash(y, wall < BESIDE) : 0.2];
  };
}

/** What is nearer to a wall than this is washed by its line of light, in metres. */
const BESIDE = 0.55;

/** Lamp light on what stands upright: the line of light grazes the walls, fading fast above it and slowly below; all else is washed from above. */
function wash(y: number, beside: boolean): number {
  if (!beside) return 0.2 + 0.3 * easeInOut(y / 2.9);
  const away = (y - LINE) / (y > LINE ? 1.3 : 2.1);
  return 0.2 + 0.5 * Math.exp(-away * away);
}

/** The roof is bright over the axis, by daylight, and dim over the eaves, where the lamps' light reaches up to it. */
function underRoof(
  plan: HallPlan,
  roof: Roof,
): (at: Vec, normal: Vec) => readonly [number, number] {
  const half = plan.bounds.maxX;
  return ([x, y]) => {
    const out = Math.min(1, Math.abs(x) / half);
    const deep = easeInOut((roof.heightAt(x) - y) / 0.3);
    const day = (1 - 0.22 * out) * (0.9 + 0.1 * deep);
    return [day, 0.3 * out + 0.36];
  };
}
