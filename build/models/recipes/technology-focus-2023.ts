import { block, roundedBox } from '../boxes.ts';
import { createSculpture, type Recipe, type Sculpture } from '../kit.ts';
import { MUSEUM } from '../museum.ts';
import { around, ring, sphere } from '../shapes.ts';
import { type Point, rod } from '../tubes.ts';
import { cylinder, lathe } from '../turned-shapes.ts';

const LENS = { radius: 0.145, bulge: 0.03, height: 0.3 } as const;
const FOCUS: Point = [0.235, LENS.height, 0];
const BRASS = { colour: MUSEUM.gold, material: 'metal' } as const;
const LIGHT = { colour: '#ffd98a', material: 'glow' } as const;
/** Where the sheets fly: before the lens, height, across, and how they are turned. */
const SHEETS = [
  [-0.12, 0.3, 0.02, 0.2],
  [-0.16, 0.4, 0.04, -0.3],
  [-0.17, 0.2, -0.03, 0.5],
  [-0.2, 0.3, 0.1, -0.4],
  [-0.22, 0.3, -0.07, 0.1],
  [-0.24, 0.41, -0.07, 0.4],
  [-0.25, 0.15, 0.07, -0.3],
  [-0.27, 0.37, 0.05, 0.5],
  [-0.27, 0.23, 0.02, 0.2],
] as const;

/** Sheets of paper fly into a large lens; behind it their light meets in one point. */
export const recipe: Recipe = {
  id: 'technology-focus-2023',
  build: (zoneColour) => {
    const scene = createSculpture()
      .add(roundedBox(0.58, 0.03, 0.26, 0.012), { colour: zoneColour }, { at: [0, 0.015, 0] })
      .add(roundedBox(0.55, 0.012, 0.23, 0.005), { colour: MUSEUM.woodDark }, { at: [0, 0.034, 0] })
      .join(lens())
      .join(focus());
    for (const [x, y, z, turn] of SHEETS) {
      scene.add(rod([x, 0.03, z], [x, y, z], 0.002, 3), BRASS);
      scene.join(sheet(zoneColour), { at: [x, y, z], turn: [turn * 0.5, 1.0 + turn, turn * 0.8] });
    }
    return createSculpture().join(scene, { turn: [0, -0.5, 0] });
  },
};

function sheet(zoneColour: string): Sculpture {
  const made = createSculpture().add(block(0.07, 0.09, 0.004), { colour: MUSEUM.paper });
  [0.025, 0.002, -0.021].forEach((y, index) => {
    const colour = index === 0 ? zoneColour : '#a89d8c';
    made.add(block(index === 2 ? 0.03 : 0.05, 0.008, 0.008), { colour }, { at: [0, y, 0] });
  });
  return made;
}

function lens(): Sculpture {
  const { radius, bulge, height } = LENS;
  const curve = [0, 0.45, 0.8, 1].map(
    (share) => [radius * share, bulge * Math.sqrt(1 - share ** 2 * 0.96)] as const,
  );
  const profile = [...curve.map(([r, y]) => [r, -y] as const), ...curve.toReversed()];
  const lying = { at: [0, height, 0], turn: [0, 0, Math.PI / 2] } as const;
  return createSculpture()
    .add(lathe(profile, 32), { colour: '#c9bdf0', material: 'glass' }, lying)
    .add(ring(radius + 0.006, 0.024, 36, 6), BRASS, lying)
    .add(
      lathe(
        [
          [0, 0.03],
          [0.06, 0.04],
          [0.055, 0.05],
          [0.015, 0.066],
          [0.012, 0.1],
          [0.022, 0.125],
          [0.012, height - radius],
          [0, height - radius],
        ],
        20,
      ),
      BRASS,
    );
}

function focus(): Sculpture {
  const made = createSculpture()
    .add(sphere(0.026, 2), LIGHT, { at: FOCUS })
    .add(cylinder(0.004, 0.006, LENS.height - 0.04, 8), BRASS, {
      at: [FOCUS[0], LENS.height / 2 + 0.01, 0],
    });
  for (const angle of around(9)) {
    const [y, z] = [Math.cos(angle), Math.sin(angle)];
    const rim: Point = [0.012, LENS.height + y * 0.125, z * 0.125];
    made.add(rod(rim, FOCUS, 0.003, 4), LIGHT);
    const [x, up] = [FOCUS[0] + 0.004, LENS.height];
    made.add(
      rod([x, up + y * 0.02, z * 0.02], [x + 0.018, up + y * 0.055, z * 0.055], 0.003, 4),
      LIGHT,
    );
  }
  return made;
}
