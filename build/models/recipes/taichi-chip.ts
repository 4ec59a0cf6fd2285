import { block, roundedBox } from '../boxes.ts';
import { createSculpture, type Recipe, type Sculpture } from '../kit.ts';
import { MUSEUM } from '../museum.ts';
import { type Outline, oval, plate, roundedRectangle } from '../shapes.ts';
import { rod, tube } from '../tubes.ts';
import { cylinder } from '../turned-shapes.ts';

const SIDE = 0.4;
const DISC = 0.12;
const PINS = 7;
const BRASS = { colour: MUSEUM.gold, material: 'metal' } as const;

/** A chip leaning on a stand; beams of light enter at one edge and turn into a taiji in its middle. */
export const recipe: Recipe = {
  id: 'taichi-chip',
  build: (zoneColour) => {
    const chip = body(zoneColour).join(taiji());
    const tilt = { at: [0, 0.235, 0.02], turn: [-0.62, 0, 0] } as const;
    return createSculpture().join(chip, tilt).join(stand());
  },
};

function body(zoneColour: string): Sculpture {
  const made = createSculpture()
    .add(plate(roundedRectangle(SIDE, SIDE, 0.02, 2), 0.04, 0.007), { colour: zoneColour })
    .add(
      plate(roundedRectangle(SIDE - 0.05, SIDE - 0.05, 0.015, 2), 0.012, 0.003),
      { colour: '#0a2f86' },
      { at: [0, 0, 0.019] },
    );
  for (let side = 0; side < 4; side++) {
    const turn = [0, 0, (side * Math.PI) / 2] as const;
    const edge = createSculpture();
    for (let pin = 0; pin < PINS; pin++) {
      const x = ((pin - (PINS - 1) / 2) / PINS) * (SIDE - 0.03);
      if (side === 0) edge.join(beam(x));
      else edge.join(leg(x));
    }
    for (const x of [-0.11, -0.07, 0.07, 0.11]) edge.join(trace(x));
    made.join(edge, { turn });
  }
  return made;
}

function leg(x: number): Sculpture {
  return createSculpture()
    .add(block(0.018, 0.03, 0.008), BRASS, { at: [x, SIDE / 2 + 0.012, -0.004] })
    .add(block(0.018, 0.008, 0.026), BRASS, { at: [x, SIDE / 2 + 0.027, -0.016] });
}

function beam(x: number): Sculpture {
  const light = { colour: '#7fd0ff', material: 'glow' } as const;
  const start = 0.29 + 0.05 * Math.cos(x * 14);
  return createSculpture()
    .add(rod([x, start, 0.012], [x, SIDE / 2 - 0.02, 0.026], 0.0035, 4), light)
    .add(
      block(0.02, 0.016, 0.02),
      { colour: MUSEUM.glass, material: 'glass' },
      { at: [x, SIDE / 2 - 0.006, 0.016] },
    );
}

function trace(x: number): Sculpture {
  const bend = Math.sign(x) * DISC * Math.sin(Math.abs(x) * 5);
  const line = rod([x, 0.165, 0.025], [x, 0.14, 0.025], 0.003, 3);
  return createSculpture()
    .add(line, BRASS)
    .add(rod([x, 0.141, 0.025], [bend, 0.108, 0.025], 0.003, 3), BRASS)
    .add(block(0.012, 0.012, 0.006), BRASS, { at: [x, 0.165, 0.025] });
}

function taiji(): Sculpture {
  const half = DISC - 0.006;
  const [blue, gold] = [{ colour: '#4aa8f0' }, { colour: '#f2c766' }];
  const eye = cylinder(0.019, 0.019, 0.01, 12, 0.003);
  const facing = [Math.PI / 2, 0, 0] as const;
  const rim = Array.from({ length: 32 }, (_, index) => {
    const angle = (index / 32) * 2 * Math.PI;
    return [DISC * Math.cos(angle), DISC * Math.sin(angle), 0.028] as const;
  });
  return createSculpture()
    .add(tube(rim, 0.006, 4, { closed: true, steps: 1 }), BRASS)
    .add(plate(fish(half), 0.02, 0.004), blue, { at: [0, 0, 0.03] })
    .add(plate(fish(half), 0.02, 0.004), gold, { at: [0, 0, 0.03], turn: [0, 0, Math.PI] })
    .add(eye, gold, { at: [0, half / 2, 0.041], turn: facing })
    .add(eye, blue, { at: [0, -half / 2, 0.041], turn: facing });
}

/** One half of the taiji: half a disc, with a half circle added above and one taken away below. */
function fish(radius: number): Outline {
  const arc = (middle: number, size: number, from: number, to: number): Outline =>
    Array.from({ length: 14 }, (_, index) => {
      const angle = from + ((to - from) * index) / 14;
      return [size * Math.cos(angle), middle + size * Math.sin(angle)] as const;
    });
  const [up, down] = [Math.PI / 2, -Math.PI / 2];
  return [
    ...arc(0, radius, up, up + Math.PI),
    ...arc(-radius / 2, radius / 2, down - 2 * Math.PI, up - 3 * Math.PI - Math.PI),
    ...arc(radius / 2, radius / 2, down, up),
  ];
}

function stand(): Sculpture {
  const wood = { colour: MUSEUM.woodDark };
  const made = createSculpture().add(plate(oval(0.19, 0.15, 22), 0.024, 0.006), wood, {
    at: [0, 0.012, 0.01],
    turn: [-Math.PI / 2, 0, 0],
  });
  for (const x of [-0.1, 0.1]) {
    made
      .add(rod([x, 0.02, -0.08], [x, 0.26, -0.03], 0.009, 8), wood)
      .add(roundedBox(0.03, 0.05, 0.05, 0.006), wood, { at: [x, 0.045, 0.125] });
  }
  return made;
}
