import { block, roundedBox } from '../boxes.ts';
import { createSculpture, type Recipe, type Sculpture } from '../kit.ts';
import { MUSEUM } from '../museum.ts';
import { type Outline, oval, plate, sphere } from '../shapes.ts';
import { type Point, rod } from '../tubes.ts';
import { bead, lathe } from '../turned-shapes.ts';

const SEA = { width: 0.58, depth: 0.34, top: 0.034 } as const;
const ARCH = { reach: 0.215, foot: 0.1, rise: 0.2 } as const;

/** Six balls, joined like a molecule, make a bridge between two shores. */
export const recipe: Recipe = {
  id: 'cross-strait-center',
  build: (zoneColour) => {
    const flat = [-Math.PI / 2, 0, 0] as const;
    const made = createSculpture()
      .add(
        plate(oval(SEA.width / 2, SEA.depth / 2, 28), SEA.top, 0.008),
        { colour: '#7aa9cf' },
        { at: [0, SEA.top / 2, 0], turn: flat },
      )
      .join(bridge(zoneColour))
      .join(boat(), { at: [0.0, SEA.top, 0.05], turn: [0, 0.35, 0] });
    for (const side of [0, Math.PI]) made.join(shore(), { turn: [0, side, 0] });
    for (const [x, z, length] of [
      [-0.05, 0.1, 0.05],
      [0.06, 0.0, 0.06],
      [-0.03, -0.06, 0.07],
      [0.05, -0.11, 0.05],
    ] as const) {
      made.add(block(length, 0.004, 0.007), { colour: '#dcecf5' }, { at: [x, SEA.top, z] });
    }
    return made;
  },
};

function shore(): Sculpture {
  const made = createSculpture();
  const flat = [-Math.PI / 2, 0, 0] as const;
  const layers = [
    [0.15, '#e3cfa4', 0.012, 0],
    [0.17, '#8aa36a', 0.026, 0.004],
  ] as const;
  for (const [from, colour, height, bevel] of layers) {
    made.add(
      plate(coast(from), height, bevel),
      { colour },
      { at: [0, SEA.top + height / 2, 0], turn: flat },
    );
  }
  made.join(house(), { at: [-0.228, SEA.top + 0.026, -0.01], turn: [0, 0.5, 0] });
  for (const [x, z, size] of [
    [-0.2, -0.085, 1],
    [-0.24, 0.06, 0.9],
    [-0.195, 0.085, 0.75],
  ] as const) {
    made.join(tree(), { at: [x, SEA.top + 0.024, z], scale: size });
  }
  return made;
}

/** The end of the oval sea, from a wavy line on. */
function coast(from: number): Outline {
  const [a, b] = [SEA.width / 2 - 0.004, SEA.depth / 2 - 0.004];
  const reach = Math.acos(from / a);
  const outer = Array.from({ length: 11 }, (_, index) => {
    const angle = Math.PI - reach + (index / 10) * 2 * reach;
    return [a * Math.cos(angle), b * Math.sin(angle)] as const;
  });
  const half = b * Math.sin(reach);
  const inner = [-0.6, -0.2, 0.2, 0.6].map(
    (share, index) => [-from + (index % 2 === 0 ? 0.018 : -0.006), share * half] as const,
  );
  return [...outer, ...inner];
}

function house(): Sculpture {
  const roof: Outline = [
    [-0.05, 0],
    [0.05, 0],
    [0, 0.036],
  ];
  const made = createSculpture()
    .add(roundedBox(0.08, 0.055, 0.06, 0.004), { colour: MUSEUM.plaster }, { at: [0, 0.027, 0] })
    .add(plate(roof, 0.076, 0.003), { colour: MUSEUM.red }, { at: [0, 0.053, 0] });
  for (const x of [-0.02, 0.02])
    made.add(block(0.016, 0.02, 0.064), { colour: MUSEUM.slate }, { at: [x, 0.03, 0] });
  return made;
}

function tree(): Sculpture {
  const crown = lathe(
    [
      [0, 0.018],
      [0.024, 0.03],
      [0.027, 0.05],
      [0.015, 0.073],
      [0, 0.08],
    ],
    8,
  );
  return createSculpture()
    .add(rod([0, 0, 0], [0, 0.03, 0], 0.005, 4), { colour: MUSEUM.woodDark })
    .add(crown, { colour: MUSEUM.leafDark });
}

function bridge(zoneColour: string): Sculpture {
  const made = createSculpture();
  const balls = Array.from({ length: 6 }, (_, index): Point => {
    const angle = Math.PI - (index / 5) * Math.PI;
    return [ARCH.reach * Math.cos(angle), ARCH.foot + 0.05 + ARCH.rise * Math.sin(angle), 0];
  });
  const bond = { colour: MUSEUM.metal, material: 'metal' } as const;
  balls.forEach((at, index) => {
    const next = balls[index + 1];
    if (next) made.add(rod(at, next, 0.009, 6), bond);
    made.add(sphere(0.047, 2), { colour: index % 2 === 0 ? zoneColour : MUSEUM.coral }, { at });
    made.join(atom(at));
  });
  for (const x of [-ARCH.reach, ARCH.reach])
    made.add(rod([x, 0.04, 0], [x, ARCH.foot + 0.05, 0], 0.013, 10), bond);
  return made;
}

/** A small atom outside of the arch, on a bond of its own. */
function atom([x, y]: Point): Sculpture {
  const out = Math.atan2(y - ARCH.foot, x * 1.3);
  const at: Point = [x + 0.075 * Math.cos(out), y + 0.075 * Math.sin(out), 0];
  return createSculpture()
    .add(rod([x, y, 0], at, 0.006, 6), { colour: MUSEUM.metal, material: 'metal' })
    .add(bead(0.019), { colour: MUSEUM.gold }, { at });
}

function boat(): Sculpture {
  const hull: Outline = [
    [-0.05, 0.024],
    [-0.034, 0],
    [0.03, 0],
    [0.05, 0.024],
  ];
  const sail: Outline = [
    [0.004, 0],
    [0.04, 0],
    [0.004, 0.075],
  ];
  return createSculpture()
    .add(plate(hull, 0.03, 0.006), { colour: MUSEUM.woodDark })
    .add(plate(sail, 0.004, 0), { colour: MUSEUM.paper }, { at: [0, 0.03, 0] })
    .add(
      plate(sail, 0.004, 0),
      { colour: MUSEUM.paper },
      { at: [0, 0.03, 0], scale: [0.7, 0.8, 1], turn: [0, Math.PI, 0] },
    )
    .add(rod([0, 0.02, 0], [0, 0.112, 0], 0.0025, 4), { colour: MUSEUM.woodDark });
}
