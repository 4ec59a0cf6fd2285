import { BufferAttribute, BufferGeometry, DoubleSide, Ray, Vector3 } from 'three';
import { MeshBVH } from 'three-mesh-bvh';
import type { BakedForm } from '../../renderer/form/baked-form.ts';
import type { BoothForm, Lamp } from '../../renderer/form/booth/fittings.ts';
import { type Form, finishForm, type Vec } from '../../renderer/form/form.ts';

/** Rays from each corner into the hemisphere over it. */
const RAYS = 96;
/** What is farther than this takes no daylight away, in metres. */
const REACH = 2.2;
/** Rays start this far off their surface, in metres, so that they do not meet it. */
const OFF = 0.012;
/** The darkest a corner gets: light comes back from every wall. */
const DARKEST = 0.34;
/** The hall's lamps hang over every booth: their share of lamp light on what lies open to them, and how steep a ray must rise to meet one. */
const FROM_ABOVE = 0.42;
const STEEP = 0.12;
/** Half the edge of the floor that a booth stands on in the bake, in metres. */
const FLOOR_HALF = 6;

/** Bakes daylight (ambient occlusion, the floor included) and the light of its lamps into the corners of a booth. */
export function bakeBooth({ form, lamps }: BoothForm): BakedForm {
  const bvh = new MeshBVH(solidOf(form));
  const rays = hemisphere(RAYS);
  return finishForm(form, (at, normal) => {
    const { day, above } = openness(bvh, at, normal, rays);
    const lamp = lamps.reduce((sum, each) => sum + lampLight(bvh, at, normal, each), 0);
    return [day, Math.min(1, lamp + above * FROM_ABOVE)];
  });
}

/** The booth and the floor it stands on. */
function solidOf(form: Form): BufferGeometry {
  const geometry = new BufferGeometry();
  const f = FLOOR_HALF;
  const first = form.positions.length / 3;
  const floor = [-f, 0, -f, f, 0, -f, f, 0, f, -f, 0, f];
  const positions = new Float32Array([...form.positions.finish(), ...floor]);
  geometry.setAttribute('position', new BufferAttribute(positions, 3));
  geometry.setIndex([
    ...form.indices.finish(),
    first,
    first + 2,
    first + 1,
    first,
    first + 3,
    first + 2,
  ]);
  return geometry;
}

/** Directions over the XZ plane, denser around the pole (cosine-weighted; a Fibonacci spiral, so that they are even). */
function hemisphere(count: number): readonly Vec[] {
  const golden = Math.PI * (3 - Math.sqrt(5));
  return Array.from({ length: count }, (_, i) => {
    const up = Math.sqrt(1 - (i + 0.5) / count);
    const out = Math.sqrt(1 - up * up);
    return [Math.cos(i * golden) * out, up, Math.sin(i * golden) * out];
  });
}

/** The shares of daylight and of the hall's lamps that reach a corner. */
function openness(
  bvh: MeshBVH,
  at: Vec,
  normal: Vec,
  rays: readonly Vec[],
): { readonly day: number; readonly above: number } {
  const up = new Vector3(...normal);
  const side = new Vector3(up.y > 0.9 || up.y < -0.9 ? 1 : 0, Math.abs(up.y) > 0.9 ? 0 : 1, 0)
    .cross(up)
    .normalize();
  const other = new Vector3().crossVectors(up, side);
  const origin = new Vector3(...at).addScaledVector(up, OFF);
  let open = 0;
  let above = 0;
  for (const [x, y, z] of rays) {
    const way = new Vector3()
      .addScaledVector(side, x)
      .addScaledVector(up, y)
      .addScaledVector(other, z);
    const hit = bvh.raycastFirst(new Ray(origin, way), DoubleSide, 0, REACH);
    const free = hit ? Math.min(1, hit.distance / REACH) ** 1.5 : 1;
    open += free;
    if (way.y > STEEP) above += free;
  }
  return { day: DARKEST + (1 - DARKEST) * (open / rays.length), above: above / rays.length };
}

function lampLight(bvh: MeshBVH, at: Vec, normal: Vec, lamp: Lamp): number {
  const origin = new Vector3(...at).addScaledVector(new Vector3(...normal), OFF);
  const way = new Vector3(...lamp.at).sub(origin);
  const away = way.length();
  way.divideScalar(away);
  const facing = way.dot(new Vector3(...normal));
  if (facing <= 0) return 0;
  const hit = bvh.raycastFirst(new Ray(origin, way), DoubleSide, 0, away - OFF);
  return hit ? 0 : (lamp.power * (0.25 + 0.75 * facing)) / (0.6 + away * away);
}
