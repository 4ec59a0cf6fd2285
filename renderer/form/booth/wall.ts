import { LIGHT, OAK, PLASTER, TINTED, WOOD } from '../paints.ts';
import { addBox } from '../solids.ts';
import { ANCHORS } from './anchors.ts';
import {
  addDeck,
  addPictureFrame,
  addPlinth,
  type BoothForm,
  createBooth,
  HALF,
  TOP,
} from './fittings.ts';
import { addBoards, backFace, sideFace } from './joinery.ts';

/** A wall: one slab in the zone's colour, a plaster wall with a wooden hood, a ledge; words and picture first. */
export function buildWall(): BoothForm {
  const booth = createBooth();
  const { form } = booth;
  const { poster, hero, title } = ANCHORS.wall;
  addDeck(booth);
  addBox(form, { x: 0, y: 0.08, z: 1.14, width: 3.6, height: TOP - 0.08, depth: 0.3 }, PLASTER);
  addBox(form, { x: -1.3, y: 0.08, z: 0.72, width: 0.86, height: TOP - 0.02, depth: 0.56 }, TINTED);
  addBox(
    form,
    { x: title.at[0], y: 2.34, z: 0.87, width: title.width + 0.14, height: 0.52, depth: 0.26 },
    PLASTER,
    [],
  );
  addBox(
    form,
    { x: title.at[0], y: 2.84, z: 0.66, width: title.width + 0.14, height: 0.05, depth: 0.66 },
    OAK,
    [],
  );
  addBox(
    form,
    { x: title.at[0], y: 2.31, z: 0.86, width: title.width, height: 0.03, depth: 0.2 },
    LIGHT,
    ['top'],
  );
  addBox(form, { x: 0.42, y: 0.36, z: 0.78, width: 2.56, height: 0.07, depth: 0.4 }, OAK, []);
  for (let i = 0; i < 9; i += 1) {
    const fin = { x: -0.78 + i * 0.3, y: 0.08, z: 0.9, width: 0.05, height: 0.28, depth: 0.14 };
    addBox(form, fin, WOOD, ['back', 'bottom', 'top']);
  }
  addBoards(booth, backFace(1.29, 3.6, 0.08, TOP), 5);
  for (const x of [-HALF.width, HALF.width])
    addBoards(booth, sideFace(x, 0.99, 1.29, 0.08, TOP), 1);
  addPictureFrame(booth, poster);
  addPlinth(booth, hero);
  booth.lamps.push(
    { at: [1.5, 2.2, -0.3], power: 0.5 },
    { at: [-1.3, 2.3, -HALF.depth + 0.5], power: 0.4 },
  );
  return booth;
}
