import { Shape } from 'three';
import { createForm, type Form, type Paint, type Vec } from '../form.ts';
import { DARK, LIGHT, PLASTER, TINTED, WOOD } from '../paints.ts';
import { addBox, addPost } from '../solids.ts';

/** A lamp that is baked into a booth: where it hangs (metres) and how strong it is. */
export interface Lamp {
  readonly at: Vec;
  readonly power: number;
}

/** A booth in the making. Its front looks along −Z; it is `SIZES.boothWidth` wide and `SIZES.boothDepth` deep. */
export interface BoothForm {
  readonly form: Form;
  readonly lamps: Lamp[];
}

/** The longest piece of a booth's faces, in metres: fine enough for soft light, coarse enough for a thousand booths. */
const GRAIN = 0.42;

/** An empty booth. */
export function createBooth(): BoothForm {
  return { form: createForm(GRAIN), lamps: [] };
}

/** Half a booth's width and half its depth, in metres. */
export const HALF: { readonly width: number; readonly depth: number } = { width: 1.8, depth: 1.3 };
/** The height of a deck's top, in metres. */
const DECK = 0.08;
/** A booth's height, in metres. */
export const TOP = 2.9;

/** Adds a deck of wood on a dark joint, so that it seems to float. */
export function addDeck({ form }: BoothForm): void {
  const [width, depth] = [HALF.width * 2, HALF.depth * 2];
  const joint = { x: 0, y: 0, z: 0, width: width - 0.12, height: 0.03, depth: depth - 0.12 };
  addBox(form, joint, DARK, ['bottom', 'top']);
  addBox(form, { x: 0, y: 0.03, z: 0, width, height: 0.05, depth }, WOOD);
}

/** Adds a plinth under a hero object whose foot is at `top`, with a line of light at its head, and the lamp over it. */
export function addPlinth(booth: BoothForm, [x, top, z]: Vec): void {
  const { form, lamps } = booth;
  const [width, foot] = [0.56, DECK];
  const body = { x, z, width, depth: width };
  addBox(form, { ...body, y: foot, height: 0.05, width: width - 0.1, depth: width - 0.1 }, DARK);
  addBox(form, { ...body, y: foot + 0.05, height: top - foot - 0.1 }, PLASTER);
  addBox(
    form,
    { ...body, y: top - 0.05, height: 0.02, width: width - 0.03, depth: width - 0.03 },
    LIGHT,
    ['top', 'bottom'],
  );
  addBox(
    form,
    { ...body, y: top - 0.03, height: 0.03, width: width + 0.03, depth: width + 0.03 },
    TINTED,
  );
  lamps.push({ at: [x, top + 1.3, z - 0.45], power: 0.8 });
}

/** The same, round, its foot on the deck or higher. */
export function addRoundPlinth(
  booth: BoothForm,
  [x, top, z]: Vec,
  radius: number,
  foot: number = DECK,
): void {
  const { form, lamps } = booth;
  addPost(form, { x, y: foot, z, height: 0.06 }, radius - 0.07, DARK, { sides: 24 });
  addPost(form, { x, y: foot + 0.06, z, height: top - foot - 0.12 }, radius, PLASTER, {
    sides: 28,
  });
  addPost(form, { x, y: top - 0.06, z, height: 0.025 }, radius - 0.02, LIGHT, {
    sides: 28,
    open: true,
  });
  addPost(form, { x, y: top - 0.035, z, height: 0.035 }, radius + 0.02, TINTED, { sides: 28 });
  lamps.push({ at: [x, top + 1.35, z - 0.5], power: 0.9 });
}

/** Adds a frame around a picture on a wall, a line of light over it, and the lamp that lights the wall. */
export function addPictureFrame(
  booth: BoothForm,
  {
    at: [x, y, z],
    width,
    height,
  }: { readonly at: Vec; readonly width: number; readonly height: number },
  frame: Paint = TINTED,
): void {
  const { form, lamps } = booth;
  addBox(
    form,
    {
      x,
      y: y - height / 2 - 0.04,
      z: z + 0.028,
      width: width + 0.08,
      height: height + 0.08,
      depth: 0.05,
    },
    frame,
    ['back'],
  );
  addBox(
    form,
    { x, y: y + height / 2 + 0.1, z: z - 0.1, width: width * 0.86, height: 0.025, depth: 0.05 },
    LIGHT,
    [],
  );
  for (const side of [-0.3, 0.3])
    lamps.push({ at: [x + side * width, y + height / 2 + 0.2, z - 0.35], power: 0.35 });
}

/** A rectangle with rounded corners, its middle at `(0, middle)`, in metres. */
export function roundedRectangle(width: number, height: number, radius: number, middle = 0): Shape {
  const [right, top, low] = [width / 2, middle + height / 2, middle - height / 2];
  const shape = new Shape();
  shape.moveTo(-right + radius, low);
  shape.lineTo(right - radius, low);
  shape.quadraticCurveTo(right, low, right, low + radius);
  shape.lineTo(right, top - radius);
  shape.quadraticCurveTo(right, top, right - radius, top);
  shape.lineTo(-right + radius, top);
  shape.quadraticCurveTo(-right, top, -right, top - radius);
  shape.lineTo(-right, low + radius);
  shape.quadraticCurveTo(-right, low, -right + radius, low);
  return shape;
}
