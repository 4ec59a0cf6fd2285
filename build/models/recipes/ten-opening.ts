import { block, roundedBox } from '../boxes.ts';
import { createSculpture, type Recipe, type Sculpture } from '../kit.ts';
import { MUSEUM } from '../museum.ts';
import { star } from '../outlines.ts';
import { type Outline, plate, sphere } from '../shapes.ts';
import { type Point, rod, tube } from '../tubes.ts';
import { bead, cylinder, lathe } from '../turned-shapes.ts';

const STAGE = { radius: 0.28, height: 0.04 } as const;
const CURTAIN = { height: 0.37, radius: 0.27 } as const;
const GOLD = { colour: MUSEUM.gold, material: 'metal' } as const;

/** A stage with its curtain drawn back and ten plinths: eight bear an object, two are still empty. */
export const recipe: Recipe = {
  id: 'ten-opening',
  build: (zoneColour) => {
    const made = createSculpture()
      .add(
        plate(halfRound(STAGE.radius, 0.15), STAGE.height, 0.008),
        { colour: MUSEUM.wood },
        { at: [0, STAGE.height / 2, 0], turn: [-Math.PI / 2, 0, 0] },
      )
      .add(
        roundedBox(0.44, 0.035, 0.11, 0.006),
        { colour: MUSEUM.woodDark },
        { at: [0, STAGE.height + 0.017, -0.04] },
      )
      .join(curtain(zoneColour));
    const plinth = lathe(
      [
        [0.033, 0],
        [0.032, 0.04],
        [0.028, 0.046],
        [0, 0.046],
      ],
      10,
    );
    const shown = objects(zoneColour);
    for (let place = 0; place < 10; place++) {
      const [row, column] = [Math.floor(place / 5), place % 5];
      const back = row === 0;
      const x = (column - 2) * (back ? 0.085 : 0.096);
      const z = back ? -0.045 : 0.085 - 0.012 * (column - 2) ** 2;
      const floor = STAGE.height + (back ? 0.034 : 0);
      made.add(plinth, { colour: MUSEUM.paper }, { at: [x, floor, z] });
      const object = shown[place];
      if (object) made.join(object, { at: [x, floor + 0.045, z], scale: 1.65 });
    }
    return made;
  },
};

/** A stage: straight at the back, round in front. */
function halfRound(radius: number, back: number): Outline {
  const front = Array.from({ length: 17 }, (_, index) => {
    const angle = Math.PI + (index / 16) * Math.PI;
    return [radius * Math.cos(angle), 0.6 * radius * Math.sin(angle)] as const;
  });
  return [...front, [radius, back], [-radius, back]];
}

function curtain(zoneColour: string): Sculpture {
  const made = createSculpture();
  const steps = Array.from({ length: 25 }, (_, index) => index / 12 - 1);
  const side = (offset: number): Outline =>
    steps.map((step, index) => {
      const angle = step * 1.3;
      const radius = CURTAIN.radius + offset + (index % 2 === 0 ? 0.009 : -0.009);
      return [radius * Math.sin(angle), 0.62 * radius * Math.cos(angle) - 0.01] as const;
    });
  const cloth = plate([...side(0.006).toReversed(), ...side(-0.006)], CURTAIN.height, 0);
  made.add(
    cloth,
    { colour: zoneColour },
    { at: [0, STAGE.height + CURTAIN.height / 2, 0], turn: [-Math.PI / 2, 0, 0] },
  );
  const rail = [-1.3, -0.65, 0, 0.65, 1.3].map(
    (angle): Point => [
      CURTAIN.radius * Math.sin(angle),
      STAGE.height + CURTAIN.height,
      -0.62 * CURTAIN.radius * Math.cos(angle) + 0.01,
    ],
  );
  made.add(tube(rail, 0.012, 6, { steps: 2 }), GOLD);
  return made.join(valance(zoneColour));
}

/** The drapes above, and the gold cords that hang in bows along their edge. */
function valance(zoneColour: string): Sculpture {
  const top = STAGE.height + CURTAIN.height;
  const [half, bows] = [0.262, 5];
  const lower = Array.from({ length: 31 }, (_, index): readonly [number, number] => {
    const along = index / 30;
    return [(along * 2 - 1) * half, -0.045 - 0.035 * Math.abs(Math.sin(along * bows * Math.PI))];
  });
  const cloth = plate([...lower, [half, 0.03], [-half, 0.03]], 0.016, 0);
  const cord = lower.map(([x, y]): Point => [x, y + top, 0.062]);
  const made = createSculpture()
    .add(cloth, { colour: zoneColour }, { at: [0, top, 0.055] })
    .add(tube(cord, 0.004, 4, { steps: 1 }), GOLD)
    .add(block(2 * half, 0.014, 0.024), GOLD, { at: [0, top + 0.03, 0.055] });
  for (const x of [-half, half]) {
    made.add(rod([x, STAGE.height, 0.05], [x, top + 0.03, 0.05], 0.012, 8), GOLD);
  }
  return made;
}

/** What is known by name, each as a small thing of its own. */
function objects(zoneColour: string): readonly Sculpture[] {
  const green = { colour: zoneColour };
  const chip = createSculpture()
    .add(roundedBox(0.036, 0.036, 0.01, 0.003), { colour: '#48b58a' }, { at: [0, 0.028, 0] })
    .add(block(0.018, 0.018, 0.016), GOLD, { at: [0, 0.028, 0] });
  const cloud = createSculpture();
  for (const [x, y, size] of [
    [-0.014, 0.02, 0.015],
    [0.014, 0.02, 0.015],
    [0, 0.029, 0.018],
  ] as const)
    cloud.add(bead(size), { colour: MUSEUM.sky }, { at: [x, y, 0] });
  const turbine = createSculpture()
    .add(
      plate(star(9, 0.024, 0.012), 0.012, 0.002),
      { colour: MUSEUM.metal, material: 'metal' },
      { at: [0, 0.028, 0] },
    )
    .add(
      cylinder(0.009, 0.009, 0.022, 8, 0.003),
      { colour: MUSEUM.coral },
      { at: [0, 0.028, 0], turn: [Math.PI / 2, 0, 0] },
    );
  const hills = createSculpture()
    .add(cylinder(0, 0.019, 0.036, 6, 0), green, { at: [-0.008, 0.018, 0] })
    .add(cylinder(0, 0.014, 0.024, 6, 0), { colour: MUSEUM.leaf }, { at: [0.013, 0.012, 0.004] });
  const brain = createSculpture();
  for (const x of [-0.009, 0.009])
    brain.add(bead(0.017), { colour: '#e58fa6' }, { at: [x, 0.022, 0], scale: [0.75, 1, 1.1] });
  const crystal = createSculpture().add(
    sphere(0.022, 0),
    { colour: '#8fd8c4', material: 'glass' },
    { at: [0, 0.028, 0], scale: [0.85, 1.25, 0.85] },
  );
  const park = createSculpture();
  for (const [x, height, colour] of [
    [-0.015, 0.028, MUSEUM.red],
    [0, 0.044, zoneColour],
    [0.014, 0.034, MUSEUM.gold],
  ] as const)
    park.add(block(0.012, height, 0.016), { colour }, { at: [x, height / 2, 0] });
  const spark = createSculpture().add(
    plate(star(4, 0.028, 0.009), 0.012, 0.003),
    { colour: MUSEUM.lamp, material: 'glow' },
    { at: [0, 0.03, 0] },
  );
  return [chip, cloud, turbine, hills, brain, crystal, park, spark];
}
