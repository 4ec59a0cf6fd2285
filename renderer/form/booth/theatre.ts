import { LIGHT, OAK, PLASTER, TINTED, TINTED_JOINT, WOOD } from '../paints.ts';
import { PALETTE } from '../palette.ts';
import { addBox, addWall } from '../solids.ts';
import { ANCHORS } from './anchors.ts';
import { addDeck, addPlinth, type BoothForm, createBooth, HALF, TOP } from './fittings.ts';
import { addBoards, addReturn, backFace, sideFace } from './joinery.ts';

/** Where the raked side walls end at the back, from the middle, in metres. */
const BACK_HALF = 1.36;

/** A theatre: a deep stage in the zone's colour, its sides raked towards a bright screen, two seats before it. */
export function buildTheatre(): BoothForm {
  const booth = createBooth();
  const { form, lamps } = booth;
  const { poster, hero } = ANCHORS.theatre;
  addDeck(booth);
  addBox(form, { x: 0, y: 0.08, z: 0.72, width: 2.9, height: 0.14, depth: 0.9 }, OAK);
  addBox(form, { x: 0, y: 0.08, z: 1.18, width: 3.6, height: TOP - 0.08, depth: 0.22 }, TINTED);
  for (const side of [-1, 1]) {
    addWall(
      form,
      [side * (HALF.width - 0.08), -HALF.depth + 0.1],
      [side * BACK_HALF, 1.06],
      0.08,
      2.2,
      0.06,
      TINTED,
    );
    addBox(
      form,
      { x: side * 1.75, y: 0.08, z: 0, width: 0.1, height: TOP - 0.08, depth: 2.6 },
      PLASTER,
    );
    addBoards(booth, sideFace(side * HALF.width, -HALF.depth, HALF.depth, 0.08, TOP), 4);
    addReturn(booth, side * HALF.width, -HALF.depth, 0.08, TOP);
  }
  addBoards(booth, backFace(1.29, 3.5, 0.08, TOP), 5, TINTED_JOINT);
  // The lintel stands back a hand's breadth: title and band hang before it as letters on plaster.
  addBox(form, { x: 0, y: 2.1, z: -1.2, width: 3.6, height: 0.8, depth: 0.2 }, PLASTER, []);
  addBox(
    form,
    { x: 0, y: TOP - 0.12, z: 0.1, width: 3.5, height: 0.08, depth: 2.4 },
    { colour: PALETTE.ink },
    ['top'],
  );
  addBox(form, { x: 0, y: TOP - 0.05, z: 0.1, width: 3.6, height: 0.05, depth: 2.4 }, PLASTER, []);
  addBox(form, { x: 0, y: 2.07, z: -1.16, width: 3.3, height: 0.025, depth: 0.06 }, LIGHT, ['top']);
  const halo = { x: 0, y: poster.at[1] - poster.height / 2 - 0.07, z: 1.075, depth: 0.03 };
  addBox(
    form,
    { ...halo, width: poster.width + 0.14, height: poster.height + 0.14 },
    { ...LIGHT, glow: 0.9 },
    ['back'],
  );
  for (const x of [0.35, 1.0]) {
    addBox(form, { x, y: 0.08, z: -0.55, width: 0.46, height: 0.36, depth: 0.42 }, WOOD);
    addBox(form, { x, y: 0.44, z: -0.55, width: 0.46, height: 0.06, depth: 0.42 }, TINTED);
  }
  addPlinth(booth, hero);
  lamps.push({ at: [0, 1.4, 0.5], power: 0.8 }, { at: [0, 2.0, -0.9], power: 0.5 });
  return booth;
}
