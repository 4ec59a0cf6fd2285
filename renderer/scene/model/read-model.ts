import type { Group } from 'three';

/** Reads a model (.glb, packed with meshopt) from its address; null when there is none. Rejects when it cannot be read. The caller disposes of it. */
export async function readModel(url: string, signal: AbortSignal): Promise<Group | null> {
  const response = await fetch(url, { signal });
  if (!response.ok) return null;
  const bytes = await response.arrayBuffer();
  const { scene } = await (await reader()).parseAsync(bytes, '');
  return scene;
}

/** The reader of models comes when the first is wanted: the hall's first picture does not wait for it. */
async function reader() {
  const [{ GLTFLoader }, { MeshoptDecoder }] = await Promise.all([
    import('three/addons/loaders/GLTFLoader.js'),
    import('three/addons/libs/meshopt_decoder.module.js'),
  ]);
  return new GLTFLoader().setMeshoptDecoder(MeshoptDecoder);
}
