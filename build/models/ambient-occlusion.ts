import { type BufferGeometry, DoubleSide, Quaternion, Ray, Vector3 } from 'three';
import { MeshBVH, SAH } from 'three-mesh-bvh';

/** Rays from every corner: fewer show as stains, more are not seen. */
const RAYS = 48;

/** Beyond this nothing takes away light (metres): half the size of a model. */
const REACH = 0.3;

/** How much of its light a fully hidden corner keeps. */
const DARKEST = 0.45;

/** How much of the sky the plinth hides: it is pale and sends some light back. */
const GROUND_WEIGHT = 0.75;

/** Rays start this far off the surface, so that they do not hit it (metres). */
const LIFT = 0.002;

const UP = new Vector3(0, 1, 0);

/** Directions about +Y, more of them upwards in proportion to the light that they bring. */
const DIRECTIONS: readonly Vector3[] = Array.from({ length: RAYS }, (_, index) => {
  const share = (index + 0.5) / RAYS;
  const turn = index * Math.PI * (3 - Math.sqrt(5));
  const radius = Math.sqrt(share);
  return new Vector3(radius * Math.cos(turn), Math.sqrt(1 - share), radius * Math.sin(turn));
});

/** Where more than this share of rays first meets something from behind, and none is free, a place is inside of a body. */
const INSIDE = 0.5;

/** Farther than any model is wide (metres). */
const FAR = 2;

/** Everything that can hide the sky, ready to be asked. */
export function createOccluders(bodies: BufferGeometry): MeshBVH {
  const shape = bodies.clone();
  // Without normals a hit costs less; nobody asks for the shading of what hides the sky.
  shape.deleteAttribute('normal');
  return new MeshBVH(shape, { strategy: SAH });
}

/** How light the corners of an indexed body are, DARKEST to 1, and the indices of those triangles that can be seen. */
export interface Shade {
  readonly light: readonly number[];
  readonly seen: readonly number[];
}

/** The shade on `body` from the occluders and the ground at y = 0. */
export function shadeOn(body: BufferGeometry, occluders: MeshBVH): Shade {
  const places = placesOf(body);
  const views = places.map((place) => viewFrom(place, occluders));
  const indices = [...(body.index?.array ?? [])];
  const seen = indices.flatMap((first, at) => {
    if (at % 3 !== 0) return [];
    const triangle = [first, ...indices.slice(at + 1, at + 3)];
    const buried =
      triangle.every((index) => views[index]?.inside) &&
      samplesOf(triangle.flatMap((index) => places[index] ?? [])).every(
        (place) => viewFrom(place, occluders).inside,
      );
    return buried ? [] : triangle;
  });
  return { light: views.map(({ hidden }) => 1 - (1 - DARKEST) * hidden), seen };
}

interface SurfacePlace {
  readonly at: Vector3;
  readonly facing: Vector3;
}

function placesOf(body: BufferGeometry): readonly SurfacePlace[] {
  const [at, normal] = [body.getAttribute('position'), body.getAttribute('normal')];
  return Array.from({ length: at.count }, (_, index) => ({
    at: new Vector3().fromBufferAttribute(at, index),
    facing: new Vector3().fromBufferAttribute(normal, index),
  }));
}

/** The middle of a triangle and of its edges, and the places between. */
function samplesOf(corners: readonly SurfacePlace[]): readonly SurfacePlace[] {
  const middle = meanOf(corners);
  const edges = corners.map((_, left) => meanOf(corners.filter((__, index) => index !== left)));
  return [middle, ...edges, ...[...corners, ...edges].map((place) => meanOf([middle, place]))];
}

function meanOf(places: readonly SurfacePlace[]): SurfacePlace {
  const [at, facing] = [new Vector3(), new Vector3()];
  for (const place of places) {
    at.addScaledVector(place.at, 1 / places.length);
    facing.add(place.facing);
  }
  return { at, facing: facing.normalize() };
}

interface View {
  /** How much of the sky is hidden, 0 to 1. */
  readonly hidden: number;
  readonly inside: boolean;
}

function viewFrom({ at, facing }: SurfacePlace, occluders: MeshBVH): View {
  const turned = new Quaternion().setFromUnitVectors(UP, facing);
  const from = at.clone().addScaledVector(facing, LIFT);
  let [hidden, free, behind] = [0, 0, 0];
  for (const direction of DIRECTIONS) {
    const ray = new Ray(from, direction.clone().applyQuaternion(turned));
    const hit = occluders.raycastFirst(ray, DoubleSide, 0, FAR);
    hidden += Math.max(hiddenByGround(ray), hit ? nearness(hit.distance) : 0);
    if (!hit) free++;
    else if ((hit.face?.normal.dot(ray.direction) ?? 0) > 0) behind++;
  }
  return { hidden: hidden / RAYS, inside: free === 0 && behind > INSIDE * RAYS };
}

function hiddenByGround({ origin, direction }: Ray): number {
  return direction.y < 0 ? GROUND_WEIGHT * nearness(Math.max(0, origin.y) / -direction.y) : 0;
}

function nearness(distance: number): number {
  return Math.max(0, 1 - distance / REACH);
}
