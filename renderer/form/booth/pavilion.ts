import { LIGHT, PLASTER, TINTED, WOOD } from '../paints.ts';
import { PALETTE } from '../palette.ts';
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
import { addBattens, backFace } from './joinery.ts';

/** Thickness of a timber, in metres. */
const TIMBER = 0.13;
/** The longest piece of a slat of the roof, in metres. */
const SLIM = 0.9;

/** A pavilion: three frames of pale timber under a roof of slats, one wall in the zone's colour, a bench. */
export function buildPavilion(): BoothForm {
  const booth = createBooth();
  const { form, lamps } = booth;
  const { title, band, poster, hero } = ANCHORS.pavilion;
  const slim = { ...form, grain: SLIM };
  addDeck(booth);
  for (const z of [-1.2, 0, 1.2]) addFrame(booth, z);
  for (let i = 0; i < 8; i += 1) {
    const x = -1.54 + i * 0.44;
    // Slim, so light hardly changes along a slat: few pieces do.
    addBox(slim, { x, y: TOP - 0.26, z: 0, width: 0.05, height: 0.12, depth: 2.5 }, WOOD, []);
  }
  addBox(form, { x: 0.42, y: 0.08, z: 1.2, width: 2.6, height: 2.44, depth: 0.06 }, TINTED);
  addBattens(booth, backFace(1.23, 2.5, 0.08, 2.52, 0.42), 0.2, WOOD);
  addBox(form, { x: -1.3, y: 0.08, z: 1.2, width: 0.74, height: 2.44, depth: 0.05 }, PLASTER);
  addBox(
    form,
    { x: 0, y: band.at[1] - 0.1, z: -1.21, width: title.width + 0.1, height: 0.68, depth: 0.08 },
    PLASTER,
    [],
  );
  addBox(
    form,
    { x: 0, y: band.at[1] - 0.12, z: -1.2, width: title.width, height: 0.02, depth: 0.06 },
    LIGHT,
    ['top'],
  );
  addBox(
    form,
    { x: 0.5, y: 0.08, z: 0.82, width: 2.1, height: 0.34, depth: 0.4 },
    { colour: PALETTE.wood },
  );
  addBox(form, { x: 0.5, y: 0.42, z: 0.82, width: 2.16, height: 0.05, depth: 0.44 }, WOOD, []);
  addPictureFrame(booth, poster, { colour: PALETTE.paper });
  addPlinth(booth, hero);
  lamps.push({ at: [0, 2.4, -0.6], power: 0.7 });
  return booth;
}

function addFrame({ form }: BoothForm, z: number): void {
  for (const side of [-1, 1]) {
    const post = { x: side * (HALF.width - TIMBER / 2), y: 0.08, z, width: TIMBER, depth: TIMBER };
    addBox(form, { ...post, height: TOP - 0.08 }, WOOD);
  }
  addBox(form, { x: 0, y: TOP - 0.16, z, width: 3.6, height: 0.16, depth: TIMBER }, WOOD, []);
}
