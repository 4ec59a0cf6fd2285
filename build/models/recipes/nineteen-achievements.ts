import { block, roundedBox } from '../boxes.ts';
import { createSculpture, type Recipe, type Sculpture } from '../kit.ts';
import { MUSEUM } from '../museum.ts';
import { gear, heart, sector } from '../outlines.ts';
import { oval, plate, ring, sphere } from '../shapes.ts';
import { rod, tube } from '../tubes.ts';

const LEAF = { width: 0.135, height: 0.34, depth: 0.014 } as const;
const LAMPS = 19;
const RAIL = { half: 0.27, ends: 0.47, rise: 0.1 } as const;
/** How far the folds of the screen stand out, in radians. */
const FOLD = 0.42;

/** A folding screen of four leaves, and nineteen lamps above it that belong to no leaf. */
export const recipe: Recipe = {
  id: 'nineteen-achievements',
  build: (zoneColour) => {
    const screen = createSculpture();
    const leaves = [
      { ground: '#24416f', motif: stars() },
      { ground: zoneColour, motif: gears() },
      { ground: '#1f7f83', motif: bridge() },
      { ground: '#5c7d3f', motif: health() },
    ];
    leaves.forEach(({ ground, motif }, index) => {
      const turn = index % 2 === 0 ? FOLD : -FOLD;
      const x = (index - 1.5) * LEAF.width * Math.cos(FOLD);
      screen.join(leaf(ground, motif), { at: [x, 0, 0], turn: [0, turn, 0] });
    });
    return screen.join(lamps());
  },
};

function leaf(ground: string, motif: Sculpture): Sculpture {
  const wood = { colour: MUSEUM.woodDark };
  const side = LEAF.width / 2 - 0.007;
  const made = createSculpture().add(
    roundedBox(LEAF.width - 0.02, LEAF.height - 0.035, 0.006, 0.002),
    { colour: ground },
    { at: [0, LEAF.height / 2 + 0.007, 0] },
  );
  for (const x of [-side, side]) {
    made.add(roundedBox(0.014, LEAF.height, 0.018, 0.003), wood, { at: [x, LEAF.height / 2, 0] });
  }
  for (const y of [0.026, 0.056, LEAF.height - 0.01]) {
    made.add(block(LEAF.width - 0.02, 0.012, 0.012), wood, { at: [0, y, 0] });
  }
  return made.join(motif, { at: [0, LEAF.height / 2 + 0.02, 0] });
}

/** What is on a leaf goes through it, so that both sides show it. */
const THICK = 0.022;

function stars(): Sculpture {
  const gold = { colour: MUSEUM.gold, material: 'metal' } as const;
  const pale = { colour: MUSEUM.paper };
  const made = createSculpture().add(sphere(0.017, 1), pale);
  for (const side of [-1, 1]) {
    made.add(ring(0.038, 0.006, 16, 4), gold, { turn: [side * 1.1, 0, 0.35], scale: [1, 1, 0.5] });
  }
  const places = [
    [-0.035, 0.085],
    [0.03, 0.1],
    [0.01, 0.06],
    [-0.03, -0.07],
    [0.034, -0.09],
  ];
  for (const [x = 0, y = 0] of places) made.add(sphere(0.008, 0), pale, { at: [x, y, 0] });
  return made;
}

function gears(): Sculpture {
  const sand = { colour: MUSEUM.sand };
  const made = createSculpture()
    .add(plate(gear(0.042, 8, 0.011), THICK, 0, [oval(0.016, 0.016, 8)]), sand, {
      at: [-0.006, 0.05, 0],
    })
    .add(plate(gear(0.027, 6, 0.009), THICK, 0, [oval(0.01, 0.01, 6)]), sand, {
      at: [0.026, -0.01, 0],
    });
  for (const bar of [0, 1, 2]) {
    const height = 0.028 + bar * 0.018;
    made.add(block(0.015, height, THICK), sand, {
      at: [bar * 0.025 - 0.03, height / 2 - 0.105, 0],
    });
  }
  return made;
}

function bridge(): Sculpture {
  const pale = { colour: MUSEUM.paper };
  const made = createSculpture()
    .add(
      plate(oval(0.02, 0.02, 14), THICK, 0.003),
      { colour: MUSEUM.glow },
      { at: [0.028, 0.095, 0] },
    )
    .add(block(0.108, 0.009, THICK), pale, { at: [0, -0.055, 0] })
    .add(block(0.011, 0.18, THICK), pale, { at: [0, -0.02, 0] });
  for (const reach of [-0.05, -0.03, 0.03, 0.05]) {
    const rope = { at: [reach / 2, 0.005, 0], turn: [0, 0, Math.atan2(reach, 0.117)] } as const;
    made.add(block(0.003, Math.hypot(reach, 0.117), THICK / 2), pale, rope);
  }
  for (const y of [-0.085, -0.105]) {
    made.add(block(0.09, 0.007, THICK / 2), { colour: MUSEUM.sky }, { at: [0, y, 0] });
  }
  return made;
}

function health(): Sculpture {
  const green = { colour: '#b9d19a' };
  const blade = plate(sector(0.032, 0, 0, Math.PI / 2, 4), THICK / 2, 0);
  return createSculpture()
    .add(
      plate(heart(0.08, 18), THICK + 0.004, 0.005),
      { colour: MUSEUM.coral },
      { at: [0, 0.045, 0] },
    )
    .add(block(0.007, 0.11, THICK / 2), green, { at: [0, -0.06, 0] })
    .add(blade, green, { at: [0.002, -0.085, 0] })
    .add(blade, green, { at: [-0.002, -0.07, 0], turn: [0, Math.PI, 0] })
    .add(block(0.04, 0.006, THICK + 0.008), { colour: MUSEUM.paper }, { at: [0, 0.048, 0] });
}

function lamps(): Sculpture {
  const brass = { colour: MUSEUM.gold, material: 'metal' } as const;
  const { half, ends, rise } = RAIL;
  const height = (x: number): number => ends + rise * (1 - (x / half) ** 2);
  const made = createSculpture();
  const along = Array.from({ length: 7 }, (_, index) => (index / 3 - 1) * half);
  made.add(
    tube(
      along.map((x) => [x, height(x), 0]),
      0.005,
      6,
      { steps: 2 },
    ),
    brass,
  );
  for (const x of [-half, half]) {
    made.add(rod([x, 0, 0], [x, ends, 0], 0.005, 6), brass);
    made.add(roundedBox(0.05, 0.014, 0.09, 0.005), brass, { at: [x, 0.007, 0] });
  }
  for (let index = 0; index < LAMPS; index++) {
    const x = ((index - (LAMPS - 1) / 2) / (LAMPS - 1)) * 2 * (half - 0.03);
    const drop = 0.035 + 0.05 * Math.abs(Math.sin(index * 1.9));
    made.add(rod([x, height(x), 0], [x, height(x) - drop, 0], 0.0014, 3), brass);
    made.add(
      sphere(0.0115, 0),
      { colour: MUSEUM.lamp, material: 'glow' },
      { at: [x, height(x) - drop, 0] },
    );
  }
  return made;
}
