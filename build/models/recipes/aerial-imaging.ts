import { BoxGeometry } from 'three';
import { roundedBox } from '../boxes.ts';
import { createSculpture, type Recipe, type Sculpture } from '../kit.ts';
import { MUSEUM } from '../museum.ts';
import { addPerson } from '../parts/person.ts';
import { tint } from '../parts/tint.ts';
import { plate, roundedRectangle, sphere } from '../shapes.ts';
import { rod } from '../tubes.ts';
import { washer } from '../turned-shapes.ts';

const LIGHT = { colour: '#bff6f5', material: 'glow' } as const;

/** The picture in the air: its middle, and how far it leans back, in metres and radians. */
const PICTURE = { at: [-0.08, 0.44, 0], turn: [-0.16, 0.12, 0] } as const;

/** Where the finger meets the picture, on the picture. */
const TOUCH = [0.1, -0.02] as const;

/** A desk with a lit slot, a picture standing in the air over it, a finger that touches it. */
export const recipe: Recipe = {
  id: 'aerial-imaging',
  build: (zone) => {
    const model = createSculpture();
    addDesk(model, zone);
    model.join(picture(zone), PICTURE);
    addPerson(model, {
      at: [0.19, 0.02, 0.1],
      height: 0.46,
      yaw: -1.87,
      coat: MUSEUM.red,
      hand: [-0.09, 0.87, 0.38],
    });
    return model;
  },
};

function addDesk(model: Sculpture, zone: string): void {
  const side = [
    [-0.17, 0],
    [0.13, 0],
    [0.17, 0.17],
    [-0.21, 0.17],
  ] as const;
  const base = plate(roundedRectangle(0.6, 0.4, 0.05, 2), 0.02, 0.005);
  model.add(base, { colour: tint(zone, 0.7) }, { at: [0, 0.01, 0.02], turn: [-Math.PI / 2, 0, 0] });
  model.add(plate(side, 0.26, 0.006), { colour: MUSEUM.wood }, { at: [-0.05, 0.02, 0] });
  model.add(
    roundedBox(0.42, 0.026, 0.3, 0.01),
    { colour: MUSEUM.plaster },
    { at: [-0.07, 0.2, 0] },
  );
  model.add(roundedBox(0.3, 0.008, 0.12, 0.003), { colour: zone }, { at: [-0.07, 0.214, 0] });
  model.add(new BoxGeometry(0.26, 0.006, 0.05), LIGHT, { at: [-0.07, 0.217, 0] });
  for (const x of [-0.17, -0.07, 0.03]) {
    model.add(new BoxGeometry(0.004, 0.1, 0.266), { colour: MUSEUM.woodDark }, { at: [x, 0.1, 0] });
  }
  // Three thin rays carry the picture.
  for (const [foot, top] of [
    [-0.16, -0.23],
    [-0.07, -0.07],
    [0.02, 0.09],
  ] as const) {
    model.add(rod([foot, 0.21, 0], [top, 0.345, 0.015], 0.003, 4), LIGHT);
  }
}

/** The picture, upright at the origin, the same from both sides: a frame, a title, an agenda. */
function picture(zone: string): Sculpture {
  const sheet = createSculpture();
  const [width, height] = [0.42, 0.24];
  const outline = roundedRectangle(width, height, 0.02, 2);
  sheet.add(plate(outline, 0.006, 0), { colour: tint(zone, 0.55, '#a9ecec'), material: 'glass' });
  const frame = plate(outline, 0.014, 0, [roundedRectangle(width - 0.02, height - 0.02, 0.012, 2)]);
  sheet.add(frame, LIGHT);
  sheet.add(new BoxGeometry(0.36, 0.03, 0.012), { colour: zone }, { at: [0, 0.08, 0] });
  for (const [row, length] of [0.25, 0.2, 0.25].entries()) {
    const y = 0.028 - row * 0.048;
    sheet.add(
      roundedBox(length, 0.026, 0.013, 0.004),
      { colour: MUSEUM.paper },
      { at: [length / 2 - 0.13, y, 0] },
    );
    sheet.add(sphere(0.014, 0), { colour: MUSEUM.gold }, { at: [-0.16, y, 0] });
  }
  for (const radius of [0.022, 0.042]) {
    const wave = washer(radius + 0.004, radius - 0.003, 0.024, 20);
    sheet.add(
      wave,
      { colour: MUSEUM.glow, material: 'glow' },
      { at: [...TOUCH, 0.004], turn: [Math.PI / 2, 0, 0] },
    );
  }
  return sheet;
}
