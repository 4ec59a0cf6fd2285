import { Euler, Matrix4, Quaternion, Vector3 } from 'three';
import { ahead, type Pose } from '#core/geometry.ts';
import { PYLON } from '#core/pick.ts';
import type { World } from '#core/world.ts';
import type { Zone } from '#schema/exhibition.ts';
import type { Language } from '#schema/text.ts';
import { BANNER_DEPTH, bannerOf } from '../form/banner.ts';
import { PORTAL } from '../form/booth-form.ts';
import { ZONE_WALL, zoneWalls } from '../form/zone-walls.ts';
import { PALETTE } from '../palette.ts';
import type { SignText } from './sign-atlas.ts';

/** A sign in the hall: its words, where it hangs, and its colours. */
export interface HallSign extends SignText {
  readonly matrix: Matrix4;
  readonly ink: string;
  /** The panel's colour; null: letters only. */
  readonly ground: string | null;
}

/** Every sign of a hall in one language: booth titles, zone pylons, zone numbers on the floor. */
export function listSigns(world: World, language: Language): HallSign[] {
  const booths = world.plan.booths.map((place) => {
    const exhibit = world.exhibits.get(place.id);
    const zone = world.zones.get(place.zone);
    return boothSign(exhibit?.title[language] ?? '', zone?.colour ?? PALETTE.ink, place.pose);
  });
  const zones = world.plan.zones.flatMap((place) => {
    const zone = world.zones.get(place.id);
    if (!zone) return [];
    const name = zone.name[language];
    const floor = place.lanes.map((lane): HallSign => {
      const west = place.side === 'west';
      const x = (west ? -1 : 1) * 5.4;
      return {
        text: String(zone.number),
        width: 2,
        height: 2.6,
        align: 'centre',
        ink: zone.colour,
        ground: null,
        matrix: onFloor([x, lane.middle], west ? Math.PI / 2 : -Math.PI / 2, 2, 2.6),
      };
    });
    const walls = zoneWalls(place).flatMap((wall) => wallSigns(wall, zone, language));
    return [...pylonSigns(place.pylon, String(zone.number), name), ...floor, ...walls];
  });
  return [...booths, ...zones, bannerSign(world, language)];
}

function boothSign(text: string, ground: string, pose: Pose): HallSign {
  const width = PORTAL.width - 0.5;
  const height = PORTAL.headHeight;
  const front = ahead(pose.at, pose.heading, PORTAL.depth / 2 + 0.012);
  const y = PORTAL.headFoot + height / 2;
  return {
    text,
    width,
    height,
    align: 'centre',
    ink: PALETTE.paper,
    ground,
    matrix: upright(front, y, pose.heading, width, height),
  };
}

/** The exhibition's name on the beam over the axis, read on the way in. */
function bannerSign(world: World, language: Language): HallSign {
  const { width, height, y, z } = bannerOf(world.plan);
  return {
    text: world.exhibition.name[language],
    width,
    height,
    align: 'centre',
    ink: PALETTE.red,
    ground: null,
    matrix: upright([0, z + BANNER_DEPTH / 2 + 0.012], y, Math.PI, width, height),
  };
}

/** A pylon's two faces: a number 1.2 m high and the zone's name under it. */
function pylonSigns(pylon: Pose, number: string, name: string): HallSign[] {
  return [pylon.heading, pylon.heading + Math.PI].flatMap((heading) => {
    const face = ahead(pylon.at, heading, PYLON.depth / 2 + 0.012);
    const sign = (text: string, foot: number, height: number): HallSign => ({
      text,
      width: PYLON.width - 0.16,
      height,
      align: 'centre',
      ink: PALETTE.paper,
      ground: null,
      matrix: upright(face, foot + height / 2, heading, PYLON.width - 0.16, height),
    });
    return [sign(number, 1.62, 1.86), sign(name, 1.06, 0.5)];
  });
}

/** What stands on a zone's wall: its number 1.2 m high, its name, and one sentence. */
function wallSigns(wall: Pose, zone: Zone, language: Language): HallSign[] {
  const face = ahead(wall.at, wall.heading, ZONE_WALL.depth / 2 + 0.012);
  const width = ZONE_WALL.width - 0.6;
  const sign = (text: string, foot: number, height: number): HallSign => ({
    text,
    width,
    height,
    align: 'centre',
    ink: PALETTE.paper,
    ground: null,
    matrix: upright(face, foot + height / 2, wall.heading, width, height),
  });
  return [
    sign(String(zone.number), 1.35, 1.86),
    sign(zone.name[language], 0.86, 0.5),
    sign(zone.lead[language], 0.42, 0.4),
  ];
}

/** An upright panel at a point of the floor plan, its middle `y` metres high, facing a heading. */
function upright(
  [x, z]: readonly [number, number],
  y: number,
  heading: number,
  width: number,
  height: number,
): Matrix4 {
  // A plane faces +Z; a heading of 0 faces −Z.
  const turn = new Quaternion().setFromEuler(new Euler(0, heading + Math.PI, 0));
  return new Matrix4().compose(new Vector3(x, y, z), turn, new Vector3(width, height, 1));
}

/** A panel flat on the floor, read by somebody who looks in `heading`. */
function onFloor(
  [x, z]: readonly [number, number],
  heading: number,
  width: number,
  height: number,
): Matrix4 {
  const turn = new Quaternion().setFromEuler(new Euler(-Math.PI / 2, heading, 0, 'YXZ'));
  return new Matrix4().compose(new Vector3(x, 0.02, z), turn, new Vector3(width, height, 1));
}
