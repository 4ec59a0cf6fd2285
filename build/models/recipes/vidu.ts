import { block, roundedBox } from '../boxes.ts';
import { createSculpture, type Recipe, type Sculpture } from '../kit.ts';
import { MUSEUM } from '../museum.ts';
import { type Outline, oval, plate } from '../shapes.ts';
import { rod, tube } from '../tubes.ts';
import { bead, cylinder, lathe } from '../turned-shapes.ts';

const FILM = { height: 0.25, thick: 0.008, half: 0.26, wave: 0.055 } as const;
const BASE = 0.028;
const INK = { colour: MUSEUM.ink };
/** Where the pictures stand along the film, from -1 to 1. */
const FRAMES = [-0.52, 0.04, 0.6] as const;

/** What a pen writes turns into a strip of film: hills at sunrise, a golden dragon, a panda among bamboo. */
export const recipe: Recipe = {
  id: 'vidu',
  build: (zoneColour) => {
    const made = createSculpture()
      .add(roundedBox(0.58, BASE, 0.26, 0.009), { colour: zoneColour }, { at: [0, BASE / 2, 0] })
      .join(film())
      .join(pen(), { at: [-0.235, BASE + 0.004, 0.075], turn: [0.3, 0, 0.4] });
    const pictures = [hills(), dragon(), panda()];
    FRAMES.forEach((along, index) => {
      const picture = pictures[index];
      if (picture) made.join(picture, standing(along, FILM.height / 2));
    });
    return made;
  },
};

function curve(along: number): readonly [x: number, z: number] {
  return [along * FILM.half, -FILM.wave * Math.sin(along * Math.PI) + 0.01];
}

/** On the film, facing its front, `height` above the base. */
function standing(
  along: number,
  height: number,
): {
  readonly at: readonly [number, number, number];
  readonly turn: readonly [number, number, number];
} {
  const [[x, z], [x0, z0], [x1, z1]] = [curve(along), curve(along - 0.01), curve(along + 0.01)];
  return { at: [x, BASE + height, z], turn: [0, Math.atan2(z0 - z1, x1 - x0), 0] };
}

function film(): Sculpture {
  const steps = Array.from({ length: 21 }, (_, index) => index / 10 - 1);
  const side = (offset: number): Outline =>
    steps.map((along) => [curve(along)[0], -curve(along)[1] + offset] as const);
  const band = [...side(-FILM.thick / 2), ...side(FILM.thick / 2).toReversed()];
  const made = createSculpture().add(plate(band, FILM.height, 0), INK, {
    at: [0, BASE + FILM.height / 2, 0],
    turn: [-Math.PI / 2, 0, 0],
  });
  const hole = block(0.014, 0.014, FILM.thick + 0.004);
  for (let index = 0; index < 14; index++) {
    for (const height of [0.018, FILM.height - 0.018])
      made.add(hole, { colour: MUSEUM.paper }, standing(-0.94 + (index / 13) * 1.88, height));
  }
  return made;
}

function frame(colour: string): Sculpture {
  return createSculpture().add(roundedBox(0.125, 0.168, FILM.thick + 0.01, 0.004), { colour });
}

function hills(): Sculpture {
  const far: Outline = [
    [-0.058, -0.08],
    [0.058, -0.08],
    [0.058, -0.02],
    [0.03, 0.012],
    [0, -0.018],
    [-0.028, 0.03],
    [-0.058, -0.02],
  ];
  const near: Outline = [
    [-0.058, -0.08],
    [0.058, -0.08],
    [0.058, -0.05],
    [0.02, -0.032],
    [-0.02, -0.055],
    [-0.058, -0.04],
  ];
  return frame('#8fb6e6')
    .add(plate(oval(0.022, 0.022, 14), 0.026, 0), { colour: '#ef7d3a' }, { at: [0.026, 0.045, 0] })
    .add(plate(far, 0.028, 0), { colour: '#4d74b8' })
    .add(plate(near, 0.036, 0), { colour: '#2b4f94' });
}

function dragon(): Sculpture {
  const gold = { colour: MUSEUM.gold, material: 'metal' } as const;
  const made = frame('#1c3f8f');
  for (const face of [-1, 1]) {
    const z = face * 0.012;
    const spine = [
      [0.035, -0.062, z],
      [-0.03, -0.052, z],
      [-0.032, -0.02, z],
      [0.03, -0.008, z],
      [0.036, 0.026, z],
      [-0.012, 0.036, z],
      [-0.016, 0.06, z],
    ] as const;
    made.add(
      tube(spine, (along) => 0.004 + 0.009 * Math.sin(Math.PI * (0.08 + 0.72 * along)), 6, {
        steps: 3,
      }),
      gold,
    );
    made.add(bead(0.017), gold, { at: [-0.014, 0.063, z], scale: [1.25, 0.9, 0.8] });
    for (const x of [-0.008, 0.004])
      made.add(rod([x, 0.07, z], [x + 0.016, 0.082, z], 0.0025, 4), gold);
    made.add(bead(0.008), { colour: MUSEUM.coral }, { at: [-0.042, 0.05, z] });
  }
  return made;
}

function panda(): Sculpture {
  const [white, green] = [{ colour: MUSEUM.paper }, { colour: '#5f8f45' }];
  const made = frame('#cfe3b4');
  for (const x of [-0.05, -0.036, 0.048])
    made.add(block(0.009, 0.164, FILM.thick + 0.018), green, { at: [x, 0, 0] });
  for (const [x, y] of [
    [-0.043, 0.04],
    [-0.043, -0.02],
    [0.048, 0.03],
    [0.048, -0.035],
  ] as const)
    made.add(block(0.028, 0.004, FILM.thick + 0.02), { colour: '#44702f' }, { at: [x, y, 0] });
  for (const face of [-1, 1]) {
    const side = createSculpture()
      .add(bead(0.04), INK, { at: [0, -0.055, 0], scale: [1.05, 0.75, 0.5] })
      .add(bead(0.042, 12, 6), white, { at: [0, 0.008, 0.006], scale: [1, 0.88, 0.6] })
      .add(bead(0.006), INK, { at: [0, -0.004, 0.033] });
    for (const x of [-1, 1]) {
      side.add(bead(0.016), INK, { at: [x * 0.032, 0.042, 0.004], scale: [1, 1, 0.6] });
      side.add(bead(0.012), INK, { at: [x * 0.016, 0.01, 0.026], scale: [0.85, 1.1, 0.5] });
    }
    made.join(side, face > 0 ? {} : { turn: [0, Math.PI, 0] });
  }
  return made;
}

function pen(): Sculpture {
  const brass = { colour: MUSEUM.gold, material: 'metal' } as const;
  return createSculpture()
    .add(
      lathe(
        [
          [0, 0],
          [0.004, 0.008],
          [0.014, 0.045],
          [0.012, 0.05],
          [0, 0.05],
        ],
        10,
      ),
      brass,
    )
    .add(cylinder(0.018, 0.014, 0.05, 12, 0.003), INK, { at: [0, 0.072, 0] })
    .add(cylinder(0.02, 0.02, 0.008, 14, 0.002), brass, { at: [0, 0.1, 0] })
    .add(
      lathe(
        [
          [0, 0.104],
          [0.019, 0.104],
          [0.02, 0.2],
          [0.012, 0.3],
          [0, 0.306],
        ],
        14,
      ),
      { colour: MUSEUM.red },
    );
}
