import type { Sculpture } from '../kit.ts';
import { MUSEUM } from '../museum.ts';
import type { Point } from '../tubes.ts';
import { lathe, type ProfilePoint } from '../turned-shapes.ts';

const CROWN: readonly ProfilePoint[] = [
  [0, 0.28],
  [0.29, 0.42],
  [0.36, 0.66],
  [0.22, 0.92],
  [0, 1],
];

/** Puts a small round tree on a model; 52 triangles. */
export function addTree(sculpture: Sculpture, at: Point, height: number, colour: string): void {
  addTrunk(sculpture, at, height);
  sculpture.add(lathe(CROWN, 7), { colour }, { at, scale: height });
}

/** Puts a small pointed pine on a model; 58 triangles. */
export function addPine(sculpture: Sculpture, at: Point, height: number, colour: string): void {
  addTrunk(sculpture, at, height);
  for (const [width, low, high] of [
    [0.34, 0.2, 0.75],
    [0.26, 0.5, 1],
  ] as const) {
    const profile = [
      [0, low],
      [width, low],
      [0, high],
    ] as const;
    sculpture.add(lathe(profile, 8), { colour }, { at, scale: height });
  }
}

function addTrunk(sculpture: Sculpture, at: Point, height: number): void {
  const trunk = lathe(
    [
      [0.08, 0],
      [0.06, 0.4],
    ],
    5,
  );
  sculpture.add(trunk, { colour: MUSEUM.woodDark }, { at, scale: height });
}
