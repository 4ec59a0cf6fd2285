import { BoxGeometry } from 'three';
import { roundedBox } from '../boxes.ts';
import { createSculpture, type Recipe, type Sculpture } from '../kit.ts';
import { MUSEUM } from '../museum.ts';
import { tint } from '../parts/tint.ts';
import { around, sphere } from '../shapes.ts';
import { rod, tube } from '../tubes.ts';
import { cylinder, lathe } from '../turned-shapes.ts';

const GOLD = { colour: MUSEUM.gold, material: 'metal' } as const;
const GLOW = { colour: MUSEUM.glow, material: 'glow' } as const;

/** The golden stages from the lowest to the highest: height and radius in metres. */
const STAGES = [
  [0.13, 0.056],
  [0.18, 0.074],
  [0.245, 0.098],
  [0.32, 0.126],
  [0.4, 0.158],
] as const;

/** The balls of the cloud: x, y, z and size. */
const PUFFS = [
  [0, 0.5, 0, 0.12],
  [-0.13, 0.47, 0.03, 0.09],
  [0.13, 0.475, -0.03, 0.095],
  [0.05, 0.465, 0.12, 0.085],
  [-0.06, 0.47, -0.12, 0.09],
  [-0.215, 0.445, -0.03, 0.06],
  [0.215, 0.445, 0.05, 0.062],
  [-0.09, 0.45, 0.15, 0.06],
] as const;

const CHIPS = 5;

/** How far the chips stand from the middle, in metres. */
const CHIP_AT = 0.222;

/** A golden cryostat hanging from a cloud, and light that joins it to five chips. */
export const recipe: Recipe = {
  id: 'quantum-cloud',
  build: (zone) => {
    const model = createSculpture();
    model.add(
      cylinder(0.285, 0.295, 0.022, 24),
      { colour: tint(zone, 0.72, '#e6f2dc') },
      { at: [0, 0.011, 0] },
    );
    addCryostat(model);
    for (const [x, y, z, size] of PUFFS) {
      const ball = sphere(size, size > 0.09 ? 2 : 1);
      model.add(ball, { colour: MUSEUM.paper }, { at: [x, y, z], scale: [1, 0.75, 1] });
    }
    for (const angle of around(CHIPS)) addChip(model, angle, zone);
    return model;
  },
};

function addCryostat(model: Sculpture): void {
  for (const [y, radius] of STAGES) {
    model.add(cylinder(radius, radius, 0.016, 16, 0.004), GOLD, { at: [0, y, 0] });
  }
  STAGES.slice(1).forEach(([y], index) => {
    const [below, inner] = STAGES[index] ?? STAGES[0];
    for (const angle of around(3, index * 0.5)) {
      const [x, z] = [Math.cos(angle) * inner * 0.85, Math.sin(angle) * inner * 0.85];
      const wire = rod([x, below, z], [x * 1.1, y, z * 1.1], 0.004, 4);
      model.add(wire, { colour: MUSEUM.metal, material: 'metal' });
    }
    const can = lathe(
      [
        [inner * 0.42, below],
        [inner * 0.5, y],
      ],
      14,
    );
    model.add(can, { colour: MUSEUM.copper, material: 'metal' });
  });
  model.add(cylinder(0.03, 0.022, 0.075, 12), GOLD, { at: [0, 0.09, 0] });
  model.add(cylinder(0.02, 0.034, 0.034, 12), GLOW, { at: [0, 0.038, 0] });
}

function addChip(model: Sculpture, angle: number, zone: string): void {
  const [x, z] = [Math.sin(angle), Math.cos(angle)];
  const place = (y: number) =>
    ({ at: [x * CHIP_AT, y, z * CHIP_AT], turn: [0, angle, 0] }) as const;
  model.add(new BoxGeometry(0.106, 0.005, 0.106), GOLD, place(0.026));
  model.add(roundedBox(0.096, 0.016, 0.096, 0.004), { colour: zone }, place(0.032));
  model.add(new BoxGeometry(0.058, 0.01, 0.058), GOLD, place(0.044));
  model.add(new BoxGeometry(0.03, 0.006, 0.03), GLOW, place(0.051));
  const light = tube(
    [
      [x * 0.02, 0.05, z * 0.02],
      [x * 0.09, 0.03, z * 0.09],
      [x * 0.18, 0.03, z * 0.18],
    ],
    0.0045,
    4,
    { steps: 2 },
  );
  model.add(light, GLOW);
}
