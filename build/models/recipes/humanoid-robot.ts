import { roundedBox } from '../boxes.ts';
import { createSculpture, type Recipe, type Sculpture } from '../kit.ts';
import { MUSEUM } from '../museum.ts';
import { sector } from '../outlines.ts';
import { tint } from '../parts/tint.ts';
import { around, plate, sphere } from '../shapes.ts';
import { tube } from '../tubes.ts';
import { cylinder, dome, lathe, type ProfilePoint } from '../turned-shapes.ts';

const SILVER = { colour: '#d4d9dc', material: 'metal' } as const;
const JOINT = { colour: MUSEUM.metalDark, material: 'metal' } as const;
const SKIN = { colour: '#f1c9a8' } as const;
const HAIR = { colour: '#2a2220' } as const;
const INK = { colour: MUSEUM.ink } as const;

/** Middle of the head, in metres. */
const HEAD = [0, 0.465, 0.01] as const;

const TORSO: readonly ProfilePoint[] = [
  [0.085, 0],
  [0.085, 0.08],
  [0.12, 0.15],
  [0.145, 0.215],
  [0.125, 0.255],
  [0.05, 0.28],
  [0, 0.283],
];
const HAIR_CAP: readonly ProfilePoint[] = [
  [0.1, -0.045],
  [0.112, -0.01],
  [0.108, 0.03],
  [0.085, 0.075],
  [0.045, 0.1],
  [0, 0.106],
];

/** A robot at an information desk: short black hair, a friendly face, a silver body that hides nothing. */
export const recipe: Recipe = {
  id: 'humanoid-robot',
  build: (zone) => {
    const model = createSculpture();
    addDesk(model, zone);
    model.add(lathe(TORSO, 15), SILVER, { at: [0, 0.08, -0.02], scale: [1.05, 1, 0.72] });
    model.add(cylinder(0.15, 0.17, 0.02, 12), { colour: MUSEUM.plaster }, { at: [0, 0.01, -0.03] });
    model.add(cylinder(0.07, 0.09, 0.07, 10), JOINT, { at: [0, 0.05, -0.02] });
    for (let band = 0; band < 4; band++) {
      const collar = cylinder(0.038, 0.038, 0.015, 10, 0.005);
      model.add(collar, band % 2 === 0 ? JOINT : SILVER, { at: [0, 0.358 + band * 0.015, -0.01] });
    }
    model.add(
      plate(
        around(6).map((a) => [0.03 * Math.cos(a), 0.03 * Math.sin(a)] as const),
        0.014,
        0.003,
      ),
      { colour: zone },
      { at: [0, 0.275, 0.083], turn: [-0.3, 0, 0] },
    );
    model.add(
      sphere(0.015, 1),
      { colour: '#7fe3ea', material: 'glow' },
      { at: [0, 0.277, 0.088], scale: [1, 1, 0.5] },
    );
    for (let bone = 0; bone < 5; bone++) {
      const vertebra = roundedBox(0.03, 0.022, 0.02, 0.005);
      model.add(
        vertebra,
        { colour: zone },
        { at: [0, 0.2 + bone * 0.03, -0.116 + Math.abs(bone - 3) * 0.008] },
      );
    }
    for (const side of [-1, 1] as const) addArm(model, side, zone);
    addHead(model, zone);
    return model;
  },
};

function addArm(model: Sculpture, side: -1 | 1, zone: string): void {
  const shoulder = [side * 0.165, 0.3, -0.02] as const;
  const elbow = [side * 0.205, 0.2, 0] as const;
  const wrist = [side * 0.11, 0.225, 0.12] as const;
  model.add(sphere(0.046, 1), SILVER, { at: shoulder });
  model.add(tube([shoulder, elbow], 0.028, 9), SILVER);
  model.add(sphere(0.034, 1), { colour: zone }, { at: elbow });
  model.add(tube([elbow, wrist], 0.025, 9), SILVER);
  const hand = roundedBox(0.045, 0.02, 0.06, 0.009);
  model.add(hand, JOINT, { at: [side * 0.095, 0.223, 0.145], turn: [0, -side * 0.5, 0] });
}

function addHead(model: Sculpture, zone: string): void {
  const [x, y, z] = HEAD;
  model.add(sphere(0.1, 3), SKIN, { at: HEAD, scale: [0.92, 1.08, 0.94] });
  model.add(lathe(HAIR_CAP, 14), HAIR, {
    at: [x, y + 0.025, z - 0.02],
    turn: [-0.55, 0, 0],
    scale: [0.93, 1, 1],
  });
  model.add(sphere(0.014, 1), SKIN, { at: [x, y - 0.014, z + 0.092], scale: [0.7, 1, 0.8] });
  const smile = tube(
    [
      [-0.02, y - 0.046, z + 0.087],
      [0, y - 0.053, z + 0.09],
      [0.02, y - 0.046, z + 0.087],
    ],
    0.0035,
    5,
    { steps: 2 },
  );
  model.add(smile, { colour: '#c4604f' });
  for (const side of [-1, 1] as const) {
    addEye(model, side, zone);
    addEar(model, side, zone);
  }
}

function addEye(model: Sculpture, side: -1 | 1, zone: string): void {
  const [, y, z] = HEAD;
  const eye = [side * 0.036, y + 0.012, z + 0.083] as const;
  model.add(
    dome(0.014, 10, 2).rotateX(Math.PI / 2),
    { colour: MUSEUM.paper },
    { at: eye, scale: [1.1, 0.9, 0.6] },
  );
  model.add(
    sphere(0.009, 1),
    { colour: zone },
    { at: [eye[0], eye[1], eye[2] + 0.005], scale: [1, 1, 0.6] },
  );
  model.add(sphere(0.0055, 0), INK, {
    at: [eye[0], eye[1], eye[2] + 0.0095],
    scale: [1, 1, 0.5],
  });
  const brow = tube(
    [
      [side * 0.02, y + 0.036, z + 0.088],
      [side * 0.05, y + 0.036, z + 0.078],
    ],
    0.0035,
    5,
  );
  model.add(brow, HAIR);
}

function addEar(model: Sculpture, side: -1 | 1, zone: string): void {
  const [, y, z] = HEAD;
  const ear = cylinder(0.024, 0.028, 0.016, 8, 0.004);
  model.add(ear, SILVER, {
    at: [side * 0.096, y - 0.004, z - 0.008],
    turn: [0, 0, (-side * Math.PI) / 2],
  });
  model.add(
    sphere(0.012, 1),
    { colour: tint(zone, 0.2) },
    { at: [side * 0.105, y - 0.004, z - 0.008] },
  );
}

/** A round desk with a wooden top, a bell on it. */
function addDesk(model: Sculpture, zone: string): void {
  const flat = [-Math.PI / 2, 0, 0] as const;
  const front = sector(0.27, 0.235, -Math.PI * 0.96, -Math.PI * 0.04, 10);
  const top = sector(0.295, 0.18, -Math.PI * 0.97, -Math.PI * 0.03, 10);
  model.add(plate(front, 0.19, 0), { colour: MUSEUM.wood }, { at: [0, 0.095, -0.05], turn: flat });
  model.add(plate(top, 0.02, 0), { colour: MUSEUM.sand }, { at: [0, 0.2, -0.05], turn: flat });
  for (const height of [0.03, 0.165]) {
    const band = sector(0.274, 0.25, -Math.PI * 0.96, -Math.PI * 0.04, 10);
    model.add(plate(band, 0.014, 0), { colour: zone }, { at: [0, height, -0.05], turn: flat });
  }
  const gold = { colour: MUSEUM.gold, material: 'metal' } as const;
  model.add(dome(0.026, 12, 3), gold, { at: [0.15, 0.212, 0.125] });
  model.add(sphere(0.006, 0), gold, { at: [0.15, 0.242, 0.125] });
}
