import { BoxGeometry } from 'three';
import { createSculpture, type Recipe, type Sculpture } from '../kit.ts';
import { MUSEUM } from '../museum.ts';
import { sector } from '../outlines.ts';
import { addPerson } from '../parts/person.ts';
import { tint } from '../parts/tint.ts';
import { around, plate } from '../shapes.ts';
import { cylinder, lathe, type ProfilePoint } from '../turned-shapes.ts';

const FLAT = [-Math.PI / 2, 0, 0] as const;

/** The rows from the stage to the back: radius, number of seats. */
const ROWS = [
  [0.16, 6],
  [0.205, 8],
  [0.25, 10],
  [0.295, 12],
] as const;
const STEP = 0.05;

/** Between the ends of the rows, in radians, open to the front. */
const FROM = -0.12 * Math.PI;
const TO = 1.12 * Math.PI;

/** Of a thousand seats 450 held a guest from abroad: every so many in a hundred is golden. */
const GUESTS_PER_HUNDRED = 45;

const HEAD: readonly ProfilePoint[] = [
  [0, -0.015],
  [0.0145, -0.004],
  [0.0135, 0.008],
  [0, 0.016],
];
const COAT: readonly ProfilePoint[] = [
  [0.021, 0],
  [0.017, 0.034],
  [0, 0.046],
];

/** A round hall: a speaker, and rows of listeners of whom not quite half are golden. */
export const recipe: Recipe = {
  id: 'forum-numbers',
  build: (zone) => {
    const model = createSculpture();
    model.add(
      lathe(
        [
          [0.3, 0],
          [0.295, 0.02],
          [0, 0.02],
        ],
        24,
      ),
      { colour: MUSEUM.wood },
      { at: [0, 0, 0.03] },
    );
    let seat = 0;
    ROWS.forEach(([radius, seats], row) => {
      addTier(model, radius, row, zone);
      for (let place = 0; place < seats; place++, seat++) {
        const angle = FROM + ((place + 0.5) / seats) * (TO - FROM);
        const golden =
          Math.floor(((seat + 1) * GUESTS_PER_HUNDRED) / 100) >
          Math.floor((seat * GUESTS_PER_HUNDRED) / 100);
        addListener(model, radius, angle, row, golden ? '#efb53f' : tint(zone, 0.05, MUSEUM.ink));
      }
    });
    addStage(model, zone);
    return model;
  },
};

function addTier(model: Sculpture, radius: number, row: number, zone: string): void {
  const height = 0.02 + row * STEP;
  const tier = sector(radius + 0.024, radius - 0.022, FROM, TO, 13);
  const colour = tint(zone, row === ROWS.length - 1 ? 0.2 : 0.55 + (row % 2) * 0.15, MUSEUM.sand);
  model.add(plate(tier, height, 0), { colour }, { at: [0, 0.02 + height / 2, 0.03], turn: FLAT });
}

/** Somebody who sits and looks to the stage. */
function addListener(
  model: Sculpture,
  radius: number,
  angle: number,
  row: number,
  colour: string,
): void {
  const y = 0.04 + row * STEP;
  const [x, z] = [radius * Math.cos(angle), 0.03 - radius * Math.sin(angle)];
  model.add(lathe(COAT, 5), { colour }, { at: [x, y, z] });
  model.add(
    lathe(HEAD, 5),
    { colour: row % 2 === 0 ? '#e7bd97' : '#d9a57c' },
    { at: [x, y + 0.056, z] },
  );
}

/** The round stage, its lights, the speaker at a desk, the golden sun of the session behind. */
function addStage(model: Sculpture, zone: string): void {
  model.add(cylinder(0.105, 0.115, 0.03, 18), { colour: MUSEUM.plaster }, { at: [0, 0.035, 0.05] });
  for (const angle of around(8)) {
    const at = [0.098 * Math.sin(angle), 0.052, 0.05 + 0.098 * Math.cos(angle)] as const;
    model.add(
      new BoxGeometry(0.008, 0.005, 0.008),
      { colour: MUSEUM.glow, material: 'glow' },
      { at, turn: [0, angle, 0] },
    );
  }
  addPerson(model, {
    at: [0, 0.05, 0.07],
    height: 0.19,
    yaw: Math.PI,
    coat: MUSEUM.red,
    hand: [-0.26, 0.72, 0.18],
  });
  const desk = plate(
    [
      [-0.03, 0],
      [0.03, 0],
      [0.024, 0.075],
      [-0.024, 0.075],
    ],
    0.03,
    0.003,
  );
  model.add(desk, { colour: zone }, { at: [0, 0.05, 0.025] });
  model.add(
    new BoxGeometry(0.06, 0.006, 0.04),
    { colour: MUSEUM.gold, material: 'metal' },
    { at: [0, 0.127, 0.025], turn: [-0.2, 0, 0] },
  );
}
