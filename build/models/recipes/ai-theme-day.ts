import { roundedBox } from '../boxes.ts';
import { createSculpture, type Recipe, type Sculpture } from '../kit.ts';
import { MUSEUM } from '../museum.ts';
import { oval, plate, sphere } from '../shapes.ts';
import { type Point, rod, tube } from '../tubes.ts';
import { bead, cylinder, dome, lathe } from '../turned-shapes.ts';

const SUN = { radius: 0.13, ground: 0.035 } as const;
/** One ray for each of the day's twelve events. */
const RAYS = 12;
const WARM = '#e07a2c';
const CROWD = ['#a8321c', '#d9a441', '#167884', '#6e4aa6', '#b8452b', '#4a6b47'];

/** A rising sun with twelve rays like the lines of a circuit; people and a small robot look at it. */
export const recipe: Recipe = {
  id: 'ai-theme-day',
  build: (zoneColour) => {
    const flat = [-Math.PI / 2, 0, 0] as const;
    const made = createSculpture()
      .add(
        plate(oval(0.29, 0.19, 26), SUN.ground, 0.009),
        { colour: zoneColour },
        { at: [0, SUN.ground / 2, 0], turn: flat },
      )
      .join(sun(zoneColour), { at: [0, SUN.ground, -0.06] })
      .join(robot(zoneColour), { at: [0, SUN.ground, 0.1] });
    CROWD.forEach((colour, index) => {
      const angle = (index < 3 ? -1.28 : 1.28) + (index < 3 ? index : index - 5) * 0.34;
      const at = [0.235 * Math.sin(angle), SUN.ground, 0.14 * Math.cos(angle) + 0.005] as const;
      made.join(person(colour, index), { at, turn: [0, angle + Math.PI, 0] });
    });
    return made;
  },
};

function sun(zoneColour: string): Sculpture {
  const arc = Array.from({ length: 7 }, (_, row) => {
    const angle = (row / 6) * (Math.PI / 2);
    return [row === 6 ? 0 : SUN.radius * Math.cos(angle), SUN.radius * Math.sin(angle)] as const;
  });
  const made = createSculpture()
    .add(lathe(arc, 20), { colour: '#f6c453' }, { scale: [1, 1, 0.55] })
    .join(network(zoneColour));
  for (let ray = 0; ray < RAYS; ray++) {
    const angle = 0.1 + (ray / (RAYS - 1)) * (Math.PI - 0.2);
    made.join(beam(ray % 2 === 0 ? zoneColour : WARM, ray), { turn: [0, 0, angle - Math.PI / 2] });
  }
  return made;
}

function beam(colour: string, ray: number): Sculpture {
  const [side, reach] = [ray < RAYS / 2 ? 0.018 : -0.018, ray % 2 === 0 ? 0.29 : 0.255];
  const path: readonly Point[] = [
    [0, SUN.radius + 0.012, 0],
    [0, SUN.radius + 0.06, 0],
    [side, SUN.radius + 0.085, 0],
    [side, reach, 0],
  ];
  const made = createSculpture();
  made.add(tube(path, 0.0055, 4, { steps: 1 }), { colour });
  const end = Array.from({ length: 8 }, (_, index): Point => {
    const angle = (index / 8) * 2 * Math.PI;
    return [side + 0.013 * Math.cos(angle), reach + 0.012 + 0.013 * Math.sin(angle), 0];
  });
  return made.add(tube(end, 0.006, 3, { closed: true, steps: 1 }), { colour });
}

/** Dots and lines between them, on both faces of the sun. */
function network(zoneColour: string): Sculpture {
  const dots: readonly (readonly [number, number])[] = [
    [-0.07, 0.03],
    [0, 0.035],
    [0.07, 0.03],
    [-0.04, 0.075],
    [0.04, 0.075],
    [0, 0.108],
  ];
  const lines = [
    [0, 1],
    [1, 2],
    [1, 3],
    [1, 4],
    [3, 4],
    [3, 5],
    [4, 5],
  ] as const;
  const made = createSculpture();
  for (const face of [-1, 1]) {
    const places = dots.map(
      ([x, y]): Point => [x, y, face * (0.004 + 0.55 * Math.sqrt(SUN.radius ** 2 - x * x - y * y))],
    );
    for (const at of places) made.add(sphere(0.009, 0), { colour: zoneColour }, { at });
    for (const [from, to] of lines) {
      const [a, b] = [places[from], places[to]];
      if (a && b) made.add(rod(a, b, 0.0025, 3), { colour: MUSEUM.paper });
    }
  }
  return made;
}

function person(colour: string, index: number): Sculpture {
  const tall = 1 + 0.12 * Math.sin(index * 2.3);
  const body = lathe(
    [
      [0.03, 0],
      [0.034, 0.03],
      [0.026, 0.058],
      [0, 0.072],
    ],
    7,
  );
  return createSculpture()
    .add(body, { colour }, { scale: [1, tall, 0.75] })
    .add(bead(0.023, 7, 4), { colour: MUSEUM.skin }, { at: [0, 0.09 * tall, 0.003] })
    .add(
      dome(0.0255, 7, 2),
      { colour: index % 2 === 0 ? MUSEUM.ink : '#4a3426' },
      { at: [0, 0.089 * tall, -0.002], turn: [-0.35, 0, 0] },
    );
}

function robot(zoneColour: string): Sculpture {
  const white = { colour: MUSEUM.paper };
  const dark = { colour: MUSEUM.ink };
  const light = { colour: MUSEUM.glowCool, material: 'glow' } as const;
  const made = createSculpture()
    .add(
      lathe(
        [
          [0, 0],
          [0.02, 0.002],
          [0.034, 0.025],
          [0.032, 0.052],
          [0.012, 0.066],
          [0, 0.066],
        ],
        14,
      ),
      white,
    )
    .add(roundedBox(0.072, 0.058, 0.054, 0.02), white, { at: [0, 0.098, 0] })
    .add(roundedBox(0.056, 0.036, 0.014, 0.006), dark, { at: [0, 0.098, 0.023] })
    .add(
      cylinder(0.011, 0.011, 0.01, 10),
      { colour: zoneColour },
      { at: [0, 0.038, 0.031], turn: [Math.PI / 2, 0, 0] },
    )
    .add(rod([0, 0.125, 0], [0, 0.142, 0], 0.003, 4), white)
    .add(sphere(0.007, 0), light, { at: [0, 0.146, 0] })
    .add(
      tube(
        [
          [0.03, 0.05, 0],
          [0.05, 0.046, 0.006],
          [0.058, 0.022, 0.012],
        ],
        0.008,
        6,
        { steps: 2 },
      ),
      white,
    )
    .add(
      tube(
        [
          [-0.03, 0.05, 0],
          [-0.056, 0.058, 0.004],
          [-0.066, 0.092, 0.008],
        ],
        0.008,
        6,
        { steps: 2 },
      ),
      white,
    )
    .add(bead(0.012), { colour: zoneColour }, { at: [-0.067, 0.1, 0.008] });
  for (const x of [-0.013, 0.013])
    made.add(roundedBox(0.009, 0.014, 0.006, 0.002), light, { at: [x, 0.1, 0.03] });
  return made;
}
