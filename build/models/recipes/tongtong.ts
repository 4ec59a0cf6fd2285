import { roundedBox } from '../boxes.ts';
import { createSculpture, type Recipe, type Sculpture } from '../kit.ts';
import { MUSEUM } from '../museum.ts';
import { around, plate, ring, sphere } from '../shapes.ts';
import { rod, tube } from '../tubes.ts';
import { bead, cylinder, lathe } from '../turned-shapes.ts';

const HAIR = { colour: '#3a281f' };
const DRESS = { colour: '#d9532c' };
const SKIN = { colour: MUSEUM.skin };
const HEAD = 0.375;

/** A small virtual girl in a ring of light wipes up the water that ran out of a cup. */
export const recipe: Recipe = {
  id: 'tongtong',
  build: (zoneColour) =>
    createSculpture()
      .join(girl(zoneColour), { at: [-0.12, 0, 0], turn: [0, 0.55, 0] })
      .join(halo(zoneColour), { at: [-0.12, 0, 0] })
      .join(table(zoneColour), { at: [0.15, 0, 0.06] }),
};

function girl(zoneColour: string): Sculpture {
  const dress = lathe(
    [
      [0, 0.09],
      [0.088, 0.09],
      [0.09, 0.1],
      [0.058, 0.19],
      [0.042, 0.255],
      [0.034, 0.285],
      [0, 0.29],
    ],
    16,
  );
  const hem = lathe(
    [
      [0.086, 0.088],
      [0.092, 0.09],
      [0.089, 0.108],
      [0.08, 0.108],
    ],
    16,
  );
  const made = createSculpture()
    .add(dress, DRESS)
    .add(hem, { colour: MUSEUM.lamp })
    .add(rod([0, -0.02, 0], [0, 0.02, 0], 0.021, 8), SKIN, { at: [0, 0.295, 0] })
    .join(head());
  for (const x of [-0.033, 0.033]) {
    made
      .add(
        rod([0, -0.04, 0], [0, 0.04, 0], 0.018, 8),
        { colour: MUSEUM.paper },
        { at: [x, 0.06, 0] },
      )
      .add(roundedBox(0.04, 0.03, 0.066, 0.014), { colour: zoneColour }, { at: [x, 0.018, 0.012] });
  }
  return made.join(arms());
}

function head(): Sculpture {
  const made = createSculpture()
    .add(sphere(0.092, 3), SKIN, { at: [0, HEAD, 0], scale: [1.02, 0.95, 0.96] })
    .add(
      lathe(
        [
          [0, -0.02],
          [0.094, -0.035],
          [0.1, 0],
          [0.092, 0.045],
          [0.06, 0.08],
          [0, 0.1],
        ],
        20,
      ),
      HAIR,
      { at: [0, HEAD + 0.016, -0.012], turn: [-0.42, 0, 0] },
    );
  for (const x of [-1, 1]) {
    made
      .add(bead(0.037, 12, 6), HAIR, { at: [x * 0.08, HEAD + 0.092, -0.02] })
      .add(
        ring(0.024, 0.012, 10, 4),
        { colour: MUSEUM.lamp },
        { at: [x * 0.062, HEAD + 0.07, -0.016], turn: [0, 0, x * -0.75] },
      )
      .add(
        bead(0.014),
        { colour: MUSEUM.ink },
        { at: [x * 0.034, HEAD - 0.012, 0.079], scale: [0.85, 1.15, 0.6] },
      )
      .add(
        bead(0.016),
        { colour: '#eb9a86' },
        { at: [x * 0.054, HEAD - 0.042, 0.063], scale: [1, 0.7, 0.5] },
      )
      .add(bead(0.018), SKIN, { at: [x * 0.093, HEAD - 0.02, 0.004], scale: [0.6, 1, 0.8] });
  }
  const smile = tube(
    [
      [-0.016, -0.044, 0.08],
      [0, -0.052, 0.082],
      [0.016, -0.044, 0.08],
    ],
    0.003,
    4,
    { steps: 2 },
  );
  return made.add(smile, { colour: '#a4402f' }, { at: [0, HEAD, 0] });
}

function arms(): Sculpture {
  return createSculpture()
    .add(
      tube(
        [
          [0.036, 0.258, 0.01],
          [0.07, 0.225, 0.05],
          [0.118, 0.2, 0.12],
        ],
        0.016,
        7,
        { steps: 2 },
      ),
      SKIN,
    )
    .add(
      tube(
        [
          [-0.036, 0.258, 0.01],
          [-0.03, 0.215, 0.07],
          [0.05, 0.198, 0.135],
        ],
        0.016,
        7,
        { steps: 2 },
      ),
      SKIN,
    )
    .add(bead(0.025), DRESS, { at: [0.044, 0.256, 0.01] })
    .add(bead(0.025), DRESS, { at: [-0.044, 0.256, 0.012] })
    .add(bead(0.019), SKIN, { at: [0.124, 0.197, 0.127] })
    .add(bead(0.019), SKIN, { at: [0.058, 0.196, 0.142] });
}

/** The ring that shows where she stands, and sparks about her: she is made of light and numbers. */
function halo(zoneColour: string): Sculpture {
  const light = { colour: '#5fb4ff', material: 'glow' } as const;
  const made = createSculpture()
    .add(cylinder(0.135, 0.14, 0.008, 24, 0.003), { colour: zoneColour }, { at: [0, 0.004, 0] })
    .add(ring(0.128, 0.01, 28, 3), light, { at: [0, 0.01, 0] })
    .add(ring(0.108, 0.005, 20, 3), light, { at: [0, 0.009, 0] });
  around(7, 0.4).forEach((angle, index) => {
    const at = [
      0.132 * Math.sin(angle),
      0.1 + 0.075 * ((index * 3) % 5),
      0.132 * Math.cos(angle),
    ] as const;
    made.add(sphere(0.009, 0), light, { at, scale: [0.8, 1.3, 0.8] });
  });
  return made;
}

function table(zoneColour: string): Sculpture {
  const [wood, water] = [
    { colour: MUSEUM.wood },
    { colour: '#8fd0ee', material: 'glass' } as const,
  ];
  const made = createSculpture().add(roundedBox(0.26, 0.022, 0.17, 0.008), wood, {
    at: [0, 0.16, 0],
  });
  for (const x of [-0.11, 0.11]) {
    for (const z of [-0.065, 0.065])
      made.add(
        rod([0, -0.075, 0], [0, 0.075, 0], 0.009, 6),
        { colour: MUSEUM.woodDark },
        { at: [x, 0.075, z] },
      );
  }
  const puddle = Array.from({ length: 20 }, (_, index) => {
    const angle = (index / 20) * 2 * Math.PI;
    const radius = 0.05 + 0.009 * Math.sin(angle * 3) + 0.006 * Math.sin(angle * 5 + 1);
    return [1.35 * radius * Math.cos(angle), radius * Math.sin(angle)] as const;
  });
  const cup = lathe(
    [
      [0, -0.045],
      [0.03, -0.045],
      [0.034, 0.045],
      [0.029, 0.045],
      [0.026, -0.035],
      [0, -0.035],
    ],
    14,
  );
  return made
    .add(plate(puddle, 0.006, 0.003), water, { at: [0, 0.173, 0.02], turn: [Math.PI / 2, 0, 0] })
    .add(
      cup,
      { colour: MUSEUM.paper },
      { at: [0.08, 0.204, -0.005], turn: [0, 0.3, Math.PI / 2 - 0.04] },
    )
    .add(
      cylinder(0.0345, 0.0335, 0.014, 16, 0.001),
      { colour: zoneColour },
      { at: [0.093, 0.204, -0.009], turn: [0, 0.3, Math.PI / 2 - 0.04] },
    )
    .add(rod([0.02, 0.175, 0.07], [0.024, 0.13, 0.088], 0.006, 6), water)
    .add(bead(0.009), water, { at: [0.025, 0.122, 0.089], scale: [1, 1.4, 1] })
    .add(
      roundedBox(0.08, 0.016, 0.06, 0.007),
      { colour: '#f4f7fb' },
      { at: [-0.085, 0.18, 0.03], turn: [0, 0.5, 0.06] },
    );
}
