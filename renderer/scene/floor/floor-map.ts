import type { Rect } from '#core/geometry.ts';
import { discOf } from '#core/pick.ts';
import type { HallPlan } from '#core/plan.ts';
import type { Zone } from '#schema/exhibition.ts';
import { PALETTE } from '../palette.ts';
import { paintPattern } from './pattern.ts';

/** Size of a stone slab, in metres. */
const SLAB = 1.2;

type Paint = CanvasRenderingContext2D;

/** Paints the floor of a hall seen from above: stone, zone inlays, pools of light, contact shadows. North is up; `longest` side in pixels. */
export function paintFloor(
  plan: HallPlan,
  zones: readonly Zone[],
  longest: number,
): HTMLCanvasElement {
  const { bounds } = plan;
  const width = bounds.maxX - bounds.minX;
  const depth = bounds.maxZ - bounds.minZ;
  const scale = longest / Math.max(width, depth);
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(width * scale));
  canvas.height = Math.max(1, Math.round(depth * scale));
  const paint = canvas.getContext('2d');
  if (!paint) return canvas;
  paint.scale(scale, scale);
  paint.translate(-bounds.minX, -bounds.minZ);
  paintStone(paint, bounds);
  paintAxis(paint, plan.axis);
  paintInlays(paint, plan, zones);
  paintLight(paint, plan);
  paintShadows(paint, plan, scale);
  return canvas;
}

function fill(paint: Paint, rect: Rect): void {
  paint.fillRect(rect.minX, rect.minZ, rect.maxX - rect.minX, rect.maxZ - rect.minZ);
}

function paintStone(paint: Paint, bounds: Rect): void {
  paint.fillStyle = PALETTE.stone;
  fill(paint, bounds);
  paint.strokeStyle = '#cdbfa833';
  paint.lineWidth = 0.025;
  paint.beginPath();
  for (let x = Math.ceil(bounds.minX / SLAB) * SLAB; x < bounds.maxX; x += SLAB) {
    paint.moveTo(x, bounds.minZ);
    paint.lineTo(x, bounds.maxZ);
  }
  for (let z = Math.ceil(bounds.minZ / SLAB) * SLAB; z < bounds.maxZ; z += SLAB) {
    paint.moveTo(bounds.minX, z);
    paint.lineTo(bounds.maxX, z);
  }
  paint.stroke();
}

/** The axis is laid in lighter stone between two strips of wood. */
function paintAxis(paint: Paint, axis: Rect): void {
  paint.fillStyle = PALETTE.stoneLight;
  fill(paint, axis);
  paint.fillStyle = PALETTE.wood;
  for (const x of [axis.minX, axis.maxX - 0.16]) {
    paint.fillRect(x, axis.minZ, 0.16, axis.maxZ - axis.minZ);
  }
}

function paintInlays(paint: Paint, plan: HallPlan, zones: readonly Zone[]): void {
  const byId = new Map(zones.map((zone) => [zone.id, zone]));
  for (const place of plan.zones) {
    const zone = byId.get(place.id);
    if (!zone) continue;
    paint.fillStyle = `${zone.colour}26`;
    fill(paint, place.area);
    paint.save();
    paint.beginPath();
    const { minX, maxX, minZ, maxZ } = place.area;
    paint.rect(minX, minZ, maxX - minX, maxZ - minZ);
    paint.clip();
    paintPattern(paint, zone.pattern, place.area, `${zone.colour}2e`);
    paint.restore();
    paint.fillStyle = zone.colour;
    const x = place.side === 'west' ? maxX - 0.1 : minX;
    paint.fillRect(x, minZ, 0.1, maxZ - minZ);
  }
}

/** Soft pools where lamps would shine: before every booth and along the axis. */
function paintLight(paint: Paint, plan: HallPlan): void {
  const pools = plan.booths.map((booth) => ({ at: discOf(booth), radius: 2.1 }));
  for (let z = plan.axis.maxZ - 3; z > plan.axis.minZ; z -= 5) {
    pools.push({ at: [0, z], radius: 4.4 });
  }
  for (const { at, radius } of pools) {
    const [x, z] = at;
    const pool = paint.createRadialGradient(x, z, 0, x, z, radius);
    pool.addColorStop(0, '#fffaf0a6');
    pool.addColorStop(1, '#fffaf000');
    paint.fillStyle = pool;
    paint.fillRect(x - radius, z - radius, radius * 2, radius * 2);
  }
}

/** Dark, blurred footprints: what keeps a booth from floating. Shadow blur is in pixels, whatever the scale. */
function paintShadows(paint: Paint, plan: HallPlan, scale: number): void {
  paint.save();
  paint.shadowColor = '#3a2a1699';
  paint.shadowBlur = 0.7 * scale;
  paint.fillStyle = '#6b5840';
  for (const { footprint } of plan.booths) fill(paint, footprint);
  for (const { pylon } of plan.zones) {
    const [x, z] = pylon.at;
    paint.fillRect(x - 0.8, z - 0.2, 1.6, 0.4);
  }
  paint.restore();
}
