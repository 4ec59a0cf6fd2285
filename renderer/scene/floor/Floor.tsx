import { type ReactNode, useEffect, useMemo } from 'react';
import { CanvasTexture, Mesh, MeshLambertMaterial, PlaneGeometry, SRGBColorSpace } from 'three';
import type { World } from '#core/world.ts';
import { paintFloor } from './floor-map.ts';

/** The floor: one plane with one painted picture. */
export function Floor(props: { world: World }): ReactNode {
  const { world } = props;
  const mesh = useMemo(() => layFloor(world), [world]);
  useEffect(
    () => () => {
      mesh.geometry.dispose();
      mesh.material.map?.dispose();
      mesh.material.dispose();
    },
    [mesh],
  );
  return <primitive object={mesh} />;
}

function layFloor({ plan, exhibition }: World): Mesh<PlaneGeometry, MeshLambertMaterial> {
  const { minX, maxX, minZ, maxZ } = plan.bounds;
  const map = new CanvasTexture(paintFloor(plan, exhibition.zones));
  map.colorSpace = SRGBColorSpace;
  map.anisotropy = 8;
  const plane = new PlaneGeometry(maxX - minX, maxZ - minZ).rotateX(-Math.PI / 2);
  const mesh = new Mesh(plane, new MeshLambertMaterial({ map }));
  mesh.position.set((minX + maxX) / 2, 0, (minZ + maxZ) / 2);
  return mesh;
}
