import { block, roundedBox } from '../boxes.ts';
import { createSculpture, type Recipe, type Sculpture } from '../kit.ts';
import { MUSEUM } from '../museum.ts';
import { oval, plate } from '../shapes.ts';
import { rod } from '../tubes.ts';
import { cylinder, dome, lathe } from '../turned-shapes.ts';

const GOLD = { colour: MUSEUM.gold, material: 'metal' } as const;
const SILVER = { colour: MUSEUM.metal, material: 'metal' } as const;
const MOUTH = { radius: 0.108, at: 0.185 } as const;
/** How wide one of the square holes of the eye is, with its frame. */
const HOLE = 0.028;

/** A satellite with open wings; its wide eye is a grid of square holes, like the eye of a lobster. */
export const recipe: Recipe = {
  id: 'einstein-probe',
  build: (zoneColour) =>
    createSculpture()
      .join(satellite(zoneColour), { at: [0, 0.37, 0], turn: [-0.3, -0.1, 0.16] })
      .add(dome(0.18, 28, 5), { colour: zoneColour }, { scale: [1, 0.26, 1] })
      .add(rod([0, 0.04, 0], [0, 0.34, 0], 0.008, 10), SILVER),
};

function satellite(zoneColour: string): Sculpture {
  const made = createSculpture()
    .add(
      plate(
        [
          [-0.075, -0.05],
          [-0.05, -0.075],
          [0.05, -0.075],
          [0.075, -0.05],
          [0.075, 0.05],
          [0.05, 0.075],
          [-0.05, 0.075],
          [-0.075, 0.05],
        ],
        0.17,
        0.008,
      ),
      GOLD,
      { at: [0, 0, -0.03] },
    )
    .add(
      plate(oval(0.066, 0.066, 8), 0.03, 0.005),
      { colour: MUSEUM.slate },
      { at: [0, 0, -0.12], turn: [0, 0, Math.PI / 8] },
    )
    .join(eye(zoneColour));
  for (const z of [-0.085, 0.02])
    made
      .add(block(0.156, 0.012, 0.012), { colour: '#b9812c' }, { at: [0, 0, z] })
      .add(block(0.012, 0.156, 0.012), { colour: '#b9812c' }, { at: [0, 0, z] });
  for (const x of [-0.032, 0.032]) {
    made.add(cylinder(0.026, 0.026, 0.11, 14), SILVER, {
      at: [x, 0.098, 0.01],
      turn: [Math.PI / 2, 0, 0],
    });
    made.add(
      cylinder(0.019, 0.019, 0.008, 14, 0.002),
      { colour: MUSEUM.ink },
      { at: [x, 0.098, 0.064], turn: [Math.PI / 2, 0, 0] },
    );
  }
  for (const turn of [0, Math.PI]) made.join(wing(), { at: [0, 0, -0.04], turn: [0, 0, turn] });
  return made.join(dish(), { at: [0, -0.085, -0.06], turn: [Math.PI, 0, 0] });
}

/** A wide cone, open in front, and in it a curved grid of holes. */
function eye(zoneColour: string): Sculpture {
  const { radius, at } = MOUTH;
  const cone = lathe(
    [
      [0.05, 0.05],
      [radius, at],
      [radius - 0.012, at + 0.004],
      [0.06, 0.1],
      [0, 0.1],
    ],
    28,
  );
  const made = createSculpture()
    .add(cone, { colour: MUSEUM.paper }, { turn: [Math.PI / 2, 0, 0] })
    .add(
      cylinder(0.095, 0.095, 0.01, 24, 0.002),
      { colour: zoneColour },
      { at: [0, 0, at - 0.022], turn: [Math.PI / 2, 0, 0] },
    );
  const steps = [-2.5, -1.5, -0.5, 0.5, 1.5, 2.5];
  for (const step of steps) {
    const offset = step * HOLE;
    const length = 2 * Math.sqrt(0.094 ** 2 - offset ** 2);
    made.add(block(0.006, length, 0.02), { colour: MUSEUM.paper }, { at: [offset, 0, at - 0.012] });
    made.add(block(length, 0.006, 0.02), { colour: MUSEUM.paper }, { at: [0, offset, at - 0.012] });
  }
  return made;
}

function wing(): Sculpture {
  const made = createSculpture().add(rod([0.07, 0, 0], [0.115, 0, 0], 0.007, 8), SILVER);
  for (const panel of [0, 1]) {
    const x = 0.165 + panel * 0.106;
    made.add(roundedBox(0.1, 0.13, 0.008, 0.003), { colour: '#24407f' }, { at: [x, 0, 0] });
    for (const line of [-1, 0, 1])
      made.add(block(0.1, 0.003, 0.0105), { colour: '#8fb0e8' }, { at: [x, line * 0.0325, 0] });
    for (const line of [-0.5, 0.5])
      made.add(block(0.003, 0.13, 0.0105), { colour: '#8fb0e8' }, { at: [x + line * 0.034, 0, 0] });
    made.add(block(0.006, 0.06, 0.006), SILVER, { at: [x - 0.052, 0, 0] });
  }
  return made;
}

function dish(): Sculpture {
  return createSculpture()
    .add(cylinder(0.006, 0.006, 0.05, 8, 0.002), SILVER)
    .add(
      lathe(
        [
          [0, 0.012],
          [0.03, 0.024],
          [0.038, 0.04],
          [0.034, 0.041],
          [0.025, 0.029],
          [0, 0.019],
        ],
        16,
      ),
      { colour: MUSEUM.paper },
      { at: [0, 0.006, 0] },
    );
}
