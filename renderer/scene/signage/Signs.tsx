import { useThree } from '@react-three/fiber';
import { type ReactNode, useEffect, useState } from 'react';
import {
  CanvasTexture,
  InstancedBufferAttribute,
  InstancedMesh,
  LinearMipmapLinearFilter,
  PlaneGeometry,
  RedFormat,
} from 'three';
import type { World } from '#core/world.ts';
import type { Language } from '#schema/text.ts';
import type { Quality } from '../quality.ts';
import { drawSigns, type SignAtlas } from './sign-atlas.ts';
import { type HallSign, listSigns } from './sign-list.ts';
import { createSignMaterial, linear } from './sign-material.ts';

/** All signs of the hall in one draw call. Until the new language's signs are drawn the old ones hang. */
export function Signs(props: {
  world: World;
  language: Language;
  quality: Quality;
  onReady: () => void;
}): ReactNode {
  const { world, language, quality, onReady } = props;
  const [mesh, setMesh] = useState<InstancedMesh | null>(null);
  const invalidate = useThree((state) => state.invalidate);
  useEffect(() => {
    let live = true;
    const signs = listSigns(world, language);
    void drawSigns(signs, language, quality.signs).then((atlas) => {
      if (!live) return;
      setMesh(hangSigns(signs, atlas, quality.anisotropy));
      invalidate();
      onReady();
    });
    return () => {
      live = false;
    };
  }, [world, language, quality, invalidate, onReady]);
  useEffect(() => () => takeDown(mesh), [mesh]);
  return mesh ? <primitive object={mesh} /> : null;
}

function hangSigns(
  signs: readonly HallSign[],
  { canvas, cells }: SignAtlas,
  anisotropy: number,
): InstancedMesh {
  const texture = new CanvasTexture(canvas);
  texture.format = RedFormat;
  texture.flipY = false;
  texture.anisotropy = anisotropy;
  texture.minFilter = LinearMipmapLinearFilter;
  const plane = new PlaneGeometry(1, 1);
  const put = (name: string, size: number, values: number[]) =>
    plane.setAttribute(name, new InstancedBufferAttribute(new Float32Array(values), size));
  put(
    'cell',
    4,
    cells.flatMap(({ u, v, width, height }) => [u, v, width, height]),
  );
  put(
    'ink',
    3,
    signs.flatMap(({ ink }) => linear(ink)),
  );
  put(
    'ground',
    4,
    signs.flatMap(({ ground, ink }) => [...linear(ground ?? ink), ground === null ? 0 : 1]),
  );
  const mesh = new InstancedMesh(plane, createSignMaterial(texture), signs.length);
  for (const [i, { matrix }] of signs.entries()) mesh.setMatrixAt(i, matrix);
  mesh.computeBoundingSphere();
  mesh.renderOrder = 3;
  return mesh;
}

function takeDown(mesh: InstancedMesh | null): void {
  if (!mesh || Array.isArray(mesh.material)) return;
  const material = mesh.material as ReturnType<typeof createSignMaterial>;
  material.uniforms.atlas?.value.dispose();
  material.dispose();
  mesh.geometry.dispose();
  mesh.dispose();
}
