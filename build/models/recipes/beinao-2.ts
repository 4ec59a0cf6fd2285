import { roundedBox } from '../boxes.ts';
import { createSculpture, type Recipe, type Sculpture } from '../kit.ts';
import { MUSEUM } from '../museum.ts';
import { star } from '../outlines.ts';
import { oval, plate, sphere } from '../shapes.ts';
import { type Point, rod, tube } from '../tubes.ts';
import { bead, cylinder, lathe } from '../turned-shapes.ts';

const FUR = { colour: '#8a5d3f' };
const FACE = { colour: '#e9c29b' };
const INK = { colour: MUSEUM.ink };
const WHITE = { colour: MUSEUM.paper };
const HEAD: Point = [-0.12, 0.3, 0];
const BASE = 0.026;
/** The joints of the arm, from its foot to its grip. */
const JOINTS: readonly Point[] = [
  [0.2, 0.11, -0.02],
  [0.225, 0.37, -0.02],
  [0.1, 0.43, 0.04],
];

/** A small monkey looks at a strawberry in the grip of a robot arm; fine wires lead from its head to the arm. */
export const recipe: Recipe = {
  id: 'beinao-2',
  build: (zoneColour) =>
    createSculpture()
      .add(
        plate(oval(0.29, 0.17, 22), BASE, 0.007),
        { colour: MUSEUM.woodDark },
        { at: [0, BASE / 2, 0], turn: [Math.PI / 2, 0, 0] },
      )
      .join(body())
      .join(head(), { at: HEAD, turn: [-0.12, 0.45, -0.05] })
      .join(electrodes(zoneColour))
      .join(arm(zoneColour))
      .join(strawberry(), { at: [0.1, 0.3, 0.04] }),
};

function body(): Sculpture {
  const torso = lathe(
    [
      [0, BASE],
      [0.09, BASE],
      [0.098, 0.07],
      [0.085, 0.14],
      [0.055, 0.2],
      [0, 0.22],
    ],
    18,
  );
  return createSculpture()
    .add(torso, FUR, { at: [HEAD[0], 0, 0], scale: [1, 1, 0.85] })
    .add(sphere(0.062, 1), FACE, { at: [HEAD[0] + 0.012, 0.105, 0.042], scale: [0.95, 1.15, 0.7] });
}

function head(): Sculpture {
  const made = createSculpture()
    .add(sphere(0.108, 3), FUR, { scale: [1.02, 0.98, 0.92] })
    .add(bead(0.06, 12, 6), FACE, { at: [0, -0.048, 0.062], scale: [1.15, 0.82, 0.85] })
    .add(bead(0.012), { colour: '#6b4230' }, { at: [0, -0.022, 0.112], scale: [1.2, 0.7, 0.6] })
    .add(
      tube(
        [
          [-0.026, -0.058, 0.105],
          [0, -0.068, 0.111],
          [0.026, -0.058, 0.105],
        ],
        0.003,
        4,
        { steps: 2 },
      ),
      { colour: '#7d4433' },
    );
  for (const x of [-1, 1]) {
    made
      .add(bead(0.046, 9, 4), FACE, { at: [x * 0.038, 0.012, 0.07], scale: [0.95, 1, 0.55] })
      .add(bead(0.018), INK, { at: [x * 0.036 + 0.006, 0.014, 0.092], scale: [0.9, 1.1, 0.6] })
      .add(bead(0.006), WHITE, { at: [x * 0.036 + 0.011, 0.022, 0.102] })
      .add(cylinder(0.04, 0.04, 0.022, 12, 0.008), FUR, {
        at: [x * 0.118, -0.006, 0],
        turn: [Math.PI / 2, 0, x * 0.3],
      })
      .add(cylinder(0.025, 0.025, 0.012, 10, 0.003), FACE, {
        at: [x * 0.118, -0.006, 0.008],
        turn: [Math.PI / 2, 0, 0],
      });
  }
  return made;
}

function electrodes(zoneColour: string): Sculpture {
  const top: Point = [HEAD[0] + 0.01, HEAD[1] + 0.106, -0.005];
  const made = createSculpture().add(
    roundedBox(0.06, 0.022, 0.045, 0.007),
    { colour: zoneColour },
    { at: top, turn: [0, 0.45, -0.05] },
  );
  const colours = [zoneColour, MUSEUM.gold, MUSEUM.coral];
  colours.forEach((colour, index) => {
    const side = (index - 1) * 0.014;
    const from: Point = [top[0] + side, top[1] + 0.008, top[2] + side];
    const high = 0.53 + (index - 1) * 0.02;
    const wire: readonly Point[] = [
      from,
      [top[0] + 0.03 + side, high - 0.03, -0.02],
      [0.08, high, -0.03 + side],
      [0.21, 0.45 + side, -0.04 + side],
      [0.228, 0.375, -0.03 + side],
    ];
    made.add(tube(wire, 0.0035, 3, { steps: 3 }), { colour });
    made.add(sphere(0.007, 0), { colour: MUSEUM.lamp }, { at: from });
  });
  return made;
}

function arm(zoneColour: string): Sculpture {
  const made = createSculpture()
    .add(
      cylinder(0.05, 0.062, 0.03, 16),
      { colour: zoneColour },
      { at: [0.2, BASE + 0.014, -0.02] },
    )
    .add(cylinder(0.034, 0.04, 0.07, 12), WHITE, { at: [0.2, 0.075, -0.02] });
  JOINTS.forEach((joint, index) => {
    const next = JOINTS[index + 1];
    const size = 0.034 - index * 0.006;
    if (next)
      made.add(
        tube([joint, next], (along) => size * (0.78 - 0.2 * along), 8),
        WHITE,
      );
    made.add(
      cylinder(size, size, 0.07 - index * 0.012, 12),
      { colour: zoneColour },
      { at: joint, turn: [Math.PI / 2, 0, 0] },
    );
    made.add(
      cylinder(size * 0.5, size * 0.5, 0.078 - index * 0.012, 8, 0),
      { colour: MUSEUM.metal, material: 'metal' },
      { at: joint, turn: [Math.PI / 2, 0, 0] },
    );
  });
  const dark = { colour: MUSEUM.metalDark, material: 'metal' } as const;
  made.add(cylinder(0.012, 0.016, 0.04, 10), WHITE, { at: [0.1, 0.4, 0.04] });
  for (const side of [-1, 1]) {
    made.add(
      tube(
        [
          [0.1, 0.385, 0.04],
          [0.1 + side * 0.038, 0.365, 0.04],
          [0.1 + side * 0.042, 0.32, 0.04],
          [0.1 + side * 0.028, 0.292, 0.04],
        ],
        0.0065,
        6,
        { steps: 2 },
      ),
      dark,
    );
  }
  return made;
}

function strawberry(): Sculpture {
  const fruit = lathe(
    [
      [0, -0.05],
      [0.012, -0.045],
      [0.03, -0.01],
      [0.034, 0.012],
      [0.024, 0.028],
      [0, 0.032],
    ],
    14,
  );
  const made = createSculpture()
    .add(fruit, { colour: '#d62f36' })
    .add(
      plate(star(6, 0.03, 0.012), 0.008, 0.002),
      { colour: MUSEUM.leaf },
      { at: [0, 0.033, 0], turn: [Math.PI / 2, 0, 0] },
    )
    .add(rod([0, 0.03, 0], [0.004, 0.052, 0], 0.003, 4), { colour: MUSEUM.leafDark });
  for (let seed = 0; seed < 7; seed++) {
    const [angle, row] = [seed * 2.4, (seed / 6) * 0.052 - 0.034];
    const radius = 0.034 - Math.max(0, -row) * 0.52 - Math.max(0, row - 0.012) * 0.8;
    made.add(
      sphere(0.003, 0),
      { colour: MUSEUM.lamp },
      { at: [radius * Math.sin(angle), row, radius * Math.cos(angle)] },
    );
  }
  return made;
}
