import { BufferGeometry, Float32BufferAttribute } from 'three';
import { createSculpture, type Recipe, type Sculpture } from '../kit.ts';
import { MUSEUM } from '../museum.ts';
import { tint } from '../parts/tint.ts';
import { addPine } from '../parts/tree.ts';
import { plate, ring, roundedRectangle, sphere } from '../shapes.ts';
import { type Point, tube } from '../tubes.ts';

const FLAT = [-Math.PI / 2, 0, 0] as const;
const GOLD = { colour: MUSEUM.gold, material: 'metal' } as const;

/** The top of the base, in metres. */
const GROUND = 0.03;

/** The peaks: x, z, height and how far their foot reaches, in metres. */
const PEAKS = [
  [-0.15, -0.16, 0.27, 0.17],
  [0.07, -0.18, 0.38, 0.2],
  [0.215, -0.1, 0.22, 0.14],
  [-0.24, 0, 0.14, 0.1],
  [0.24, 0.03, 0.1, 0.09],
] as const;

/** Side of a square of the mountains' grid, in metres. */
const GRID = 0.032;
const HALF_GRID = 9;

/** The tones of the mountains from foot to peak. */
const TONES = [0.12, 0.3, 0.5, 0.72, 0.9] as const;

/** The middle of the lake. */
const LAKE = [-0.01, 0.12] as const;

/** Green mountains about a lake that is a square processor, with wires for paths. */
export const recipe: Recipe = {
  id: 'xiangshan',
  build: (zone) => {
    const model = createSculpture();
    const base = plate(roundedRectangle(0.6, 0.6, 0.04), GROUND, 0.006);
    const ground = { colour: tint(zone, 0.72, '#e6f2dc') };
    model.add(base, ground, { at: [0, GROUND / 2, 0], turn: FLAT });
    addMountains(model, zone);
    addLake(model, zone);
    model.add(
      sphere(0.05, 2),
      { colour: '#f2b441', material: 'metal' },
      { at: [-0.055, 0.255, -0.2] },
    );
    for (const [x, z, height] of [
      [-0.25, 0.13, 0.08],
      [-0.24, 0.24, 0.1],
      [-0.19, 0.26, 0.06],
      [0.25, 0.13, 0.08],
      [0.24, 0.25, 0.09],
    ] as const) {
      addPine(model, [x, GROUND, z], height, tint(zone, 0.15, '#3fa57a'));
    }
    return model;
  },
};

/** How high the mountains are at a place, over the ground. */
function heightAt(x: number, z: number): number {
  const peaks = PEAKS.map(([px, pz, height, reach]) => {
    const away = Math.hypot(x - px, z - pz) / reach;
    return height * Math.max(0, 1 - away) ** 1.15;
  });
  const edge = Math.min(1, Math.max(0, (0.29 - Math.max(Math.abs(x), Math.abs(z))) / 0.07));
  return Math.max(...peaks) * edge;
}

/** A corner of the grid; moved a little off its place, so that no line is straight. */
function gridPoint(column: number, row: number): Point {
  const x = column * GRID + 0.011 * Math.sin(column * 5.1 + row * 2.3);
  const z = row * GRID + 0.011 * Math.cos(column * 3.7 + row * 4.9);
  return [x, GROUND + heightAt(x, z) * (1 + 0.12 * Math.sin(column * 7 + row * 3)), z];
}

function addMountains(model: Sculpture, zone: string): void {
  const tones = TONES.map((): number[] => []);
  for (let row = -HALF_GRID; row < HALF_GRID; row++) {
    for (let column = -HALF_GRID; column < HALF_GRID; column++) {
      const [a, b] = [gridPoint(column, row), gridPoint(column + 1, row)];
      const [c, d] = [gridPoint(column, row + 1), gridPoint(column + 1, row + 1)];
      for (const face of [
        [a, c, b],
        [b, c, d],
      ]) {
        const rise = face.reduce((sum, [, y]) => sum + y - GROUND, 0) / 3;
        if (rise > 0.002)
          tones[Math.min(TONES.length - 1, Math.floor(rise / 0.06))]?.push(...face.flat());
      }
    }
  }
  tones.forEach((corners, tone) => {
    const faces = new BufferGeometry();
    faces.setAttribute('position', new Float32BufferAttribute(corners, 3));
    faces.computeVertexNormals();
    model.add(faces, { colour: tint(zone, TONES[tone] ?? 0, '#a9dcb8') });
  });
}

function addLake(model: Sculpture, zone: string): void {
  const [x, z] = LAKE;
  const rim = plate(roundedRectangle(0.25, 0.25, 0.018, 2), 0.03, 0.005, [
    roundedRectangle(0.21, 0.21, 0.01, 1),
  ]);
  model.add(rim, GOLD, { at: [x, GROUND + 0.013, z], turn: FLAT });
  const water = plate(roundedRectangle(0.215, 0.215, 0.01, 1), 0.016, 0);
  const surface = { colour: '#2f9690', material: 'glass' } as const;
  model.add(water, surface, { at: [x, GROUND + 0.008, z], turn: FLAT });
  const island = [x + 0.035, GROUND + 0.014, z + 0.025] as const;
  model.add(
    sphere(0.02, 1),
    { colour: tint(zone, 0.45, '#a9dcb8') },
    { at: island, scale: [1.4, 0.6, 1.1] },
  );
  addPine(model, [island[0], GROUND + 0.022, island[2]], 0.05, zone);
  for (const radius of [0.043, 0.06]) {
    const wave = ring(radius, 0.0035, 16, 3);
    model.add(wave, { colour: '#c9efe6' }, { at: [island[0], GROUND + 0.0165, island[2]] });
  }
  for (let side = 0; side < 4; side++) {
    for (const pin of [-1.5, -0.5, 0.5, 1.5]) addWire(model, (side * Math.PI) / 2, pin);
  }
}

/** A wire from one of the pins of a side, turning off a little like a path. */
function addWire(model: Sculpture, angle: number, pin: number): void {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const place = (out: number, across: number, y: number): Point => [
    LAKE[0] + out * cos - across * sin,
    GROUND + y,
    LAKE[1] + out * sin + across * cos,
  ];
  const [across, end] = [pin * 0.05, pin * 0.066];
  const reach = Math.abs(pin) > 1 ? 0.16 : 0.172;
  const bends = [place(0.12, across, 0.012), place(0.138, across, 0.003), place(reach, end, 0.003)];
  model.add(tube(bends, 0.0045, 4, { steps: 1 }), GOLD);
  model.add(sphere(0.009, 0), GOLD, { at: place(reach, end, 0.004) });
}
