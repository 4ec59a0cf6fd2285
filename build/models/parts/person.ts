import type { BufferGeometry } from 'three';
import type { Sculpture } from '../kit.ts';
import { MUSEUM } from '../museum.ts';
import { sphere } from '../shapes.ts';
import { type Point, tube } from '../tubes.ts';
import { lathe, type ProfilePoint } from '../turned-shapes.ts';

/** One small visitor: where the feet are, how tall, which way round, what they wear. */
export interface Person {
  readonly at: Point;
  /** In metres on the model. */
  readonly height: number;
  /** About the upright axis, in radians; 0 looks towards +Z. */
  readonly yaw?: number;
  readonly coat: string;
  readonly hair?: string;
  readonly trousers?: string;
  /** Where the right hand is, for a person one unit tall; hanging down if not given. */
  readonly hand?: Point;
  /** How far a leg swings in a step, in radians. */
  readonly step?: number;
}

const COAT: readonly ProfilePoint[] = [
  [0, 0.34],
  [0.165, 0.34],
  [0.15, 0.6],
  [0.13, 0.77],
  [0.06, 0.83],
  [0, 0.84],
];
const HAIR: readonly ProfilePoint[] = [
  [0, -0.02],
  [0.118, 0],
  [0.1, 0.065],
  [0.055, 0.105],
  [0, 0.12],
];
const LEG: readonly ProfilePoint[] = [
  [0.055, -0.38],
  [0.06, 0],
];
const SIDES = 8;

/** Puts a small standing figure on a model: coat, head, hair, arms, legs. Some 300 triangles. */
export function addPerson(sculpture: Sculpture, person: Person): void {
  const { at, height, yaw = 0, coat, hair = '#2b211b', trousers = MUSEUM.slate, step = 0 } = person;
  const put = (geometry: BufferGeometry, colour: string): unknown =>
    sculpture.add(geometry, { colour }, { at, turn: [0, yaw, 0], scale: height });
  put(lathe(COAT, SIDES), coat);
  put(sphere(0.105, 1).translate(0, 0.9, 0.005), MUSEUM.skin);
  put(lathe(HAIR, SIDES).rotateX(-0.5).translate(0, 0.915, -0.012), hair);
  for (const side of [-1, 1] as const) {
    const swing = side * step;
    const leg = lathe(LEG, 6).rotateX(swing);
    put(leg.translate(side * 0.075, 0.38, 0), trousers);
    const hanging: Point = [side * 0.2, 0.44, -swing * 0.25];
    addArm(put, side, coat, (side < 0 ? person.hand : null) ?? hanging);
  }
}

function addArm(
  put: (geometry: BufferGeometry, colour: string) => unknown,
  side: -1 | 1,
  coat: string,
  hand: Point,
): void {
  const shoulder: Point = [side * 0.11, 0.75, 0];
  const elbow: Point = [side * 0.19, (0.76 + hand[1]) / 2, hand[2] / 2 - 0.02];
  put(tube([shoulder, elbow, hand], 0.042, 5, { steps: 2 }), coat);
  put(sphere(0.05, 0).translate(...hand), MUSEUM.skin);
}
