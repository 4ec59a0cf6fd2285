import { LIGHT, METAL, OAK, PLASTER, TINTED, WOOD } from '../paints.ts';
import { PALETTE } from '../palette.ts';
import { addExtruded, addPost, addSlab } from '../solids.ts';
import { ANCHORS } from './anchors.ts';
import {
  addPictureFrame,
  addRoundPlinth,
  type BoothForm,
  createBooth,
  roundedRectangle,
  TOP,
} from './fittings.ts';
import { addBattens, backFace } from './joinery.ts';

/** The stage's height, in metres. */
const STAGE = 0.14;

/** An island: a rounded stage with light under its edge, the object in the middle, one leaf of a wall behind it. */
export function buildIsland(): BoothForm {
  const booth = createBooth();
  const { form } = booth;
  const { poster, hero } = ANCHORS.island;
  const stage = roundedRectangle(3.6, 2.6, 0.9);
  addSlab(
    form,
    roundedRectangle(3.44, 2.44, 0.84),
    { x: 0, y: 0, z: 0, height: 0.05 },
    { ...LIGHT, glow: 0.85 },
  );
  addSlab(form, stage, { x: 0, y: 0.05, z: 0, height: 0.09 }, WOOD);
  const leaf = roundedRectangle(3.3, TOP - STAGE, 0.34, (TOP + STAGE) / 2);
  addExtruded(form, leaf, 0.3, 0.34, PLASTER, 5);
  addExtruded(form, leaf, 0.64, 0.06, TINTED, 5);
  addBattens(booth, backFace(0.7, 2.64, STAGE + 0.12, TOP - 0.14), 0.22, OAK);
  addPictureFrame(booth, poster, { colour: PALETTE.ink, gloss: 0.1 });
  for (const side of [-1, 1]) {
    addPost(form, { x: side * 1.3, y: 0.14, z: -0.3, height: 0.92 }, 0.05, METAL, { sides: 10 });
    addPost(form, { x: side * 1.3, y: 1.06, z: -0.3, height: 0.04 }, 0.26, TINTED, { sides: 24 });
    addPost(form, { x: side * 1.3, y: 1.1, z: -0.3, height: 0.012 }, 0.24, WOOD, { sides: 24 });
  }
  addRoundPlinth(booth, hero, 0.46, STAGE);
  booth.lamps.push({ at: [0, 2.5, -0.7], power: 0.9 });
  return booth;
}
