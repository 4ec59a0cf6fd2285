import { BoxGeometry } from 'three';
import { roundedBox } from '../boxes.ts';
import { createSculpture, type Recipe, type Sculpture } from '../kit.ts';
import { MUSEUM } from '../museum.ts';
import { addPerson } from '../parts/person.ts';
import { tint } from '../parts/tint.ts';
import { shareOut } from '../parts/voronoi.ts';
import { plate } from '../shapes.ts';
import { rod } from '../tubes.ts';
import { lathe } from '../turned-shapes.ts';

/** The floor and the middle of the wall, in metres. */
const FLOOR = 0.024;
const WALL = { y: 0.25, z: -0.09 } as const;

/** Where the sixteen parks lie on the wall: an invented pattern, not a map. */
const PARKS = [
  [-0.2, 0.09],
  [-0.11, 0.1],
  [-0.02, 0.08],
  [0.06, 0.11],
  [0.14, 0.08],
  [0.22, 0.1],
  [-0.23, 0],
  [-0.13, 0.02],
  [-0.05, -0.01],
  [0.05, 0.02],
  [0.13, -0.02],
  [0.22, 0.01],
  [-0.18, -0.1],
  [-0.06, -0.1],
  [0.07, -0.09],
  [0.2, -0.1],
] as const;
const COLOURS = ['#e8b04a', '#f3dcae', '#7c8fc9', '#8fc9c0', '#d1543d', '#dfe4f0'] as const;

/** A wall with a lit pattern of sixteen parks, and three visitors before it. */
export const recipe: Recipe = {
  id: 'permanent-exhibition',
  build: (zone) => {
    const model = createSculpture();
    const floor = roundedBox(0.6, FLOOR, 0.46, 0.006);
    model.add(floor, { colour: MUSEUM.wood }, { at: [0, FLOOR / 2, 0.03] });
    addWall(model, zone);
    addParks(model);
    addLamps(model);
    const visitor = { yaw: Math.PI, hair: '#2b211b' } as const;
    addPerson(model, {
      ...visitor,
      at: [-0.13, FLOOR, 0.13],
      height: 0.22,
      coat: MUSEUM.red,
      hand: [-0.24, 1.02, 0.16],
    });
    addPerson(model, { ...visitor, at: [-0.03, FLOOR, 0.15], height: 0.14, coat: MUSEUM.gold });
    addPerson(model, {
      ...visitor,
      at: [0.1, FLOOR, 0.12],
      height: 0.21,
      coat: '#2b8f97',
      hair: '#8d8a86',
    });
    return model;
  },
};

/** The wall, with slats and a bench at its back. */
function addWall(model: Sculpture, zone: string): void {
  model.add(
    roundedBox(0.58, 0.44, 0.035, 0.006),
    { colour: zone },
    { at: [0, FLOOR + 0.22, WALL.z - 0.02] },
  );
  model.add(
    roundedBox(0.59, 0.03, 0.06, 0.008),
    { colour: tint(zone, 0.25) },
    { at: [0, FLOOR + 0.015, WALL.z - 0.02] },
  );
  for (let slat = -4; slat <= 4; slat++) {
    const at = [slat * 0.062, FLOOR + 0.235, WALL.z - 0.041] as const;
    model.add(new BoxGeometry(0.026, 0.39, 0.014), { colour: MUSEUM.wood }, { at });
  }
  model.add(
    roundedBox(0.34, 0.02, 0.07, 0.006),
    { colour: MUSEUM.woodDark },
    { at: [0, FLOOR + 0.065, WALL.z - 0.085] },
  );
  for (const x of [-0.14, 0.14]) {
    model.add(
      new BoxGeometry(0.02, 0.06, 0.06),
      { colour: zone },
      { at: [x, FLOOR + 0.03, WALL.z - 0.085] },
    );
  }
}

function addParks(model: Sculpture): void {
  shareOut(0.53, 0.3, PARKS).forEach((part, index) => {
    const [x, y] = PARKS[index] ?? PARKS[0];
    // Drawn in towards its middle, so that joints stay between the parts.
    const outline = part.map(([px, py]) => [(px - x) * 0.9, (py - y) * 0.9] as const);
    const height = 0.014 + (index % 4) * 0.005;
    const colour = COLOURS[(index * 5 + 1 + (index > 5 ? 1 : 0)) % COLOURS.length] ?? COLOURS[0];
    const at = [x, WALL.y + y, WALL.z + height / 2] as const;
    model.add(plate(outline, height, 0), { colour }, { at });
    const dot = lathe(
      [
        [0.009, 0],
        [0, 0.002],
      ],
      7,
    );
    const light = { colour: '#fffaf0', material: 'glow' } as const;
    model.add(dot, light, { at: [x, WALL.y + y, WALL.z + height], turn: [Math.PI / 2, 0, 0] });
  });
}

/** Four lamps on a rail that reaches out over the wall. */
function addLamps(model: Sculpture): void {
  const steel = { colour: MUSEUM.metalDark } as const;
  const [y, z] = [FLOOR + 0.46, WALL.z + 0.07];
  model.add(rod([-0.27, y, z], [0.27, y, z], 0.006, 6), steel);
  for (const x of [-0.25, 0.25])
    model.add(rod([x, y - 0.03, WALL.z - 0.02], [x, y, z], 0.006, 5), steel);
  for (const x of [-0.2, -0.07, 0.07, 0.2]) {
    const place = { at: [x, y - 0.022, z - 0.008], turn: [0.7, 0, 0] } as const;
    model.add(
      lathe(
        [
          [0.018, -0.018],
          [0.01, 0.018],
          [0, 0.018],
        ],
        8,
      ),
      steel,
      place,
    );
    const lens = { colour: MUSEUM.glow, material: 'glow' } as const;
    model.add(
      lathe(
        [
          [0, -0.0185],
          [0.015, -0.0185],
        ],
        8,
      ),
      lens,
      place,
    );
  }
}
