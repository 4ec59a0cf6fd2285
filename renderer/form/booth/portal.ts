import { Shape } from 'three';
import { LIGHT, METAL, PLASTER, TINTED } from '../paints.ts';
import { PALETTE } from '../palette.ts';
import { addBox, addExtruded } from '../solids.ts';
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
import { addBoards, addReturn, backFace, sideFace } from './joinery.ts';

/** How wide the frame is, seen from the front, and how far the side walls come forward, in metres. */
const JAMB = 0.2;
const CHEEK = 2.1;

/** A portal: a rounded frame of plaster, its reveal in the zone's colour, a room behind it. */
export function buildPortal(): BoothForm {
  const booth = createBooth();
  const { form } = booth;
  const { title, poster, hero } = ANCHORS.portal;
  addDeck(booth);
  addBox(
    form,
    { x: 0, y: 0.08, z: HALF.depth - 0.06, width: 3.6, height: TOP - 0.08, depth: 0.12 },
    PLASTER,
  );
  for (const side of [-1, 1]) {
    const cheek = {
      x: side * 1.74,
      y: 0.08,
      z: HALF.depth - CHEEK / 2,
      width: 0.12,
      height: TOP - 0.16,
      depth: CHEEK,
    };
    addBox(form, cheek, PLASTER);
    const outer = sideFace(side * HALF.width, HALF.depth - CHEEK, HALF.depth, 0.08, TOP - 0.08);
    addBoards(booth, outer, 3);
    addReturn(booth, side * HALF.width, HALF.depth - CHEEK - 0.06, 0.08, TOP - 0.08);
  }
  addBox(
    form,
    { x: 0, y: TOP - 0.12, z: 0.25, width: 3.56, height: 0.08, depth: 2.1 },
    PLASTER,
    [],
  );
  addExtruded(
    form,
    arch(HALF.width, TOP, 0.42, HALF.width - JAMB, 2.16, 0.26),
    -HALF.depth,
    0.5,
    PLASTER,
    8,
  );
  addExtruded(
    form,
    arch(HALF.width - JAMB + 0.02, 2.18, 0.27, HALF.width - JAMB - 0.02, 2.14, 0.25),
    -HALF.depth + 0.04,
    0.44,
    TINTED,
    8,
  );
  addBox(
    form,
    { x: 0, y: 2.79, z: -HALF.depth - 0.01, width: title.width, height: 0.025, depth: 0.04 },
    LIGHT,
    ['back'],
  );
  addBox(form, { x: 0, y: 2.13, z: -1, width: 2.7, height: 0.03, depth: 0.06 }, LIGHT, ['top']);
  addBox(
    form,
    { x: 0, y: 0.08, z: HALF.depth - 0.16, width: 3.3, height: 0.1, depth: 0.06 },
    METAL,
  );
  addPictureFrame(booth, poster, { colour: PALETTE.ink, gloss: 0.1 });
  addBoards(booth, backFace(HALF.depth, 3.6, 0.08, TOP), 5);
  addPlinth(booth, hero);
  booth.lamps.push({ at: [0, 2.05, -0.95], power: 0.7 });
  return booth;
}

/** A frame with rounded upper corners: half its outer width, its height and radius, then the same of its opening. */
function arch(
  outer: number,
  high: number,
  bend: number,
  inner: number,
  low: number,
  turn: number,
): Shape {
  const shape = new Shape();
  shape.moveTo(-outer, 0);
  shape.lineTo(-outer, high - bend);
  shape.quadraticCurveTo(-outer, high, -outer + bend, high);
  shape.lineTo(outer - bend, high);
  shape.quadraticCurveTo(outer, high, outer, high - bend);
  shape.lineTo(outer, 0);
  shape.lineTo(inner, 0);
  shape.lineTo(inner, low - turn);
  shape.quadraticCurveTo(inner, low, inner - turn, low);
  shape.lineTo(-inner + turn, low);
  shape.quadraticCurveTo(-inner, low, -inner, low - turn);
  shape.lineTo(-inner, 0);
  shape.closePath();
  return shape;
}
