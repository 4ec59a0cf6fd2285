import type { Pose, Rect } from '#core/geometry.ts';
import { PYLON } from '#core/pick.ts';
import type { HallPlan, ZonePlace } from '#core/plan.ts';
import type { Zone } from '#schema/exhibition.ts';
import type { Form, Paint } from '../form.ts';
import { DARK, JOINT, LIGHT, OAK, PLASTER } from '../paints.ts';
import { addBoard, addSkin, type WallFace } from '../panelling.ts';
import { addBox } from '../solids.ts';
import { addTree } from './garden.ts';
import { courtyard, ZONE_WALL, zoneWall } from './zone-room.ts';

/** Width of a zone wall's boards, and the heights of its rows up to its line of light; metres. */
const BOARD = 1.22;
const WASHED = [0.14, 0.8, 1.6, 2.4, ZONE_WALL.height - 1.36];
const BED: Paint = { colour: '#a8b78a' };
/** Trees in a courtyard stand this far apart, in metres, and at most so many. */
const TREE_PITCH = 3.4;
const MOST_TREES = 6;

/** Adds what stands of a zone besides its booths: wall, pylon, courtyard. */
export function addZone(form: Form, plan: HallPlan, place: ZonePlace, zone: Zone): void {
  const colour: Paint = { colour: zone.colour, gloss: 0.06 };
  const { pose, width } = zoneWall(place);
  const [x, z] = pose.at;
  const wall = { x, z, width: ZONE_WALL.depth, depth: width };
  addBox(form, { ...wall, y: 0, height: 0.14, width: ZONE_WALL.depth + 0.06 }, DARK);
  addZoneFaces(form, place);
  addBox(
    form,
    { ...wall, y: ZONE_WALL.height, height: 0.06, width: ZONE_WALL.depth + 0.1 },
    OAK,
    [],
  );
  addBox(
    form,
    { ...wall, y: ZONE_WALL.height - 1.36, height: 0.04, width: ZONE_WALL.depth + 0.06 },
    LIGHT,
    [],
  );
  addPylon(form, place.pylon, colour);
  const yard = courtyard(plan, place);
  if (yard) addCourtyard(form, yard);
}

/** Both faces of a zone's wall: boards of plaster with shadow gaps between them, in rows, so that light fades along them. */
function addZoneFaces(form: Form, place: ZonePlace): void {
  const { pose, width } = zoneWall(place);
  const [x, z] = pose.at;
  const { height, depth } = ZONE_WALL;
  addBox(form, { x, y: 0.14, z, width: depth, height: height - 0.14, depth: width }, PLASTER, [
    'bottom',
    'left',
    'right',
  ]);
  const boards = Math.max(1, Math.round(width / BOARD));
  for (const side of [-1, 1] as const) {
    const face: WallFace = {
      foot: [x + (side * depth) / 2, 0, z + (side * width) / 2],
      right: [0, 0, -side],
    };
    const skin = { columns: [0, width], levels: WASHED, top: () => height };
    addSkin(form, face, skin, PLASTER);
    for (let i = 1; i < boards; i += 1) {
      const left = (i * width) / boards - 0.006;
      addBoard(
        form,
        face,
        { left, y: 0.14, width: 0.012, height: height - 1.5, proud: 0.004 },
        JOINT,
      );
    }
  }
}

/** A zone's pylon: a slab in its colour on a dark foot, a line of light at its edge. */
function addPylon(form: Form, { at: [x, z] }: Pose, colour: Paint): void {
  const { width, depth, height } = PYLON;
  addBox(form, { x, y: 0, z, width: width - 0.12, height: 0.1, depth: depth - 0.1 }, DARK);
  addBox(form, { x, y: 0.1, z, width, height: height - 0.1, depth }, colour);
  for (const side of [-1, 1]) {
    const edge = { x: x + side * (width / 2 + 0.02), y: 0.1, z, width: 0.03, height: height - 0.1 };
    addBox(form, { ...edge, depth: depth - 0.12 }, LIGHT);
  }
}

/** A bed of green behind a kerb, with trees. */
function addCourtyard(form: Form, { minX, maxX, minZ, maxZ }: Rect): void {
  const x = (minX + maxX) / 2;
  const z = (minZ + maxZ) / 2;
  addBox(form, { x, y: 0, z, width: maxX - minX, height: 0.22, depth: maxZ - minZ }, PLASTER);
  const bed = { x, y: 0.22, z, width: maxX - minX - 0.3, height: 0.05, depth: maxZ - minZ - 0.3 };
  addBox(form, bed, BED);
  const rows = Math.max(1, Math.floor((maxZ - minZ) / TREE_PITCH));
  for (let i = 0; i < Math.min(MOST_TREES, rows); i += 1) {
    const at = minZ + ((maxZ - minZ) * (i + 0.5)) / Math.min(MOST_TREES, rows);
    addTree(
      form,
      x + Math.sin(i * 2.1) * (maxX - minX) * 0.18,
      0.27,
      at,
      2.6 + Math.sin(i * 1.7 + z) * 0.5,
    );
  }
}
