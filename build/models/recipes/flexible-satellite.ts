import { BoxGeometry } from 'three';
import { roundedBox } from '../boxes.ts';
import { createSculpture, type Recipe, type Sculpture } from '../kit.ts';
import { MUSEUM } from '../museum.ts';
import { tint } from '../parts/tint.ts';
import { sphere } from '../shapes.ts';
import { rod, tube } from '../tubes.ts';
import { cylinder, lathe, type ProfilePoint } from '../turned-shapes.ts';

const GOLD = { colour: MUSEUM.gold, material: 'metal' } as const;
const STEEL = { colour: MUSEUM.metal, material: 'metal' } as const;

/** The wing: panels in a row, folding like a fan; 9 by 2.5 as the real one, in metres of the model. */
const PANELS = 9;
const PANEL = 0.047;
const WING = 0.118;

/** How far a panel stands out of the plane, in radians: the wing folds. */
const FOLD = 0.2;

/** A flat satellite with a long folding wing, over a piece of the Earth. */
export const recipe: Recipe = {
  id: 'flexible-satellite',
  build: (zone) => {
    const model = createSculpture();
    addEarth(model, zone);
    model.add(
      tube(
        [
          [-0.03, 0.1, 0],
          [-0.05, 0.22, 0.005],
          [-0.15, 0.325, 0.03],
        ],
        0.008,
        8,
        { steps: 3 },
      ),
      STEEL,
    );
    const satellite = createSculpture();
    addBody(satellite, zone);
    addWing(satellite, zone);
    return model.join(satellite, { at: [-0.17, 0.335, 0.035], turn: [0.62, 0.16, 0.26] });
  },
};

function addEarth(model: Sculpture, zone: string): void {
  const cap = Array.from({ length: 7 }, (_, row): ProfilePoint => {
    const angle = 0.9 * (1 - row / 6);
    return [0.31 * Math.sin(angle), 0.31 * Math.cos(angle) - 0.165];
  });
  model.add(cylinder(0.26, 0.27, 0.03, 28), { colour: zone }, { at: [0, 0.015, 0] });
  model.add(lathe(cap, 28), { colour: '#5c9fc9', material: 'glass' });
  const air = lathe(
    [
      [0.256, 0.031],
      [0.247, 0.037],
    ],
    28,
  );
  model.add(air, { colour: MUSEUM.glowCool, material: 'glow' });
  for (const [around, down, size] of [
    [0.4, 0.4, 0.075],
    [0.75, 0.6, 0.07],
    [0.3, 0.66, 0.045],
    [2.2, 0.5, 0.08],
    [2.6, 0.7, 0.065],
    [3.3, 0.35, 0.05],
    [4.2, 0.55, 0.075],
    [4.6, 0.72, 0.055],
    [5.5, 0.6, 0.06],
  ] as const) {
    const at = [
      0.296 * Math.sin(down) * Math.sin(around),
      0.296 * Math.cos(down) - 0.165,
      0.296 * Math.sin(down) * Math.cos(around),
    ] as const;
    const land = sphere(size, 1)
      .scale(1, 0.24, 0.7)
      .rotateY(around * 2)
      .rotateX(down)
      .rotateY(around);
    model.add(land, { colour: '#8fb56e' }, { at });
  }
}

/** The flat body in the XZ plane: a white tray with golden aerials on both faces. */
function addBody(model: Sculpture, zone: string): void {
  model.add(roundedBox(0.17, 0.03, 0.145, 0.008), { colour: MUSEUM.paper });
  model.add(roundedBox(0.174, 0.012, 0.149, 0.004), { colour: zone });
  for (let tile = 0; tile < 9; tile++) {
    const [column, row] = [tile % 3, Math.floor(tile / 3)];
    const at = [-0.058 + column * 0.034, 0.014, -0.042 + row * 0.034] as const;
    model.add(new BoxGeometry(0.029, 0.008, 0.029), GOLD, { at });
  }
  for (const row of [-1, 0, 1]) {
    const vent = new BoxGeometry(0.034, 0.006, 0.012);
    model.add(vent, { colour: MUSEUM.metalDark }, { at: [0.058, 0.014, row * 0.034] });
  }
  const dish = lathe(
    [
      [0, 0],
      [0.032, 0.006],
      [0.042, 0.02],
      [0.03, 0.011],
      [0, 0.006],
    ],
    16,
  );
  model.add(dish, STEEL, { at: [-0.03, -0.016, 0], turn: [Math.PI, 0, 0] });
  model.add(sphere(0.007, 1), { colour: MUSEUM.red }, { at: [-0.03, -0.04, 0] });
  for (const z of [-0.05, 0.05]) {
    model.add(cylinder(0.007, 0.011, 0.02, 8, 0.002), STEEL, {
      at: [-0.092, 0, z],
      turn: [0, 0, -Math.PI / 2],
    });
  }
}

/** The wing along +X: panels of dark cells in golden frames. */
function addWing(model: Sculpture, zone: string): void {
  for (const z of [-0.03, 0.03]) model.add(rod([0.08, 0, z * 0.4], [0.125, 0, z], 0.005, 6), STEEL);
  const cells = { colour: tint(zone, 0.12, '#2f57c4') } as const;
  for (let index = 0; index < PANELS; index++) {
    const tilt = index % 2 === 0 ? FOLD : -FOLD;
    const panel = createSculpture();
    panel.add(new BoxGeometry(PANEL, 0.003, WING), GOLD);
    for (let cell = 0; cell < 6; cell++) {
      const [across, along] = [cell % 2, Math.floor(cell / 2)];
      const at = [(across - 0.5) * 0.0215, 0, (along - 1) * 0.038] as const;
      panel.add(new BoxGeometry(0.0195, 0.006, 0.036), cells, { at });
    }
    const x = 0.125 + (index + 0.5) * PANEL * Math.cos(FOLD);
    model.join(panel, { at: [x, 0, 0], turn: [0, 0, tilt] });
  }
}
