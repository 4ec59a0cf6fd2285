import { Shape } from 'three';
import { LIGHT, METAL, OAK, PLASTER, TINTED, WOOD } from '../paints.ts';
import { addBox, addPost, addSlab, addWall } from '../solids.ts';
import { ANCHORS } from './anchors.ts';
import { addPictureFrame, addRoundPlinth, type BoothForm, createBooth } from './fittings.ts';

/** Corners of the apse on the floor plan, from the visitor's right to their left, in metres. */
const APSE: readonly (readonly [number, number])[] = [
  [1.72, -0.5],
  [1.66, 0.42],
  [1.04, 1.2],
  [-1.04, 1.2],
  [-1.66, 0.42],
  [-1.72, -0.5],
];
const HIGH = 2.42;
/** The longest piece of a fin, in metres. */
const SLIM = 1.25;

/** A rotunda: a round room, its wall in the zone's colour between wooden fins, a ring of light over the object. */
export function buildRotunda(): BoothForm {
  const booth = createBooth();
  const { form } = booth;
  const { title, poster, hero } = ANCHORS.rotunda;
  addSlab(form, disc(1.78, 1.28), { x: 0, y: 0, z: 0, height: 0.08 }, WOOD, 12);
  APSE.slice(1).forEach((to, i) => {
    const from = APSE[i] ?? to;
    // The middle facet carries the picture and stays quiet.
    const quiet = i === 2;
    addWall(form, from, to, 0.08, HIGH, 0.1, quiet ? PLASTER : TINTED);
    if (!quiet) addFins(booth, from, to);
  });
  const ring = disc(1.8, 1.12);
  ring.holes.push(disc(1.18, 0.82));
  addSlab(form, ring, { x: 0, y: 2.5, z: 0, height: 0.32 }, PLASTER, 14);
  const glow = disc(1.26, 0.9);
  glow.holes.push(disc(1.18, 0.82));
  addSlab(form, glow, { x: 0, y: 2.47, z: 0, height: 0.03 }, LIGHT, 14);
  addBox(
    form,
    { x: 0, y: 2.19, z: -1.16, width: title.width + 0.12, height: 0.7, depth: 0.16 },
    PLASTER,
    [],
  );
  addBox(form, { x: 0, y: 2.17, z: -1.16, width: title.width, height: 0.02, depth: 0.1 }, LIGHT, [
    'top',
  ]);
  for (const side of [-1, 1])
    addPost(form, { x: side * 1.5, y: 0.08, z: -0.98, height: 2.44 }, 0.045, METAL, { sides: 10 });
  addPictureFrame(booth, poster, OAK);
  addRoundPlinth(booth, hero, 0.42);
  booth.lamps.push({ at: [0, 2.4, 0], power: 0.9 });
  return booth;
}

/** An ellipse, in metres. */
function disc(across: number, deep: number): Shape {
  return new Shape().absellipse(0, 0, across, deep, 0, Math.PI * 2, false, 0) as Shape;
}

function addFins(
  { form }: BoothForm,
  from: readonly [number, number],
  to: readonly [number, number],
): void {
  // Slim, so light hardly changes along a fin: few pieces do.
  const slim = { ...form, grain: SLIM };
  for (const part of [0.2, 0.4, 0.6, 0.8]) {
    const x = from[0] + (to[0] - from[0]) * part;
    const z = from[1] + (to[1] - from[1]) * part;
    // Within and without.
    for (const scale of [0.965, 1.033]) {
      const fin = { x: x * scale, z: z * scale, width: 0.05, depth: 0.05 };
      addBox(slim, { ...fin, y: 0.08, height: HIGH - 0.04 }, WOOD);
    }
  }
}
