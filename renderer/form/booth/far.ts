import { createForm } from '../form.ts';
import { PLASTER, TINTED, WOOD } from '../paints.ts';
import { PALETTE } from '../palette.ts';
import { addBox } from '../solids.ts';
import { type BoothForm, HALF, TOP } from './fittings.ts';

/** Any booth seen from afar: deck, back, sides, a lintel in the zone's colour, the picture's place. No piece is cut up. */
export function buildFar(): BoothForm {
  const form = createForm();
  addBox(form, { x: 0, y: 0, z: 0, width: 3.6, height: 0.08, depth: 2.6 }, WOOD);
  addBox(
    form,
    { x: 0, y: 0.08, z: HALF.depth - 0.08, width: 3.5, height: TOP - 0.1, depth: 0.14 },
    PLASTER,
  );
  for (const side of [-1, 1]) {
    const cheek = { x: side * 1.7, y: 0.08, z: 0.4, width: 0.14, height: TOP - 0.12, depth: 1.6 };
    addBox(form, cheek, PLASTER);
  }
  addBox(form, { x: 0, y: 2.2, z: -0.5, width: 3.5, height: 0.66, depth: 0.3 }, TINTED, []);
  addBox(
    form,
    { x: 0, y: 0.66, z: HALF.depth - 0.17, width: 2.3, height: 1.5, depth: 0.03 },
    { colour: PALETTE.paper, tint: 0.5 },
    ['back'],
  );
  return { form, lamps: [{ at: [0, 2.1, 0], power: 0.8 }] };
}
