import { BoxGeometry, PlaneGeometry } from 'three';
import { createSculpture, type Recipe, type Sculpture } from '../kit.ts';
import { MUSEUM } from '../museum.ts';
import { sector } from '../outlines.ts';
import { addPerson } from '../parts/person.ts';
import { tint } from '../parts/tint.ts';
import { type Outline, plate } from '../shapes.ts';
import { tube } from '../tubes.ts';
import { cylinder, lathe, type ProfilePoint } from '../turned-shapes.ts';

const FLOOR = 0.015;
const GLOW = { colour: '#ffc861', material: 'glow' } as const;

/** The doorway: half its width, and where its arch begins, in metres. */
const HALF = 0.115;
const SPRING = 0.27;

/** Where the wall over the doorway is whole, in metres. */
const TOP = 0.4;

const POST: readonly ProfilePoint[] = [
  [0.03, 0],
  [0.025, 0.01],
  [0.009, 0.014],
  [0.008, 0.12],
];

const KNOB: readonly ProfilePoint[] = [
  [0, -0.022],
  [0.02, -0.01],
  [0.02, 0.01],
  [0, 0.022],
];

/** A tall door just opened: morning light on a golden path, a cut ribbon, two people on their way in. */
export const recipe: Recipe = {
  id: 'forum-firsts',
  build: (zone) => {
    const model = createSculpture();
    const base = new BoxGeometry(0.6, FLOOR, 0.56);
    model.add(base, { colour: MUSEUM.sand }, { at: [0, FLOOR / 2, 0] });
    const path = new PlaneGeometry(0.19, 0.54);
    model.add(
      path,
      { colour: '#f0c45f' },
      { at: [0, FLOOR + 0.002, 0], turn: [-Math.PI / 2, 0, 0] },
    );
    addPortal(model, zone);
    for (const side of [-1, 1] as const) addLeaf(model, side, zone);
    addMorning(model);
    addRibbon(model);
    addPerson(model, {
      at: [-0.035, FLOOR, 0.12],
      height: 0.17,
      yaw: Math.PI,
      coat: MUSEUM.red,
      step: 0.3,
    });
    addPerson(model, {
      at: [0.04, FLOOR, 0.12],
      height: 0.115,
      yaw: Math.PI,
      coat: '#2b8f97',
      step: 0.3,
    });
    return model;
  },
};

/** The line of the doorway, from its right foot over the arch to its left foot. */
function arch(half: number, spring: number, pieces = 9): Outline {
  const over = Array.from({ length: pieces + 1 }, (_, index) => {
    const angle = (index / pieces) * Math.PI;
    return [half * Math.cos(angle), spring + half * Math.sin(angle)] as const;
  });
  return [[half, 0], ...over, [-half, 0]];
}

function addPortal(model: Sculpture, zone: string): void {
  const wall = { colour: tint(zone, 0.3, '#e8c79c') };
  model.add(new BoxGeometry(0.48, 0.06, 0.05), wall, { at: [0, FLOOR + TOP + 0.03, -0.06] });
  for (const side of [-1, 1]) {
    const pier = new BoxGeometry(0.09, TOP, 0.05);
    model.add(pier, wall, { at: [side * (HALF + 0.045), FLOOR + TOP / 2, -0.06] });
  }
  const over = arch(HALF, SPRING).slice(1, -1);
  over.slice(1).forEach(([left, low], index) => {
    const [right, high] = over[index] ?? [left, low];
    const strip = plate(
      [
        [left, low],
        [right, high],
        [right, TOP],
        [left, TOP],
      ],
      0.05,
      0,
    );
    model.add(strip, wall, { at: [0, FLOOR, -0.06] });
  });
  const frame: Outline = [
    ...arch(HALF + 0.022, SPRING),
    ...arch(HALF - 0.002, SPRING).toReversed(),
  ];
  model.add(plate(frame, 0.07, 0), { colour: zone }, { at: [0, FLOOR, -0.06] });
  model.add(new BoxGeometry(0.52, 0.03, 0.08), { colour: zone }, { at: [0, FLOOR + 0.47, -0.06] });
  for (const side of [-1, 1]) {
    const x = side * 0.225;
    const column = new BoxGeometry(0.05, 0.39, 0.07);
    model.add(column, { colour: zone }, { at: [x, FLOOR + 0.235, -0.06] });
    for (const y of [0.02, 0.445]) {
      const stone = new BoxGeometry(0.062, 0.04, 0.085);
      model.add(stone, { colour: tint(zone, 0.3, MUSEUM.ink) }, { at: [x, FLOOR + y, -0.06] });
    }
  }
}

/** One leaf of the door, open towards the visitor, with panels and a golden handle. */
function addLeaf(model: Sculpture, side: -1 | 1, zone: string): void {
  const leaf = createSculpture();
  const half = Array.from({ length: 6 }, (_, index) => {
    const angle = (index / 5) * (Math.PI / 2);
    return [HALF * (1 - Math.cos(angle)), SPRING + HALF * Math.sin(angle)] as const;
  });
  leaf.add(plate([[0, 0], [HALF, 0], ...half.toReversed()], 0.018, 0), {
    colour: tint(zone, 0.15, MUSEUM.ink),
  });
  for (const y of [0.075, 0.2]) {
    leaf.add(
      new BoxGeometry(0.07, 0.09, 0.026),
      { colour: tint(zone, 0.25, '#e8c79c') },
      { at: [0.058, y, 0] },
    );
  }
  const handle = cylinder(0.009, 0.009, 0.046, 6, 0).rotateX(Math.PI / 2);
  leaf.add(handle, { colour: MUSEUM.gold, material: 'metal' }, { at: [0.1, 0.15, 0] });
  // From its hinge at the jamb it stands open beyond the square.
  const turn = [0, side < 0 ? -Math.PI + 1.15 : -1.15, 0] as const;
  model.join(leaf, { at: [side * HALF, FLOOR, -0.03], turn });
}

/** What lies beyond the door: hills, and the sun coming up between them. */
function addMorning(model: Sculpture): void {
  const half = (radius: number): Outline => sector(radius, 0, 0, Math.PI, 8);
  model.add(plate(half(0.1), 0.02, 0), GLOW, { at: [0, FLOOR + 0.07, -0.21] });
  model.add(
    plate(sector(0.14, 0.115, 0, Math.PI, 8), 0.012, 0),
    { colour: '#eeb04e' },
    { at: [0, FLOOR + 0.07, -0.21] },
  );
  for (const [x, radius, z, colour] of [
    [-0.1, 0.11, -0.215, '#d9a86a'],
    [0.11, 0.12, -0.225, '#c9965c'],
    [0.01, 0.1, -0.18, '#e6bf86'],
  ] as const) {
    model.add(
      plate(half(radius), 0.03, 0),
      { colour },
      { at: [x, FLOOR, z], scale: [1.25, 0.72, 1] },
    );
  }
}

/** Two posts before the door, and the two ends of the ribbon that was cut. */
function addRibbon(model: Sculpture): void {
  const gold = { colour: MUSEUM.gold, material: 'metal' } as const;
  for (const side of [-1, 1]) {
    const [x, z] = [side * 0.22, 0.2];
    model.add(lathe(POST, 7), gold, { at: [x, FLOOR, z] });
    model.add(lathe(KNOB, 6), { colour: MUSEUM.red }, { at: [x, FLOOR + 0.118, z] });
    const end = tube(
      [
        [x, FLOOR + 0.115, z],
        [x - side * 0.045, FLOOR + 0.06, z + 0.01],
        [x - side * 0.075, FLOOR + 0.008, z + 0.03],
      ],
      0.01,
      4,
      { steps: 2 },
    );
    model.add(end, { colour: '#c23b28' });
  }
}
