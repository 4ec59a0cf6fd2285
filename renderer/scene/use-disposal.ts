import { useEffect } from 'react';
import { type BufferGeometry, InstancedMesh, type Material, type Mesh } from 'three';

/** Gives the card its memory back when a mesh goes or another takes its place: the mesh's own geometry and material with it. */
export function useDisposal(mesh: Mesh<BufferGeometry, Material>): void {
  useEffect(
    () => () => {
      mesh.geometry.dispose();
      mesh.material.dispose();
      if (mesh instanceof InstancedMesh) mesh.dispose();
    },
    [mesh],
  );
}
