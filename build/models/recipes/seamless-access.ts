import { BoxGeometry } from 'three';
import { roundedBox } from '../boxes.ts';
import { createSculpture, type Recipe, type Sculpture } from '../kit.ts';
import { MUSEUM } from '../museum.ts';
import { addPerson } from '../parts/person.ts';
import { tint } from '../parts/tint.ts';
import { type Outline, plate, roundedRectangle } from '../shapes.ts';
import { type Point, tube } from '../tubes.ts';

/** The top of the path, in metres. */
const GROUND = 0.026;

/** The arches from the entrance to the seat: place along the path, and size against the first. */
const ARCHES = [
  [0.22, 1],
  [0.09, 0.87],
  [-0.04, 0.76],
  [-0.17, 0.66],
] as const;
const WIDTH = 0.25;
const SPRING = 0.28;

/** A path through four lit arches: a guest on the way to a red chair. */
export const recipe: Recipe = {
  id: 'seamless-access',
  build: (zone) => {
    const model = createSculpture();
    const base = plate(roundedRectangle(0.58, 0.6, 0.05, 2), 0.02, 0.005);
    model.add(base, { colour: MUSEUM.wood }, { at: [0, 0.01, 0], turn: [-Math.PI / 2, 0, 0] });
    const path = [
      [-0.14, -0.28],
      [0.14, -0.28],
      [0.1, 0.28],
      [-0.1, 0.28],
    ] as const;
    const light = { colour: tint(zone, 0.8) };
    model.add(plate(path, 0.012, 0.002), light, { at: [0, 0.022, 0], turn: [-Math.PI / 2, 0, 0] });
    for (const [index, [z, size]] of ARCHES.entries()) {
      addArch(model, z, size, tint(zone, index * 0.2));
    }
    for (const z of [0.27, 0.155, 0.025, -0.105]) {
      const stripe = new BoxGeometry(0.1, 0.004, 0.012);
      model.add(
        stripe,
        { colour: MUSEUM.glowCool, material: 'glow' },
        { at: [0, GROUND + 0.002, z] },
      );
    }
    addPerson(model, {
      at: [-0.03, GROUND, 0.15],
      height: 0.24,
      yaw: Math.PI,
      coat: MUSEUM.red,
      step: 0.4,
    });
    const pack = roundedBox(0.05, 0.06, 0.028, 0.012);
    model.add(pack, { colour: MUSEUM.gold }, { at: [-0.03, GROUND + 0.158, 0.187] });
    addChair(model);
    return model;
  },
};

/** The line of an arch: up one side, over and down the other. */
function archLine(half: number, spring: number, pieces = 13): Outline {
  const over = Array.from({ length: pieces + 1 }, (_, index) => {
    const angle = (index / pieces) * Math.PI;
    return [half * Math.cos(angle), spring + half * Math.sin(angle)] as const;
  });
  return [[half, 0], ...over, [-half, 0]];
}

function addArch(model: Sculpture, z: number, size: number, colour: string): void {
  const [half, spring] = [WIDTH * size, SPRING * size];
  const band = [...archLine(half, spring), ...archLine(half - 0.034, spring).toReversed()];
  model.add(plate(band, 0.045, 0.005), { colour }, { at: [0, 0.018, z] });
  const inside = archLine(half - 0.038, spring).map(([x, y]): Point => [x, y + 0.022, z]);
  const light = tube(inside, 0.009, 4, { steps: 1 });
  model.add(light, { colour: MUSEUM.glowCool, material: 'glow' });
}

function addChair(model: Sculpture): void {
  const cloth = { colour: '#c8402f' };
  const [y, z] = [GROUND, -0.235];
  model
    .add(roundedBox(0.1, 0.03, 0.08, 0.01), cloth, { at: [0, y + 0.045, z] })
    .add(roundedBox(0.1, 0.11, 0.026, 0.012), cloth, {
      at: [0, y + 0.095, z - 0.034],
      turn: [-0.12, 0, 0],
    });
  for (const side of [-1, 1]) {
    model.add(roundedBox(0.022, 0.07, 0.085, 0.009), cloth, { at: [side * 0.054, y + 0.05, z] });
    for (const front of [-1, 1]) {
      const leg = new BoxGeometry(0.012, 0.03, 0.012);
      model.add(
        leg,
        { colour: MUSEUM.woodDark },
        { at: [side * 0.045, y + 0.015, z + front * 0.03] },
      );
    }
  }
}
