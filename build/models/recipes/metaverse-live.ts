import { BoxGeometry } from 'three';
import { roundedBox } from '../boxes.ts';
import { createSculpture, type Recipe, type Sculpture } from '../kit.ts';
import { MUSEUM } from '../museum.ts';
import { sector } from '../outlines.ts';
import { tint } from '../parts/tint.ts';
import { plate, ring, roundedRectangle, sphere } from '../shapes.ts';
import { cylinder, lathe, type ProfilePoint } from '../turned-shapes.ts';

const HAIR = { colour: '#2a2220' } as const;

/** Middle of the head; it looks along +X. */
const HEAD = [-0.15, 0.34, 0] as const;

const CHEST: readonly ProfilePoint[] = [
  [0.13, 0],
  [0.135, 0.05],
  [0.125, 0.12],
  [0.08, 0.165],
  [0.05, 0.18],
  [0.05, 0.195],
  [0, 0.196],
];
const HAIR_CAP: readonly ProfilePoint[] = [
  [0.09, -0.06],
  [0.104, -0.02],
  [0.104, 0.03],
  [0.08, 0.078],
  [0.04, 0.1],
  [0, 0.106],
];

const STRAP: readonly ProfilePoint[] = [
  [0.1, -0.016],
  [0.107, -0.012],
  [0.107, 0.012],
  [0.1, 0.016],
];

/** A visitor with VR glasses, and the lit rows of a hall that open before them. */
export const recipe: Recipe = {
  id: 'metaverse-live',
  build: (zone) => {
    const model = createSculpture();
    const base = plate(roundedRectangle(0.6, 0.5, 0.06, 2), 0.024, 0.006);
    model.add(
      base,
      { colour: tint(zone, 0.75) },
      { at: [0, 0.012, 0], turn: [-Math.PI / 2, 0, 0] },
    );
    addVisitor(model);
    addSeats(model, zone);
    addBall(model, zone);
    return model;
  },
};

function addVisitor(model: Sculpture): void {
  const [x, y, z] = HEAD;
  const skin = { colour: MUSEUM.skin };
  model.add(
    lathe(CHEST, 16),
    { colour: MUSEUM.red },
    { at: [x - 0.005, 0.024, z], scale: [0.8, 1, 1.15] },
  );
  model.add(cylinder(0.042, 0.046, 0.1, 12), skin, { at: [x - 0.008, 0.235, z] });
  model.add(sphere(0.098, 3), skin, { at: HEAD, scale: [0.95, 1.1, 0.9] });
  model.add(lathe(HAIR_CAP, 16), HAIR, {
    at: [x - 0.014, y + 0.02, z],
    turn: [0, 0, 0.5],
    scale: [1, 1, 0.93],
  });
  model.add(sphere(0.015, 0), skin, { at: [x + 0.096, y - 0.03, z], scale: [1, 1.1, 0.8] });
  model.add(
    lathe(STRAP, 20),
    { colour: MUSEUM.slate },
    { at: [x - 0.004, y + 0.012, z], scale: [1, 1, 0.97] },
  );
  model.add(
    roundedBox(0.07, 0.085, 0.16, 0.018),
    { colour: MUSEUM.paper },
    { at: [x + 0.098, y + 0.012, z] },
  );
  const lens = { colour: '#8ff0ee', material: 'glow' } as const;
  model.add(roundedBox(0.01, 0.06, 0.13, 0.004), lens, { at: [x + 0.133, y + 0.012, z] });
  for (const side of [-1, 1]) {
    const ear = sphere(0.022, 1);
    model.add(ear, skin, { at: [x - 0.01, y - 0.022, z + side * 0.09], scale: [0.8, 1.1, 0.5] });
  }
  model.add(
    ring(0.052, 0.016, 12, 4),
    { colour: tint(MUSEUM.red, 0.2) },
    { at: [x - 0.005, 0.216, z], scale: [0.9, 1, 1] },
  );
}

/** Four rows of small seats about the stage, rising away from it. */
function addSeats(model: Sculpture, zone: string): void {
  const colours = [zone, tint(zone, 0.35), tint(zone, 0.6), MUSEUM.gold] as const;
  for (let row = 0; row < 4; row++) {
    const seats = 7 + row * 2;
    const [radius, y] = [0.13 + row * 0.042, 0.06 + row * 0.06 + row * row * 0.008];
    for (let seat = 0; seat < seats; seat++) {
      const angle = ((seat + 0.5) / seats - 0.5) * 2.6;
      const colour = colours[(seat * 3 + row * 2) % colours.length] ?? zone;
      const place = (out: number, rise: number) =>
        ({
          at: [0.02 + Math.cos(angle) * (radius + out), y + rise, Math.sin(angle) * (radius + out)],
          turn: [0, -angle, 0],
        }) as const;
      model.add(new BoxGeometry(0.03, 0.012, 0.03), { colour }, place(0, 0));
      model.add(new BoxGeometry(0.008, 0.042, 0.03), { colour }, place(0.016, 0.014));
    }
    addTier(model, radius + 0.004, y - 0.012, tint(zone, 0.75));
  }
}

/** The curved step under a row of seats. */
function addTier(model: Sculpture, radius: number, y: number, colour: string): void {
  const step = sector(radius + 0.022, radius - 0.022, -1.36, 1.36, 10);
  model.add(plate(step, 0.012, 0), { colour }, { at: [0.02, y, 0], turn: [-Math.PI / 2, 0, 0] });
}

/** The stage with its ball: a world or a football, as one likes. */
function addBall(model: Sculpture, zone: string): void {
  const at = [0.06, 0.13, 0] as const;
  model.add(sphere(0.05, 1), { colour: tint(zone, 0.2, '#5fe3df'), material: 'glass' }, { at });
  for (const turn of [0, Math.PI / 2]) {
    model.add(
      ring(0.051, 0.004, 16, 3),
      { colour: '#d8fffb', material: 'glow' },
      { at, turn: [Math.PI / 2, 0, turn] },
    );
  }
  model.add(ring(0.051, 0.004, 16, 3), { colour: '#d8fffb', material: 'glow' }, { at });
  model.add(cylinder(0.05, 0.06, 0.02, 14), { colour: MUSEUM.sand }, { at: [at[0], 0.034, 0] });
  model.add(
    cylinder(0.012, 0.02, 0.05, 10),
    { colour: MUSEUM.gold, material: 'metal' },
    { at: [at[0], 0.064, 0] },
  );
}
