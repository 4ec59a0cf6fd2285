import type { BufferGeometry } from 'three';
import { createSculpture, type Recipe } from '../kit.ts';
import { MUSEUM } from '../museum.ts';
import { tint } from '../parts/tint.ts';
import { around, type Outline, plate, roundedRectangle, sphere } from '../shapes.ts';
import { type Point, rod, tube } from '../tubes.ts';
import { lathe, type ProfilePoint } from '../turned-shapes.ts';

/** Height of the light over the floor, in metres. */
const LIGHT_AT = 0.31;
const SHEETS = 5;
const BETWEEN = 0.12;

/** How much further each sheet is turned than the one before, in radians: the point of the crystal. */
const TWIST = Math.PI / 12;

/** The row stands askew, so that the front shows the honeycomb and not its edges (radians). */
const FRONT = 0.6;

/** Distance of two cells of the honeycomb, in metres. */
const CELL = 0.094;

/** The foot of a sheet's stand. */
const FOOT: readonly ProfilePoint[] = [
  [0.034, 0],
  [0.03, 0.012],
  [0.008, 0.02],
];

/** Thin honeycomb sheets, each turned a little further, and one wave of light through all. */
export const recipe: Recipe = {
  id: 'tbn-crystal',
  build: (zone) => {
    const model = createSculpture();
    const base = plate(roundedRectangle(0.6, 0.2, 0.03), 0.03, 0.006);
    model.add(base, { colour: MUSEUM.wood }, { at: [0, 0.015, 0], turn: [-Math.PI / 2, 0, 0] });
    const sheet = honeycomb();
    const gold = { colour: MUSEUM.gold, material: 'metal' } as const;
    for (let index = 0; index < SHEETS; index++) {
      const x = (index - (SHEETS - 1) / 2) * BETWEEN;
      const turn = [0, Math.PI / 2, index * TWIST] as const;
      const colour = tint(zone, 0.25 + index * 0.14, '#c4f0d6');
      model.add(sheet, { colour }, { at: [x, LIGHT_AT, 0], turn });
      const foot = rod([x, 0.02, 0], [x, LIGHT_AT - 0.14, 0], 0.007, 5);
      model.add(foot, gold);
      model.add(lathe(FOOT, 12), gold, { at: [x, 0.028, 0] });
      const corner = index * TWIST + Math.PI / 2;
      const [y, z] = [LIGHT_AT + 0.166 * Math.sin(corner), -0.166 * Math.cos(corner)];
      model.add(sphere(0.014, 1), gold, { at: [x, y, z] });
    }
    model.add(wave(0.026), { colour: MUSEUM.red });
    const light = { colour: '#ffc861', material: 'glow' } as const;
    model.add(rod([-0.3, LIGHT_AT, 0], [0.3, LIGHT_AT, 0], 0.009, 8), light);
    return createSculpture().join(model, { turn: [0, FRONT, 0] });
  },
};

/** A six-sided sheet with seven cells cut out, in the XY plane. */
function honeycomb(): BufferGeometry {
  const cells: Outline[] = [hexagon(CELL * 0.47, 0, 0)];
  for (const angle of around(6, Math.PI / 6)) {
    cells.push(hexagon(CELL * 0.47, CELL * Math.cos(angle), CELL * Math.sin(angle)));
  }
  return plate(hexagon(CELL * 1.78, 0, 0, Math.PI / 6), 0.011, 0, cells);
}

function hexagon(radius: number, x: number, y: number, start = 0): Outline {
  return around(6, start).map((angle) => [
    x + radius * Math.cos(angle),
    y + radius * Math.sin(angle),
  ]);
}

/** The wave of light along X; its steps are the same at every sheet. */
function wave(height: number): BufferGeometry {
  const points = Array.from({ length: 49 }, (_, index): Point => {
    const x = -0.29 + (index / 48) * 0.58;
    return [x, LIGHT_AT + height * Math.cos((x / BETWEEN) * 2 * Math.PI), 0];
  });
  return tube(points, 0.007, 5, { steps: 1 });
}
