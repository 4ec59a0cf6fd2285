import { block, roundedBox } from '../boxes.ts';
import { createSculpture, type Recipe, type Sculpture } from '../kit.ts';
import { MUSEUM } from '../museum.ts';
import { around, oval, plate, ring, roundedRectangle, sphere } from '../shapes.ts';
import { type Point, rod, tube } from '../tubes.ts';
import { cylinder } from '../turned-shapes.ts';

const BOARD = { side: 0.42, top: 0.05 } as const;
const LENSES = [0.19, 0.29, 0.39] as const;
const LENS = { side: 0.25, thick: 0.01 } as const;
const TOP = 0.52;
const BRASS = { colour: MUSEUM.gold, material: 'metal' } as const;
const LIGHT = { colour: '#ffd56b', material: 'glow' } as const;
const FLAT = [Math.PI / 2, 0, 0] as const;

/** Light falls through three plates with ripples, narrower each time, onto a chip with golden lines. */
export const recipe: Recipe = {
  id: 'accel-chip',
  build: (zoneColour) => {
    const made = createSculpture().join(board(zoneColour)).join(light());
    for (const [index, height] of LENSES.entries()) made.join(lens(index), { at: [0, height, 0] });
    for (const x of [-1, 1]) {
      for (const z of [-1, 1]) {
        const at = LENS.side / 2 - 0.012;
        made.add(rod([x * at, BOARD.top, z * at], [x * at, TOP + 0.014, z * at], 0.005, 6), BRASS);
        made.add(rod([x * at, TOP + 0.012, z * at], [0, TOP + 0.012, 0], 0.004, 4), BRASS);
      }
    }
    return createSculpture().join(made, { turn: [0, Math.PI / 4, 0] });
  },
};

function board(zoneColour: string): Sculpture {
  const made = createSculpture()
    .add(
      plate(roundedRectangle(BOARD.side, BOARD.side, 0.02, 2), 0.034, 0.007),
      { colour: zoneColour },
      { at: [0, 0.028, 0], turn: FLAT },
    )
    .add(roundedBox(0.15, 0.022, 0.15, 0.006), BRASS, { at: [0, 0.052, 0] })
    .add(block(0.12, 0.004, 0.12), { colour: '#3a2c12' }, { at: [0, 0.063, 0] });
  for (const x of [-1, 0, 1]) {
    for (const z of [-1, 0, 1])
      made.add(
        block(0.03, 0.008, 0.03),
        { colour: '#f0c76a' },
        { at: [x * 0.037, 0.064, z * 0.037] },
      );
  }
  for (const [side, turn] of around(4).entries()) made.join(edge(side), { turn: [0, turn, 0] });
  return made;
}

/** Golden lines from the chip to one edge of the board, and the contacts there. */
function edge(side: number): Sculpture {
  const made = createSculpture();
  for (const step of [-1.5, -0.5, 0.5, 1.5]) {
    const [near, far] = [step * 0.032, step * (0.062 + 0.004 * (side % 2))];
    const line: readonly Point[] = [
      [near, 0.046, 0.07],
      [near, 0.046, 0.1],
      [far, 0.046, 0.145],
      [far, 0.046, 0.178],
    ];
    made.add(tube(line, 0.0032, 3, { steps: 1 }), BRASS);
    made.add(block(0.02, 0.012, 0.024), BRASS, { at: [step * 0.09, 0.02, BOARD.side / 2 + 0.004] });
  }
  return made;
}

function lens(index: number): Sculpture {
  const glass = { colour: '#bfe3d3', material: 'glass' } as const;
  const hole = oval(0.03, 0.03, 10);
  const made = createSculpture().add(
    plate(roundedRectangle(LENS.side, LENS.side, 0.014, 1), LENS.thick, 0, [hole]),
    glass,
    { turn: FLAT },
  );
  [0.034, 0.066, 0.098].forEach((radius, wave) => {
    const colour = (wave + index) % 2 === 0 ? '#2d7a5b' : '#7fbfa3';
    made.add(ring(radius, 0.015, 16, 3), { colour });
  });
  return made;
}

function light(): Sculpture {
  const made = createSculpture()
    .add(
      cylinder(0.07, 0.062, 0.016, 14),
      { colour: MUSEUM.metalDark, material: 'metal' },
      { at: [0, TOP + 0.012, 0] },
    )
    .add(cylinder(0.058, 0.058, 0.006, 14, 0.001), LIGHT, { at: [0, TOP + 0.002, 0] })
    .add(rod([0, TOP, 0], [0, 0.06, 0], 0.007, 6), LIGHT)
    .add(sphere(0.016, 0), LIGHT, { at: [0, 0.07, 0] });
  for (const angle of around(6)) {
    const [x, z] = [Math.sin(angle), Math.cos(angle)];
    made.add(rod([x * 0.05, TOP, z * 0.05], [x * 0.006, 0.07, z * 0.006], 0.0035, 4), LIGHT);
  }
  return made;
}
