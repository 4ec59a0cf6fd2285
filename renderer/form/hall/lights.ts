import { Matrix4, Shape, TorusGeometry } from 'three';
import type { Rect } from '#core/geometry.ts';
import type { Lane } from '#core/lanes.ts';
import type { HallPlan } from '#core/plan.ts';
import type { Pattern } from '#schema/patterns.ts';
import { addCopy } from '../copy.ts';
import { addGeometry, addQuad, createForm, type Form, type Vec } from '../form.ts';
import { LIGHT, METAL } from '../paints.ts';
import { addBox, addPost, addSlab, addWall } from '../solids.ts';
import type { Roof } from './roof.ts';

/** How high the lamps of a zone hang, in metres. */
const HIGH = 4.15;
/** How far they keep from the edges of the lane's aisle, in metres. */
const INSET = 0.7;

type Place = (form: Form, x: number, z: number) => void;

/** Adds the lamps over a lane, in the shape of its zone's pattern, one every `pitch` metres or more. */
export function addLaneLights(
  form: Form,
  lane: Lane,
  pattern: Pattern,
  roof: Roof,
  pitch: number,
): void {
  const { area, middle } = lane;
  const aisle: Rect = {
    minX: area.minX + INSET,
    maxX: area.maxX - INSET,
    minZ: middle - 2.5 + INSET,
    maxZ: middle + 2.5 - INSET,
  };
  const count = Math.max(1, Math.floor((aisle.maxX - aisle.minX) / pitch));
  const step = (aisle.maxX - aisle.minX) / count;
  const lamp = createForm();
  LAMPS[pattern](lamp, 0, 0);
  for (let i = 0; i < count; i += 1) {
    const x = aisle.minX + (i + 0.5) * step;
    addCopy(form, lamp, x, middle);
    addPost(
      form,
      { x, y: HIGH + 0.1, z: middle, height: roof.heightAt(x) - HIGH - 0.1 },
      0.012,
      METAL,
      { sides: 5, open: true },
    );
  }
}

/** One lamp of each pattern, about 2 m wide, its middle at `(x, z)`. */
const LAMPS: Readonly<Record<Pattern, Place>> = {
  dots: (form, x, z) => {
    for (const [dx, dz, r] of [
      [-0.6, -0.7, 0.3],
      [0.5, 0, 0.42],
      [-0.5, 0.9, 0.24],
    ] as const)
      addDisc(form, x + dx, z + dz, r);
  },
  stripes: (form, x, z) => {
    for (const d of [-0.55, 0.55]) addBar(form, [x + d - 0.7, z + 1.2], [x + d + 0.7, z - 1.2]);
  },
  waves: (form, x, z) => {
    for (const d of [-0.7, 0.7]) {
      for (let i = 0; i < 4; i += 1) {
        const at = (k: number): [number, number] => [
          x - 1.1 + k * 0.55,
          z + d + 0.32 * Math.sin((k * Math.PI) / 2),
        ];
        addBar(form, at(i), at(i + 1));
      }
    }
  },
  grid: (form, x, z) => {
    for (const d of [-0.7, 0.7]) {
      addBar(form, [x - 1.1, z + d], [x + 1.1, z + d]);
      addBar(form, [x + d, z - 1.1], [x + d, z + 1.1]);
    }
  },
  rings: (form, x, z) => {
    addRing(form, x, z, 0.95);
    addRing(form, x, z, 0.5);
  },
  leaves: (form, x, z) => {
    for (const d of [-0.75, 0.75]) addLeaf(form, x, z + d);
  },
  steps: (form, x, z) => {
    for (const [i, d] of [-0.8, 0, 0.8].entries()) {
      const y = z + (i - 1) * 0.8;
      addBar(form, [x + d - 0.4, y], [x + d + 0.4, y]);
      if (i < 2) addBar(form, [x + d + 0.4, y], [x + d + 0.4, y + 0.8]);
    }
  },
  weave: (form, x, z) => {
    for (const d of [-0.55, 0.55]) {
      addBar(form, [x + d - 0.4, z + d], [x + d + 0.4, z + d]);
      addBar(form, [x + d, z - d - 0.4], [x + d, z - d + 0.4]);
    }
  },
};

/** A bar of metal that shines downwards. */
function addBar(form: Form, from: readonly [number, number], to: readonly [number, number]): void {
  addWall(form, from, to, HIGH, 0.11, 0.09, METAL);
  const [dx, dz] = [to[0] - from[0], to[1] - from[1]];
  const length = Math.hypot(dx, dz);
  const [nx, nz] = [(-dz / length) * 0.045, (dx / length) * 0.045];
  const at = ([x, z]: readonly [number, number], side: number): Vec => [
    x + nx * side,
    HIGH,
    z + nz * side,
  ];
  addQuad(form, [at(from, 1), at(from, -1), at(to, -1), at(to, 1)], LIGHT);
}

function addDisc(form: Form, x: number, z: number, radius: number): void {
  addPost(form, { x, y: HIGH, z, height: 0.06 }, radius, LIGHT, { sides: 12 });
}

function addRing(form: Form, x: number, z: number, radius: number): void {
  const ring = new TorusGeometry(radius, 0.06, 4, 18);
  const lie = new Matrix4().makeRotationX(Math.PI / 2).setPosition(x, HIGH, z);
  addGeometry(form, ring, lie, LIGHT);
  ring.dispose();
}

function addLeaf(form: Form, x: number, z: number): void {
  const leaf = new Shape();
  leaf.moveTo(-0.9, 0);
  leaf.quadraticCurveTo(0, 0.75, 0.9, 0);
  leaf.quadraticCurveTo(0, -0.75, -0.9, 0);
  addSlab(form, leaf, { x, y: HIGH, z, height: 0.05 }, LIGHT, 5);
}

/** Adds the light piece of the foyer: rings of louvres like a flying craft, the largest in the middle. */
export function addFoyerLight(form: Form, { foyer }: HallPlan): void {
  const z = (foyer.minZ + foyer.maxZ) / 2;
  const rings = [
    [1.5, 5.66],
    [2.5, 5.5],
    [3.3, 5.3],
    [2.7, 5.1],
    [1.9, 4.96],
  ] as const;
  rings.forEach(([radius, y], i) => {
    const ring = new TorusGeometry(radius, i === 2 ? 0.1 : 0.06, 6, 64);
    const lie = new Matrix4()
      .makeScale(1, 1, 1.5)
      .multiply(new Matrix4().makeRotationX(Math.PI / 2));
    addGeometry(form, ring, lie.setPosition(0, y, z), i % 2 === 0 ? LIGHT : METAL);
    ring.dispose();
  });
  for (let i = 0; i < 24; i += 1) {
    const angle = (i / 24) * Math.PI * 2;
    const at = (radius: number): [number, number] => [
      Math.cos(angle) * radius,
      z + Math.sin(angle) * radius * 1.5,
    ];
    addWall(form, at(1.95), at(3.2), 5.16, 0.06, 0.03, METAL);
  }
  for (const side of [-1, 1])
    addBox(form, { x: side * 2.4, y: 5.3, z, width: 0.02, height: 2.2, depth: 0.02 }, METAL);
}
