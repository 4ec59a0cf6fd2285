import { type ReactNode, useEffect, useMemo } from 'react';
import { CanvasTexture, Mesh, MeshLambertMaterial, PlaneGeometry, SRGBColorSpace } from 'three';
import type { World } from '#core/world.ts';
import type { Sharpness } from '../sharpness.ts';
import { paintFloor } from './floor-map.ts';

/** The floor: one plane with one painted picture. */
export function Floor(props: { world: World; sharpness: Sharpness }): ReactNode {
  const { world, sharpness } = props;
  const mesh = useMemo(() => layFloor(world, sharpness), [world, sharpness]);
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

function layFloor(
  { plan, exhibition }: World,
  { anisotropy, texture }: Sharpness,
): Mesh<PlaneGeometry, MeshLambertMaterial> {
  const { minX, maxX, minZ, maxZ } = plan.bounds;
  const map = new CanvasTexture(paintFloor(plan, exhibition.zones, texture));
  map.colorSpace = SRGBColorSpace;
  map.anisotropy = anisotropy;
  const plane = new PlaneGeometry(maxX - minX, maxZ - minZ).rotateX(-Math.PI / 2);
  const mesh = new Mesh(plane, new MeshLambertMaterial({ map }));
  mesh.position.set((minX + maxX) / 2, 0, (minZ + maxZ) / 2);
  return mesh;
}
