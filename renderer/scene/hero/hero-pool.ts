import { BatchedMesh, type BufferGeometry, Group, type Material, type Matrix4, Mesh } from 'three';
import type { HallMaterials } from '../light/hall-material.ts';

/** Room for one object in the common draw: corners, and three times its triangles. */
const ROOM = { corners: 10_000, indices: 10_000 } as const;

/** The hero objects near by: all small ones in one draw, each large one in a draw of its own. */
export interface HeroPool {
  readonly group: Group;
  /** Puts an object into a slot; the pool keeps the geometry or a copy of it, and disposes of it. */
  readonly put: (slot: number, form: BufferGeometry, place: Matrix4) => void;
  /** Moves a slot's object. */
  readonly move: (slot: number, place: Matrix4) => void;
  /** Empties a slot. */
  readonly clear: (slot: number) => void;
  readonly dispose: () => void;
}

/** Makes an empty pool of `room` slots. */
export function createHeroPool({ single, batched }: HallMaterials, room: number): HeroPool {
  const batch = createBatch(batched, Math.max(1, room));
  const group = new Group();
  group.add(batch);
  // Small objects keep their instance's number in the batch, large ones a mesh.
  const small = new Map<number, number>();
  const large = new Map<number, Mesh>();
  const clear = (slot: number) => {
    const instance = small.get(slot);
    if (instance !== undefined) batch.setVisibleAt(instance, false);
    const mesh = large.get(slot);
    mesh?.removeFromParent();
    mesh?.geometry.dispose();
    large.delete(slot);
  };
  const move = (slot: number, place: Matrix4) => {
    const instance = small.get(slot);
    if (instance !== undefined) batch.setMatrixAt(instance, place);
    const mesh = large.get(slot);
    mesh?.matrix.copy(place);
    if (mesh) mesh.matrixWorldNeedsUpdate = true;
  };
  return {
    group,
    clear,
    move,
    put: (slot, form, place) => {
      clear(slot);
      if (fits(form)) {
        small.set(slot, putSmall(batch, small.get(slot), form));
        form.dispose();
      } else {
        const mesh = new Mesh(form, single);
        mesh.matrixAutoUpdate = false;
        large.set(slot, mesh);
        group.add(mesh);
      }
      move(slot, place);
    },
    dispose: () => {
      for (const slot of [...large.keys()]) clear(slot);
      batch.dispose();
    },
  };
}

/** Puts a small object in place of the one an instance showed, or into the batch as a new one; gives the instance's number. */
function putSmall(batch: BatchedMesh, known: number | undefined, form: BufferGeometry): number {
  batch.visible = true;
  if (known === undefined)
    return batch.addInstance(batch.addGeometry(form, ROOM.corners, ROOM.indices));
  batch.setGeometryAt(batch.getGeometryIdAt(known), form);
  batch.setVisibleAt(known, true);
  return known;
}

function fits(form: BufferGeometry): boolean {
  const corners = form.getAttribute('position').count;
  return corners <= ROOM.corners && (form.index?.count ?? 0) <= ROOM.indices;
}

function createBatch(material: Material, room: number): BatchedMesh {
  const batch = new BatchedMesh(room, room * ROOM.corners, room * ROOM.indices, material);
  // Nothing here is seen through; sorting costs more than it saves.
  batch.sortObjects = false;
  // So few are drawn wherever one looks: testing each costs more. The bounds of all would be those of an empty pool.
  batch.perObjectFrustumCulled = false;
  batch.frustumCulled = false;
  // Until something stands here, there is nothing to compile or to hand to the card.
  batch.visible = false;
  return batch;
}
