import type { Matrix4 } from 'three';
import { ahead, EAST, WEST } from '#core/geometry.ts';
import type { Lane } from '#core/lanes.ts';
import { PYLON } from '#core/pick.ts';
import type { BoothPlace, ZonePlace } from '#core/plan.ts';
import type { World } from '#core/world.ts';
import type { Zone } from '#schema/exhibition.ts';
import type { Language } from '#schema/languages.ts';
import { ANCHORS, type Panel } from '../../form/booth/anchors.ts';
import { BANNER_DEPTH, bannerOf } from '../../form/hall/banner.ts';
import { SLATTED } from '../../form/hall/foyer.ts';
import { ZONE_WALL, zoneWall } from '../../form/hall/zone-room.ts';
import { PALETTE } from '../../form/palette.ts';
import { panelMatrix, sideMatrix } from '../booth/place.ts';
import { BAND_WORDS, part } from '../pattern/list-patterns.ts';
import type { SignText } from './sign-atlas.ts';
import { onFloor, upright } from './upright.ts';

/** A sign in the hall: its words, where it hangs, and its colours. */
export interface HallSign extends SignText {
  readonly matrix: Matrix4;
  readonly ink: string;
  /** The panel's colour; null: letters only. */
  readonly ground: string | null;
}

/** Every sign of a hall in one language: titles and bands of booths, pylons, walls and floors of zones, the hall's name. */
export function listSigns(world: World, language: Language): HallSign[] {
  const booths = world.plan.booths.flatMap((booth) => boothSigns(world, booth, language));
  const zones = world.plan.zones.flatMap((place) => {
    const zone = world.zones.get(place.id);
    return zone ? zoneSigns(place, zone, language) : [];
  });
  return [...booths, ...zones, bannerSign(world, language), ...foyerSigns(world, language)];
}

/** Title and band of a booth, a finger's breadth before their places: for the booth the visitor stands before, drawn finer. */
export function nearSigns(world: World, booth: BoothPlace, language: Language): HallSign[] {
  return boothSigns(world, booth, language, 0.012).slice(0, 2);
}

function titleSign(world: World, booth: BoothPlace, language: Language, lift: number): HallSign {
  const { title, titled } = ANCHORS[world.kinds.get(booth.id) ?? 'portal'];
  const colour = world.zones.get(booth.zone)?.colour ?? PALETTE.ink;
  const onPanel = titled === 'panel';
  return {
    text: world.exhibits.get(booth.id)?.title[language] ?? '',
    ...hung(booth, title, lift),
    ink: onPanel ? PALETTE.paper : colour,
    // Shining like a lightbox, so that it is read by night as by day.
    ground: onPanel ? colour : PALETTE.paper,
  };
}

function boothSigns(world: World, booth: BoothPlace, language: Language, lift = 0.008): HallSign[] {
  const { band } = ANCHORS[world.kinds.get(booth.id) ?? 'portal'];
  const zone = world.zones.get(booth.zone);
  const words: HallSign = {
    text: zone ? `${zone.number}  ${zone.name[language]}` : '',
    ...hung(booth, part(band, 0.5 - BAND_WORDS / 2, BAND_WORDS * 0.94), lift),
    ink: PALETTE.paper,
    ground: zone?.colour ?? null,
  };
  return [titleSign(world, booth, language, lift), words, ...sideSigns(world, booth)];
}

/** The exhibit's code on the booth's side walls: what is seen of it along the lane and from the axis. */
function sideSigns(world: World, booth: BoothPlace): HallSign[] {
  if (!ANCHORS[world.kinds.get(booth.id) ?? 'portal'].sides) return [];
  const size = { width: 1.5, height: 0.9 };
  return ([1, -1] as const).map((side) => ({
    text: world.exhibits.get(booth.id)?.code ?? '',
    ...size,
    align: 'centre',
    ink: world.zones.get(booth.zone)?.colour ?? PALETTE.ink,
    ground: null,
    matrix: sideMatrix(booth.pose, side, 2.1, size.width, size.height),
  }));
}

function hung(
  booth: BoothPlace,
  panel: Panel,
  lift: number,
): Pick<HallSign, 'width' | 'height' | 'align' | 'matrix'> {
  const { width, height } = panel;
  return { width, height, align: 'centre', matrix: panelMatrix(booth.pose, panel, lift) };
}

function zoneSigns(place: ZonePlace, zone: Zone, language: Language): HallSign[] {
  return [
    ...pylonSigns(place, zone, language),
    ...wallSigns(place, zone, language),
    ...floorSigns(place, zone),
  ];
}

/** A zone's number at the mouth of each of its lanes. */
function floorSigns(place: ZonePlace, zone: Zone): HallSign[] {
  const west = place.side === 'west';
  return place.lanes.map((lane) => ({
    text: String(zone.number),
    width: 2,
    height: 2.6,
    align: 'centre',
    ink: zone.colour,
    ground: null,
    matrix: onFloor(
      [(west ? -1 : 1) * 5.4, lane.middle],
      west ? Math.PI / 2 : -Math.PI / 2,
      2,
      2.6,
    ),
  }));
}

/** A pylon's two faces: a number 1.2 m high and the zone's name under it. */
function pylonSigns({ pylon }: ZonePlace, zone: Zone, language: Language): HallSign[] {
  const width = PYLON.width - 0.16;
  return [pylon.heading, pylon.heading + Math.PI].flatMap((heading) => {
    const face = ahead(pylon.at, heading, PYLON.depth / 2 + 0.014);
    const sign = (text: string, foot: number, height: number): HallSign => ({
      text,
      width,
      height,
      align: 'centre',
      ink: PALETTE.paper,
      ground: null,
      matrix: upright(face, foot + height / 2, heading, width, height),
    });
    return [sign(String(zone.number), 1.62, 1.86), sign(zone.name[language], 1.06, 0.5)];
  });
}

/** On a zone's wall, over the booths: its number, 1.2 m high, and its name. */
function wallSigns(place: ZonePlace, zone: Zone, language: Language): HallSign[] {
  const { pose, width } = zoneWall(place);
  const face = ahead(pose.at, pose.heading, ZONE_WALL.depth / 2 + 0.018);
  const across = Math.min(width - 1, 8.4);
  const y = ZONE_WALL.height - 0.67;
  // Where no booth closes a lane, the wall says what stands here.
  const lead = ({ middle }: Lane): HallSign => ({
    text: zone.lead[language],
    width: 4.6,
    height: 0.8,
    align: 'centre',
    ink: zone.colour,
    ground: null,
    matrix: upright([face[0], middle], 1.75, pose.heading, 4.6, 0.8),
  });
  return [
    {
      text: `${zone.number} ${zone.name[language]}`,
      width: across,
      height: 1.24,
      align: 'centre',
      ink: PALETTE.paper,
      ground: zone.colour,
      matrix: upright(face, y, pose.heading, across, 1.24),
    },
    ...place.lanes.filter(({ stands }) => stands.length % 2 === 0).map(lead),
  ];
}

/** What the exhibition is and where, large on the foyer's side walls. */
function foyerSigns({ plan, exhibition }: World, language: Language): HallSign[] {
  const { bounds, foyer } = plan;
  const z = (foyer.minZ + foyer.maxZ) / 2;
  const size = { width: SLATTED.width, height: 0.7 };
  const sign = (text: string, x: number, heading: number, y: number, ink: string): HallSign => ({
    text,
    ...size,
    align: 'centre',
    ink,
    ground: null,
    matrix: upright([x, z], y, heading, size.width, size.height),
  });
  const off = 0.2;
  return [
    sign(exhibition.name[language], bounds.minX + off, EAST, 3, PALETTE.red),
    sign(exhibition.lead[language], bounds.minX + off, EAST, 2.2, PALETTE.ink),
    sign(exhibition.venue[language], bounds.maxX - off, WEST, 3, PALETTE.red),
    sign(exhibition.lead[language], bounds.maxX - off, WEST, 2.2, PALETTE.ink),
  ];
}

/** The exhibition's name on the beam over the axis, read on the way in. */
function bannerSign(world: World, language: Language): HallSign {
  const { width, height, y, z } = bannerOf(world.plan);
  return {
    text: world.exhibition.name[language],
    width: width - 0.4,
    height,
    align: 'centre',
    ink: PALETTE.red,
    ground: PALETTE.paper,
    matrix: upright([0, z + BANNER_DEPTH / 2 + 0.012], y, Math.PI, width - 0.4, height),
  };
}
