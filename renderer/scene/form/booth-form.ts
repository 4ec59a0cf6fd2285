import { type BufferGeometry, Shape } from 'three';
import { SIZES } from '#core/lanes.ts';
import { PALETTE } from '../palette.ts';
import { addBox, addExtruded, createForm, type Form, finishForm } from './form.ts';

/** Measures of a portal booth, in metres, around the middle of its footprint; its open front faces −Z. */
export const PORTAL = {
  width: SIZES.boothWidth as number,
  depth: SIZES.boothDepth as number,
  height: SIZES.boothHeight as number,
  /** The frame's thickness, seen from the front. */
  jamb: 0.16,
  /** The foot of the title panel and its height. */
  headFoot: 2.3,
  headHeight: 0.52,
  /** The picture on the back wall: 3 : 2. */
  poster: { width: 2.55, height: 1.7, middle: 1.32 },
  deck: 0.05,
} as const;

/** How far the side walls come forward, in metres: open sides let a passer-by look in from the aisle. */
const CHEEK = 0.9;
const BACK = PORTAL.depth / 2;
const FRONT = -PORTAL.depth / 2;

/** The booth itself: plaster shell, wooden deck, console. The same for every booth. */
export function shellForm(): BufferGeometry {
  const form = createForm();
  const { width, depth, height, deck } = PORTAL;
  addBox(form, { x: 0, y: 0, z: 0, width, height: deck, depth, colour: PALETTE.woodPale });
  addBox(form, {
    x: 0,
    y: deck,
    z: BACK - 0.06,
    width,
    height: height - deck,
    depth: 0.12,
    colour: PALETTE.plaster,
  });
  for (const side of [-1, 1]) {
    addBox(form, {
      x: side * (width / 2 - 0.06),
      y: deck,
      z: BACK - CHEEK / 2,
      width: 0.12,
      height: height - deck - 0.06,
      depth: CHEEK,
      colour: PALETTE.plaster,
    });
  }
  addBox(form, {
    x: 0,
    y: height - 0.1,
    z: 0.1,
    width,
    height: 0.1,
    depth: depth - 0.2,
    colour: PALETTE.ceiling,
    occluded: false,
  });
  addPortal(form);
  addConsole(form);
  return finishForm(form);
}

/** The front: a frame with rounded corners, as deep as a door reveal; its opening is as high as the title panel's foot. */
function addPortal(form: Form): void {
  const { width, height, jamb, headFoot } = PORTAL;
  const outer = width / 2;
  const inner = outer - jamb;
  const shape = new Shape();
  shape.moveTo(-outer, 0);
  arch(shape, outer, height, 0.34);
  shape.lineTo(outer, 0);
  shape.lineTo(inner, 0);
  archBack(shape, inner, headFoot - 0.08, 0.22);
  shape.lineTo(-inner, 0);
  shape.closePath();
  addExtruded(form, shape, FRONT, 0.42, PALETTE.plaster);
}

/** Up the left side, over the top and to the right side, with rounded corners. */
function arch(shape: Shape, half: number, height: number, radius: number): void {
  shape.lineTo(-half, height - radius);
  shape.quadraticCurveTo(-half, height, -half + radius, height);
  shape.lineTo(half - radius, height);
  shape.quadraticCurveTo(half, height, half, height - radius);
}

/** The same from the right side back to the left. */
function archBack(shape: Shape, half: number, height: number, radius: number): void {
  shape.lineTo(half, height - radius);
  shape.quadraticCurveTo(half, height, half - radius, height);
  shape.lineTo(-half + radius, height);
  shape.quadraticCurveTo(-half, height, -half, height - radius);
}

/** A low console of pale wood under the picture. */
function addConsole(form: Form): void {
  const console = { x: 0, z: BACK - 0.42, colour: PALETTE.wood };
  addBox(form, { ...console, y: 0.34, width: 2.5, height: 0.07, depth: 0.4 });
  for (const side of [-1, 1]) {
    addBox(form, {
      ...console,
      x: side * 1.1,
      y: PORTAL.deck,
      width: 0.08,
      height: 0.3,
      depth: 0.34,
    });
  }
}

/** What is painted in the zone's colour: band, skirting and the frame of the picture. White here; instances tint it. */
export function accentForm(): BufferGeometry {
  const form = createForm();
  const { width, height, jamb, poster } = PORTAL;
  const white = '#ffffff';
  const band = {
    x: 0,
    y: height - 0.05,
    z: FRONT + 0.2,
    width: width - 0.7,
    height: 0.12,
    depth: 0.44,
  };
  addBox(form, { ...band, colour: white, occluded: false });
  addBox(form, {
    x: 0,
    y: PORTAL.deck,
    z: BACK - 0.14,
    width: width - 2 * jamb,
    height: 0.14,
    depth: 0.05,
    colour: white,
    occluded: false,
  });
  addBox(form, {
    x: 0,
    y: poster.middle - poster.height / 2 - 0.05,
    z: BACK - 0.135,
    width: poster.width + 0.1,
    height: poster.height + 0.1,
    depth: 0.03,
    colour: white,
    occluded: false,
  });
  return finishForm(form);
}

/** What shines by itself: the line of light under the title and the lamp over the picture. */
export function glowForm(): BufferGeometry {
  const form = createForm();
  const { width, poster } = PORTAL;
  addBox(form, {
    x: 0,
    y: PORTAL.headFoot - 0.1,
    z: FRONT + 0.08,
    width: width - 0.9,
    height: 0.03,
    depth: 0.05,
    colour: PALETTE.light,
    occluded: false,
  });
  addBox(form, {
    x: 0,
    y: poster.middle + poster.height / 2 + 0.12,
    z: BACK - 0.3,
    width: poster.width * 0.8,
    height: 0.04,
    depth: 0.06,
    colour: PALETTE.light,
    occluded: false,
  });
  return finishForm(form);
}
