import { BoxGeometry } from 'three';
import { createSculpture, type Recipe, type Sculpture } from '../kit.ts';
import { MUSEUM } from '../museum.ts';
import { tint } from '../parts/tint.ts';
import { around, sphere } from '../shapes.ts';
import { type Point, rod, tube } from '../tubes.ts';
import { cylinder, lathe, type ProfilePoint } from '../turned-shapes.ts';

const CYAN = '#5fe3df';
const PALE = { colour: '#d8fffb', material: 'glow' } as const;
const RUST = { colour: '#8a5140' } as const;

/** Where the figure stands: before the furnace, on the stage. */
const STAGE = [0, 0.06, 0.1] as const;

const FURNACE: readonly ProfilePoint[] = [
  [0.135, 0],
  [0.135, 0.09],
  [0.11, 0.15],
  [0.115, 0.2],
  [0.07, 0.38],
  [0.07, 0.43],
  [0.045, 0.45],
  [0.045, 0.5],
  [0, 0.505],
];
const DRESS: readonly ProfilePoint[] = [
  [0, 0.005],
  [0.1, 0.005],
  [0.09, 0.04],
  [0.06, 0.13],
  [0.034, 0.19],
  [0.042, 0.235],
  [0.03, 0.262],
  [0.014, 0.27],
  [0.014, 0.285],
];
const HAIR: readonly ProfilePoint[] = [
  [0.045, -0.02],
  [0.054, 0],
  [0.044, 0.034],
  [0.022, 0.05],
  [0, 0.053],
];

/** A host woven of cyan light, on a stage before an old blast furnace. */
export const recipe: Recipe = {
  id: 'huanhuan',
  build: (zone) => {
    const model = createSculpture();
    model.add(cylinder(0.29, 0.3, 0.026, 24), { colour: '#d9c2ac' }, { at: [0, 0.013, 0] });
    addFurnace(model);
    addStage(model, zone);
    addHost(model, zone);
    return model;
  },
};

/** The furnace, its bands, its ladder of pipes to the left and the right. */
function addFurnace(model: Sculpture): void {
  const at = [0, 0.026, -0.12] as const;
  model.add(lathe(FURNACE, 16), RUST, { at });
  const steel = { colour: '#5d3a30' } as const;
  for (const [y, radius] of [
    [0.09, 0.139],
    [0.2, 0.119],
    [0.3, 0.094],
    [0.43, 0.074],
  ] as const) {
    const band = lathe(
      [
        [radius - 0.012, -0.011],
        [radius + 0.002, 0],
        [radius - 0.012, 0.011],
      ],
      16,
    );
    model.add(band, steel, { at: [0, at[1] + y, at[2]] });
  }
  for (const side of [-1, 1]) {
    const pipe: readonly Point[] = [
      [side * 0.04, 0.5, -0.12],
      [side * 0.1, 0.545, -0.12],
      [side * 0.19, 0.52, -0.12],
      [side * 0.215, 0.42, -0.12],
      [side * 0.215, 0.02, -0.12],
    ];
    model.add(tube(pipe, 0.022, 8, { steps: 3 }), { colour: '#a8634a' });
    for (const y of [0.14, 0.3]) {
      model.add(rod([side * 0.09, y, -0.12], [side * 0.215, y, -0.12], 0.01, 6), steel);
    }
  }
  for (const angle of around(4, 0.8)) {
    const taphole = { colour: '#ff9d4a', material: 'glow' } as const;
    const place = [0.137 * Math.sin(angle), 0.075, -0.12 + 0.137 * Math.cos(angle)] as const;
    model.add(new BoxGeometry(0.03, 0.034, 0.012), taphole, { at: place, turn: [0, angle, 0] });
  }
}

function addStage(model: Sculpture, zone: string): void {
  const [x, y, z] = STAGE;
  model.add(cylinder(0.155, 0.165, 0.034, 24), { colour: zone }, { at: [x, y - 0.017, z] });
  for (const radius of [0.115, 0.145]) {
    const line = lathe(
      [
        [radius + 0.004, 0],
        [radius - 0.004, 0],
      ],
      24,
    );
    model.add(line, PALE, { at: [x, y + 0.001, z] });
  }
  for (const angle of around(10, 0.3)) {
    const height = 0.07 + 0.06 * (1 + Math.sin(angle * 3));
    const [fx, fz] = [x + 0.13 * Math.sin(angle), z + 0.13 * Math.cos(angle)];
    model.add(new BoxGeometry(0.004, height, 0.004), PALE, { at: [fx, y + height / 2, fz] });
  }
}

/** How wide the dress is at a height. */
function dressAt(y: number): number {
  const after = DRESS.findIndex(([, end], index) => index > 1 && end >= y);
  const [from, to] = [DRESS[after - 1] ?? [0, 0], DRESS[after] ?? [0, 0]];
  return from[0] + ((to[0] - from[0]) * (y - from[1])) / (to[1] - from[1]);
}

function addHost(model: Sculpture, zone: string): void {
  const [x, y, z] = STAGE;
  const light = { colour: CYAN, material: 'glass' } as const;
  model.add(lathe(DRESS, 18), light, { at: STAGE });
  for (let line = 0; line < 10; line++) {
    const up = 0.014 + line * 0.018;
    const radius = dressAt(up) + 0.0015;
    const thread = lathe(
      [
        [radius, up],
        [dressAt(up + 0.005) + 0.0015, up + 0.005],
      ],
      18,
    );
    model.add(thread, PALE, { at: STAGE });
  }
  for (const side of [-1, 1]) {
    const hand: Point =
      side > 0 ? [x + 0.115, y + 0.27, z + 0.035] : [x - 0.075, y + 0.14, z + 0.05];
    const arm: readonly Point[] = [
      [x + side * 0.035, y + 0.25, z],
      [x + side * 0.08, y + 0.2, z + 0.01],
      hand,
    ];
    model.add(tube(arm, 0.011, 6, { steps: 2 }), light).add(sphere(0.015, 0), light, { at: hand });
  }
  addHead(model, zone);
}

function addHead(model: Sculpture, zone: string): void {
  const [x, y, z] = STAGE;
  const head = [x, y + 0.325, z] as const;
  model.add(
    sphere(0.047, 2),
    { colour: '#c6fbf4', material: 'glass' },
    { at: head, scale: [0.93, 1.05, 0.95] },
  );
  const hair = { colour: tint(zone, 0.1), material: 'glass' } as const;
  const cap = { at: [x, head[1] + 0.01, z - 0.006], turn: [-0.55, 0, 0] } as const;
  model.add(lathe(HAIR, 14), hair, cap);
  model.add(sphere(0.05, 1), hair, {
    at: [x, head[1] - 0.035, z - 0.024],
    scale: [0.95, 1.35, 0.55],
  });
  for (const side of [-1, 1]) {
    model.add(
      sphere(0.0065, 0),
      { colour: '#0d4a55' },
      { at: [x + side * 0.017, head[1] + 0.002, z + 0.041] },
    );
  }
  const smile = tube(
    [
      [x - 0.013, head[1] - 0.016, z + 0.042],
      [x, head[1] - 0.021, z + 0.043],
      [x + 0.013, head[1] - 0.016, z + 0.042],
    ],
    0.0025,
    4,
    { steps: 1 },
  );
  model.add(smile, { colour: MUSEUM.coral });
}
