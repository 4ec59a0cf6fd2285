import { useThree } from '@react-three/fiber';
import { type ReactNode, useEffect, useMemo } from 'react';
import {
  CanvasTexture,
  InstancedBufferAttribute,
  InstancedMesh,
  MeshBasicMaterial,
  PlaneGeometry,
  SRGBColorSpace,
} from 'three';
import type { World } from '#core/world.ts';
import { contentUrl } from '../../state/kiosk-api.ts';
import type { Sharpness } from '../sharpness.ts';
import { createPosterAtlas, type PosterAtlas, paintPoster, sizeFor } from './poster-atlas.ts';
import { outerPosterMatrix, posterMatrix } from './poster-place.ts';

/** The pictures on all booths' walls, inside and out, in one draw call; they come after the hall stands. */
export function Posters(props: { world: World; sharpness: Sharpness; go: boolean }): ReactNode {
  const { world, sharpness, go } = props;
  const invalidate = useThree((state) => state.invalidate);
  const wall = useMemo(() => hangPosters(world, sharpness), [world, sharpness]);
  useEffect(() => () => takeDown(wall), [wall]);
  useEffect(() => {
    if (!go) return undefined;
    const leave = new AbortController();
    void fillPosters(world, wall, invalidate, leave.signal);
    return () => leave.abort();
  }, [world, wall, go, invalidate]);
  return <primitive object={wall.mesh} />;
}

interface Wall {
  readonly mesh: InstancedMesh;
  readonly atlas: PosterAtlas;
  readonly texture: CanvasTexture;
  readonly material: MeshBasicMaterial;
}

function hangPosters(world: World, { anisotropy, texture: width }: Sharpness): Wall {
  const atlas = createPosterAtlas(world, width);
  const texture = new CanvasTexture(atlas.canvas);
  texture.colorSpace = SRGBColorSpace;
  texture.anisotropy = anisotropy;
  const plane = new PlaneGeometry(1, 1);
  const { columns, rows } = atlas;
  const { booths } = world.plan;
  const cells = [...booths, ...booths].flatMap((_, n) => {
    const i = n % booths.length;
    return [(i % columns) / columns, 1 - (Math.floor(i / columns) + 1) / rows];
  });
  plane.setAttribute('cell', new InstancedBufferAttribute(new Float32Array(cells), 2));
  const material = new MeshBasicMaterial({ map: texture, toneMapped: false });
  material.onBeforeCompile = (shader) => {
    // The map is the whole atlas: each instance looks at its own cell of it.
    shader.vertexShader = `attribute vec2 cell;\n${shader.vertexShader}`.replace(
      '#include <uv_vertex>',
      `#include <uv_vertex>\n vMapUv = cell + uv * vec2(${(1 / columns).toFixed(6)}, ${(1 / rows).toFixed(6)});`,
    );
  };
  const mesh = new InstancedMesh(plane, material, booths.length * 2);
  for (const [i, booth] of booths.entries()) {
    mesh.setMatrixAt(i, posterMatrix(booth.pose));
    mesh.setMatrixAt(booths.length + i, outerPosterMatrix(booth.pose));
  }
  mesh.computeBoundingSphere();
  return { mesh, atlas, texture, material };
}

/** Fetches the pictures one after another, so that nothing is decoded in a rush, and hangs them all at once: one upload. */
async function fillPosters(
  world: World,
  { atlas, texture }: Wall,
  invalidate: () => void,
  signal: AbortSignal,
): Promise<void> {
  const width = atlas.canvas.width / atlas.columns;
  for (const [i, booth] of world.plan.booths.entries()) {
    const picture = await fetchPoster(world, booth.id, width, signal);
    if (signal.aborted) return;
    if (!picture) continue;
    paintPoster(atlas, i, picture);
    picture.close();
  }
  texture.needsUpdate = true;
  invalidate();
}

/** A booth's picture, at least `width` pixels wide; null when it has none or it cannot be had: its pattern stays. */
export async function fetchPoster(
  world: World,
  exhibit: World['plan']['booths'][number]['id'],
  width: number,
  signal: AbortSignal,
): Promise<ImageBitmap | null> {
  const cover = world.exhibits.get(exhibit)?.cover;
  const media = cover ? world.exhibition.media[cover.media] : undefined;
  const path = media?.kind === 'picture' ? sizeFor(media, width) : undefined;
  if (!path) return null;
  try {
    const response = await fetch(contentUrl(path), { signal });
    return response.ok ? await createImageBitmap(await response.blob()) : null;
  } catch {
    // Falls back: the booth keeps its zone's pattern.
    return null;
  }
}

function takeDown({ mesh, texture, material }: Wall): void {
  texture.dispose();
  material.dispose();
  mesh.geometry.dispose();
  mesh.dispose();
}
