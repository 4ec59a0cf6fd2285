import { block, roundedBox } from '../boxes.ts';
import { createSculpture, type Recipe, type Sculpture } from '../kit.ts';
import { MUSEUM } from '../museum.ts';
import { plate, roundedRectangle } from '../shapes.ts';
import { rod } from '../tubes.ts';
import { bead, cylinder } from '../turned-shapes.ts';

const SITE = { width: 0.5, depth: 0.4, ground: 0.04 } as const;
const [EDGE_X, EDGE_Z] = [SITE.width / 2 - 0.02, SITE.depth / 2 - 0.02];
const GATE = { x: 0.08, half: 0.045 } as const;
/** Width, height, depth, and where it stands. */
const BUILDINGS = [
  [0.11, 0.13, 0.1, -0.15, -0.1],
  [0.1, 0.27, 0.1, 0.0, -0.11],
  [0.12, 0.17, 0.09, 0.155, -0.11],
  [0.12, 0.09, 0.1, -0.15, 0.08],
  [0.06, 0.13, 0.08, -0.02, 0.07],
] as const;

/** A park of offices seen from above: a hedge and lines of light for a fence, cameras at its corners, a lorry at the gate. */
export const recipe: Recipe = {
  id: 'bonded-zone',
  build: (zoneColour) => {
    const made = createSculpture()
      .add(
        plate(roundedRectangle(SITE.width, SITE.depth, 0.02, 2), SITE.ground, 0.008),
        { colour: MUSEUM.stone },
        { at: [0, SITE.ground / 2, 0], turn: [Math.PI / 2, 0, 0] },
      )
      .add(
        roundedBox(0.1, SITE.ground, 0.14, 0.008),
        { colour: MUSEUM.stone },
        { at: [GATE.x, SITE.ground / 2, 0.26] },
      )
      .add(
        block(0.06, 0.006, 0.34),
        { colour: MUSEUM.metalDark },
        { at: [GATE.x, SITE.ground, 0.15] },
      )
      .add(block(0.42, 0.006, 0.045), { colour: MUSEUM.metalDark }, { at: [0, SITE.ground, -0.02] })
      .join(border(zoneColour))
      .join(gate(zoneColour))
      .join(lorry(), { at: [GATE.x, SITE.ground + 0.003, 0.25] });
    BUILDINGS.forEach(([width, height, depth, x, z], index) => {
      const glass = index % 2 === 1 ? zoneColour : MUSEUM.woodDark;
      made.join(building(width, height, depth, glass), { at: [x, SITE.ground, z] });
    });
    for (const [x, z] of [
      [0.16, 0.05],
      [0.19, 0.11],
      [0.15, 0.14],
      [-0.07, 0.145],
    ] as const)
      made.join(tree(), { at: [x, SITE.ground, z] });
    return made;
  },
};

function building(width: number, height: number, depth: number, glass: string): Sculpture {
  const made = createSculpture()
    .add(
      roundedBox(width, height, depth, 0.006),
      { colour: MUSEUM.plaster },
      { at: [0, height / 2, 0] },
    )
    .add(
      roundedBox(width * 0.5, 0.016, depth * 0.5, 0.004),
      { colour: MUSEUM.stone },
      { at: [0, height + 0.006, 0] },
    );
  for (let y = 0.028; y < height - 0.012; y += 0.036) {
    made.add(block(width + 0.004, 0.02, depth + 0.004), { colour: glass }, { at: [0, y, 0] });
  }
  return made;
}

function border(zoneColour: string): Sculpture {
  const made = createSculpture();
  const front = [
    [-EDGE_X, GATE.x - GATE.half],
    [GATE.x + GATE.half, EDGE_X],
  ] as const;
  for (const [from, to] of [...front, [-EDGE_X, EDGE_X] as const]) {
    const z = to - from === 2 * EDGE_X ? -EDGE_Z : EDGE_Z;
    made.join(hedge(to - from), { at: [(from + to) / 2, SITE.ground, z] });
  }
  for (const x of [-EDGE_X, EDGE_X]) {
    made.join(hedge(2 * EDGE_Z), { at: [x, SITE.ground, 0], turn: [0, Math.PI / 2, 0] });
    for (const z of [-EDGE_Z, EDGE_Z])
      made.join(camera(zoneColour, Math.sign(x)), { at: [x, SITE.ground, z] });
  }
  return made;
}

function hedge(length: number): Sculpture {
  const light = { colour: '#cbb2ff', material: 'glow' } as const;
  const made = createSculpture().add(
    roundedBox(length, 0.03, 0.022, 0.009),
    { colour: MUSEUM.leaf },
    { at: [0, 0.014, 0] },
  );
  for (const y of [0.05, 0.07]) made.add(block(length, 0.003, 0.003), light, { at: [0, y, 0] });
  return made;
}

function camera(zoneColour: string, side: number): Sculpture {
  return createSculpture()
    .add(
      rod([0, -0.055, 0], [0, 0.055, 0], 0.005, 6),
      { colour: MUSEUM.slate },
      { at: [0, 0.055, 0] },
    )
    .add(
      roundedBox(0.042, 0.018, 0.018, 0.005),
      { colour: MUSEUM.paper },
      { at: [side * 0.012, 0.116, 0] },
    )
    .add(block(0.006, 0.012, 0.012), { colour: zoneColour }, { at: [side * 0.034, 0.116, 0] });
}

function gate(zoneColour: string): Sculpture {
  const made = createSculpture().add(
    roundedBox(0.125, 0.022, 0.03, 0.005),
    { colour: zoneColour },
    { at: [GATE.x, SITE.ground + 0.098, EDGE_Z] },
  );
  for (const x of [GATE.x - GATE.half - 0.006, GATE.x + GATE.half + 0.006]) {
    made.add(
      roundedBox(0.02, 0.1, 0.028, 0.005),
      { colour: zoneColour },
      { at: [x, SITE.ground + 0.05, EDGE_Z] },
    );
  }
  return made;
}

function lorry(): Sculpture {
  const wheel = cylinder(0.012, 0.012, 0.058, 8, 0.002);
  const made = createSculpture()
    .add(roundedBox(0.05, 0.05, 0.075, 0.005), { colour: MUSEUM.gold }, { at: [0, 0.042, 0.03] })
    .add(roundedBox(0.048, 0.042, 0.03, 0.009), { colour: MUSEUM.red }, { at: [0, 0.036, -0.028] })
    .add(
      block(0.05, 0.014, 0.012),
      { colour: MUSEUM.glass, material: 'glass' },
      { at: [0, 0.046, -0.039] },
    );
  for (const z of [-0.026, 0.018, 0.05])
    made.add(wheel, { colour: MUSEUM.ink }, { at: [0, 0.012, z], turn: [0, 0, Math.PI / 2] });
  return made;
}

function tree(): Sculpture {
  return createSculpture()
    .add(rod([0, 0, 0], [0, 0.03, 0], 0.004, 4), { colour: MUSEUM.woodDark })
    .add(bead(0.021), { colour: MUSEUM.leafDark }, { at: [0, 0.042, 0], scale: [1, 1.15, 1] });
}
