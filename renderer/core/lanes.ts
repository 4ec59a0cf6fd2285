import type { Side } from '#schema/exhibition.ts';
import { EAST, NORTH, type Pose, type Rect, SOUTH, WEST } from './geometry.ts';

/** The measures of the hall, in metres. Aisles are far wider than the 2.4 m that two wheelchairs need to pass. */
export const SIZES = {
  /** The axis: six people abreast, and room to stand still before a zone. */
  axis: 8,
  /** From the entrance doors to the first zone. */
  foyer: 13,
  /** Half the foyer's width. */
  foyerHalf: 14,
  /** How far inside the doors a visit begins. */
  entranceStep: 2,
  /** From the last zone to the great window. */
  outlook: 7,
  /** Between the booths on both sides of a lane. */
  lane: 5,
  boothWidth: 3.6,
  boothDepth: 2.6,
  boothHeight: 2.9,
  /** Between neighbours on one side of a lane. */
  boothGap: 0.5,
  /** From the axis to the first booth of a lane: the zone's pylon reaches 1.1 into it and must not stand in a booth. */
  laneMouth: 1.2,
  /** Between the backs of two lanes' booths: a wall and the services in it. */
  betweenLanes: 0.8,
  betweenZones: 1.6,
  /** From the last booth to the hall's wall. */
  wallGap: 1.5,
  /** From a booth's front to the visitor before it: the whole front in view, from wall to wall and up to its top. */
  viewDistance: 3.3,
  /** A zone's pylon stands this far inside its corner. */
  pylonInset: 0.35,
  /** A zone is looked at from this near side of the axis' middle line: both sides of its lane in view. */
  zoneStep: 1.2,
  hallHeight: 6.4,
} as const;

/** Most booths along one lane: seven on each side and one at its end; a longer lane is a tunnel. */
const LANE_BOOTHS = 15;

/** A lane off the axis: the rectangle of its booths and aisle, the line a visitor walks, and the booths' poses in walking order. */
export interface Lane {
  readonly area: Rect;
  /** The Z of the lane's middle line. */
  readonly middle: number;
  /** Where booths stand: the middle of the footprint and the heading of the front. */
  readonly stands: readonly Pose[];
}

/** Lays `count` booths of a zone on one side of the axis out in lanes, from `maxZ` northwards. At least one booth. */
export function layLanes(count: number, side: Side, maxZ: number): Lane[] {
  const lanes = Math.ceil(count / LANE_BOOTHS);
  const pitch = SIZES.lane + 2 * SIZES.boothDepth + SIZES.betweenLanes;
  return Array.from({ length: lanes }, (_, i) => {
    const share = Math.floor(count / lanes) + (i < count % lanes ? 1 : 0);
    return layLane(share, side, maxZ - i * pitch);
  });
}

function layLane(count: number, side: Side, maxZ: number): Lane {
  const out = side === 'west' ? -1 : 1;
  const edge = SIZES.axis / 2;
  const perSide = Math.floor(count / 2);
  const atEnd = count % 2 === 1;
  const pitch = SIZES.boothWidth + SIZES.boothGap;
  const middle = maxZ - SIZES.boothDepth - SIZES.lane / 2;
  const across = SIZES.lane / 2 + SIZES.boothDepth / 2;
  const rows = Array.from({ length: perSide }, (_, i) => {
    const x = out * (edge + SIZES.laneMouth + SIZES.boothWidth / 2 + i * pitch);
    const north: Pose = { at: [x, middle - across], heading: SOUTH };
    const south: Pose = { at: [x, middle + across], heading: NORTH };
    return [north, south];
  }).flat();
  // A lane with one booth only needs room for the visitor before it.
  const reach = Math.max(perSide * pitch, SIZES.viewDistance - 1);
  const endX = out * (edge + SIZES.laneMouth + reach + SIZES.boothDepth / 2);
  const end: Pose[] = atEnd ? [{ at: [endX, middle], heading: side === 'west' ? EAST : WEST }] : [];
  const depth = SIZES.laneMouth + reach + (atEnd ? SIZES.boothDepth : 0);
  const minZ = maxZ - SIZES.lane - 2 * SIZES.boothDepth;
  const area: Rect =
    side === 'west'
      ? { minX: -edge - depth, maxX: -edge, minZ, maxZ }
      : { minX: edge, maxX: edge + depth, minZ, maxZ };
  return { area, middle, stands: [...rows, ...end] };
}
