import { Euler, Matrix4, Quaternion, Vector3 } from 'three';
import { ahead, type Rect } from '#core/geometry.ts';
import { PYLON } from '#core/pick.ts';
import type { BoothPlace, ZonePlace } from '#core/plan.ts';
import type { World } from '#core/world.ts';
import type { Zone } from '#schema/exhibition.ts';
import { ANCHORS, type Panel } from '../../form/booth/anchors.ts';
import { ZONE_WALL, zoneWall } from '../../form/hall/zone-room.ts';
import { PALETTE } from '../../form/palette.ts';
import { panelMatrix, sideMatrix } from '../booth/place.ts';
import { upright } from '../signage/upright.ts';
import { motifOf } from './motifs.ts';
import type { PatternPlace } from './Patterns.tsx';

/** The part of a booth's band that carries words; the rest carries the pattern. */
export const BAND_WORDS = 0.6;

/** Every place of the hall that carries a zone's pattern. */
export function listPatterns(world: World): PatternPlace[] {
  const zones = world.plan.zones.flatMap((place) => {
    const zone = world.zones.get(place.id);
    return zone
      ? [...inlays(place, zone), ...wallPatterns(place, zone), ...pylonPatterns(place, zone)]
      : [];
  });
  const booths = world.plan.booths.flatMap((booth) => {
    const zone = world.zones.get(booth.zone);
    return zone ? boothPatterns(world, booth, zone) : [];
  });
  return [...zones, ...booths];
}

/** The floor of each lane. */
function inlays(place: ZonePlace, zone: Zone): PatternPlace[] {
  return place.lanes.map(({ area }) => ({
    ...flat(area),
    motif: motifOf(zone.pattern),
    pitch: 1.25,
    ground: [zone.colour, 0.17],
    marks: [zone.colour, 0.3],
  }));
}

/** A place lying on the floor. */
function flat({ minX, maxX, minZ, maxZ }: Rect): Pick<PatternPlace, 'matrix' | 'width' | 'height'> {
  const width = maxX - minX;
  const height = maxZ - minZ;
  const matrix = new Matrix4().compose(
    new Vector3((minX + maxX) / 2, 0.004, (minZ + maxZ) / 2),
    new Quaternion().setFromEuler(new Euler(-Math.PI / 2, 0, 0)),
    new Vector3(width, height, 1),
  );
  return { matrix, width, height };
}

/** The upper part of a zone's wall, seen over the booths. */
function wallPatterns(place: ZonePlace, zone: Zone): PatternPlace[] {
  const { pose, width } = zoneWall(place);
  const face = ahead(pose.at, pose.heading, ZONE_WALL.depth / 2 + 0.012);
  const height = 1.3;
  return [
    {
      matrix: upright(face, ZONE_WALL.height - height / 2 - 0.02, pose.heading, width, height),
      width,
      height,
      motif: motifOf(zone.pattern),
      pitch: 0.62,
      ground: [zone.colour, 1],
      marks: [PALETTE.paper, 0.22],
    },
  ];
}

function pylonPatterns({ pylon }: ZonePlace, zone: Zone): PatternPlace[] {
  const width = PYLON.width - 0.3;
  const height = 0.62;
  return [pylon.heading, pylon.heading + Math.PI].map((heading) => ({
    matrix: upright(ahead(pylon.at, heading, PYLON.depth / 2 + 0.012), 0.6, heading, width, height),
    width,
    height,
    motif: motifOf(zone.pattern),
    pitch: 0.3,
    ground: [zone.colour, 0],
    marks: [PALETTE.paper, 0.75],
  }));
}

/** A booth's band; the whole picture's place where it has no picture. */
function boothPatterns(world: World, booth: BoothPlace, zone: Zone): PatternPlace[] {
  const { band, poster, sides } = ANCHORS[world.kinds.get(booth.id) ?? 'portal'];
  const motif = motifOf(zone.pattern);
  // A visitor before the booth has its −X to the right.
  const words = part(band, 0.5 - BAND_WORDS / 2, BAND_WORDS);
  const marked = part(band, -BAND_WORDS / 2, 1 - BAND_WORDS);
  const on = (panel: Panel, pitch: number, share: number): PatternPlace => ({
    matrix: panelMatrix(booth.pose, panel, 0.004),
    width: panel.width,
    height: panel.height,
    motif,
    pitch,
    ground: [zone.colour, 1],
    marks: [PALETTE.paper, share],
  });
  const bare = world.exhibits.get(booth.id)?.cover === undefined;
  const strips = sides ? ([1, -1] as const).map((side) => sidePattern(booth, zone, side)) : [];
  return [
    ...strips,
    on(words, 1, 0),
    on(marked, 0.12, 0.8),
    ...(bare ? [on(poster, 0.5, 0.25)] : []),
  ];
}

/** A field of the zone's pattern low on a booth's side wall, under the exhibit's code. */
function sidePattern(booth: BoothPlace, zone: Zone, side: 1 | -1): PatternPlace {
  const size = { width: 1.9, height: 1.2 };
  return {
    matrix: sideMatrix(booth.pose, side, 0.95, size.width, size.height),
    ...size,
    motif: motifOf(zone.pattern),
    pitch: 0.3,
    ground: [zone.colour, 0],
    marks: [zone.colour, 0.55],
  };
}

/** A part of a panel: its middle's place along the panel (−0.5 right to 0.5 left, as the visitor sees it) and its share of the width. */
export function part(panel: Panel, middle: number, share: number): Panel {
  const [x, y, z] = panel.at;
  return { at: [x + panel.width * middle, y, z], width: panel.width * share, height: panel.height };
}
