import {
  CanvasTexture,
  InstancedBufferAttribute,
  InstancedMesh,
  LinearMipmapLinearFilter,
  PlaneGeometry,
  RedFormat,
} from 'three';
import type { SignAtlas } from './sign-atlas.ts';
import type { HallSign } from './sign-list.ts';
import { createSignMaterial, linear } from './sign-material.ts';

/** Hangs signs that have been drawn: all in one draw. */
export function hangSigns(
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

/** Takes signs down and gives the card their memory back. */
export function takeDownSigns(mesh: InstancedMesh | null): void {
  if (!mesh || Array.isArray(mesh.material)) return;
  const material = mesh.material as ReturnType<typeof createSignMaterial>;
  material.uniforms.atlas?.value.dispose();
  material.dispose();
  mesh.geometry.dispose();
  mesh.dispose();
}
