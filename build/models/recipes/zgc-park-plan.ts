import { BoxGeometry } from 'three';
import { roundedBox } from '../boxes.ts';
import { createSculpture, type Recipe, type Sculpture } from '../kit.ts';
import { MUSEUM } from '../museum.ts';
import { tint } from '../parts/tint.ts';
import { addTree } from '../parts/tree.ts';
import { around, plate, sphere } from '../shapes.ts';
import { rod } from '../tubes.ts';
import { cylinder, dome, lathe } from '../turned-shapes.ts';

/** The top of the plan's sheet, in metres. */
const GROUND = 0.026;

/** Towers of the first quarter: x, z, number of floors. */
const TOWERS = [
  [-0.2, -0.2, 9],
  [-0.1, -0.215, 14],
  [-0.1, -0.1, 6],
] as const;
const FLOOR = 0.024;

/** A plan unrolled, and four quarters of a park that rise from it. */
export const recipe: Recipe = {
  id: 'zgc-park-plan',
  build: (zone) => {
    const model = createSculpture();
    addSheet(model, zone);
    addTowers(model, zone);
    addClinic(model);
    addFactory(model);
    addEnergy(model, zone);
    for (const [x, z] of [
      [-0.05, -0.05],
      [0.05, 0.06],
      [-0.22, -0.1],
      [0.23, -0.24],
      [-0.23, 0.06],
    ] as const) {
      addTree(model, [x, GROUND, z], 0.06, tint(zone, 0.45, '#8fd0a0'));
    }
    return model;
  },
};

/** The sheet with its two rolled ends, and the roads. */
function addSheet(model: Sculpture, zone: string): void {
  const green = { colour: tint(zone, 0.22, '#3fa57a') };
  const road = { colour: MUSEUM.paper };
  model.add(new BoxGeometry(0.54, 0.014, 0.56), green, { at: [0, GROUND - 0.007, 0] });
  for (const side of [-1, 1]) {
    const along = { turn: [Math.PI / 2, 0, 0], at: [side * 0.275, 0.024, 0] } as const;
    model.add(cylinder(0.024, 0.024, 0.56, 12, 0.002), green, along);
    model.add(cylinder(0.014, 0.014, 0.58, 8, 0.002), road, along);
  }
  for (const line of [-0.2, -0.12, 0.12, 0.2]) {
    const thin = { colour: tint(zone, 0.55, '#8fd0a0') };
    model.add(new BoxGeometry(0.5, 0.001, 0.003), thin, { at: [0, GROUND, line] });
    model.add(new BoxGeometry(0.003, 0.001, 0.56), thin, { at: [line, GROUND, 0] });
  }
  const strip = { at: [0, GROUND + 0.001, 0] } as const;
  model.add(new BoxGeometry(0.5, 0.004, 0.03), road, strip);
  model.add(new BoxGeometry(0.03, 0.004, 0.56), road, strip);
  model.add(cylinder(0.05, 0.05, 0.008, 16, 0.002), road, strip);
  model.add(
    dome(0.03, 10, 2),
    { colour: tint(zone, 0.5, '#8fd0a0') },
    { at: [0, GROUND, 0], scale: [1, 0.6, 1] },
  );
}

/** Information technology: towers of many floors. */
function addTowers(model: Sculpture, zone: string): void {
  for (const [x, z, floors] of TOWERS) {
    const height = floors * FLOOR;
    const body = new BoxGeometry(0.062, height, 0.062);
    model.add(
      body,
      { colour: tint(zone, 0.5, '#a8e0c0'), material: 'glass' },
      { at: [x, GROUND + height / 2, z] },
    );
    for (let floor = 1; floor <= floors; floor += 2) {
      const slab = new BoxGeometry(0.07, 0.006, 0.07);
      model.add(slab, { colour: MUSEUM.paper }, { at: [x, GROUND + floor * FLOOR, z] });
    }
  }
}

/** Health: two wings and a dome. */
function addClinic(model: Sculpture): void {
  const wall = { colour: MUSEUM.paper };
  for (const [x, z, height] of [
    [-0.19, 0.16, 0.07],
    [-0.1, 0.12, 0.1],
  ] as const) {
    model.add(roundedBox(0.085, height, 0.085, 0.006), wall, { at: [x, GROUND + height / 2, z] });
    for (let y = 0.025; y < height; y += 0.027) {
      model.add(
        new BoxGeometry(0.088, 0.009, 0.088),
        { colour: MUSEUM.coral },
        { at: [x, GROUND + y, z] },
      );
    }
  }
  model.add(dome(0.04, 14, 4), { colour: MUSEUM.red }, { at: [-0.1, GROUND + 0.1, 0.12] });
}

/** Machines: a factory with a saw-tooth roof. */
function addFactory(model: Sculpture): void {
  const teeth = [0, 1, 2].flatMap((tooth) => [
    [tooth * 0.062, 0.06] as const,
    [tooth * 0.062 + 0.004, 0.1] as const,
    [tooth * 0.062 + 0.062, 0.062] as const,
  ]);
  const hall = plate(
    [[0, 0], ...teeth, [0.186, 0]].toReversed() as [number, number][],
    0.13,
    0.002,
  );
  model.add(hall, { colour: MUSEUM.gold }, { at: [0.055, GROUND, -0.16] });
  for (let window = 0; window < 5; window++) {
    const pane = new BoxGeometry(0.02, 0.026, 0.134);
    model.add(
      pane,
      { colour: MUSEUM.paper },
      { at: [0.074 + window * 0.036, GROUND + 0.032, -0.16] },
    );
  }
  const stack = cylinder(0.012, 0.016, 0.16, 8, 0.003);
  model.add(stack, { colour: MUSEUM.coral }, { at: [0.22, GROUND + 0.08, -0.07] });
}

/** Green energy: wind wheels, sun panels, a store. */
function addEnergy(model: Sculpture, zone: string): void {
  addWindWheels(model);
  for (const [x, z] of [
    [0.1, 0.09],
    [0.1, 0.145],
    [0.17, 0.2],
    [0.22, 0.24],
  ] as const) {
    const panel = new BoxGeometry(0.075, 0.006, 0.045);
    model.add(
      panel,
      { colour: '#27457c', material: 'glass' },
      { at: [x, GROUND + 0.024, z], turn: [0.5, 0, 0] },
    );
    model.add(rod([x, GROUND, z], [x, GROUND + 0.02, z], 0.005, 5), { colour: MUSEUM.metal });
  }
  model.add(
    cylinder(0.032, 0.032, 0.05, 12),
    { colour: tint(zone, 0.3, '#3fa57a') },
    { at: [0.22, GROUND + 0.025, 0.06] },
  );
}

function addWindWheels(model: Sculpture): void {
  for (const [x, z, height] of [
    [0.2, 0.12, 0.26],
    [0.1, 0.23, 0.2],
  ] as const) {
    const hub = [x, GROUND + height, z + 0.012] as const;
    const mast = lathe(
      [
        [0.008, 0],
        [0.004, height],
      ],
      8,
    );
    model.add(mast, { colour: MUSEUM.paper }, { at: [x, GROUND, z] });
    model.add(sphere(0.01, 1), { colour: MUSEUM.paper }, { at: hub });
    for (const angle of around(3, 0.3)) {
      const tip = [
        hub[0] + 0.085 * Math.sin(angle),
        hub[1] + 0.085 * Math.cos(angle),
        hub[2],
      ] as const;
      model.add(rod(hub, tip, 0.005, 4), { colour: MUSEUM.paper });
    }
  }
}
