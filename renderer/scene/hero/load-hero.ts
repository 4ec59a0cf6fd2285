import type { BufferGeometry } from 'three';
import type { World } from '#core/world.ts';
import type { ExhibitId } from '#schema/ids.ts';
import { contentUrl } from '../../state/kiosk-api.ts';
import { heroForm } from './hero-form.ts';

/** Reads an exhibit's model; null when it has none or it cannot be read: its plinth stays empty. The caller disposes of it. */
export async function loadHero(
  world: World,
  id: ExhibitId,
  signal: AbortSignal,
): Promise<BufferGeometry | null> {
  const model = world.exhibits.get(id)?.model;
  const media = model === undefined ? undefined : world.exhibition.media[model];
  if (media?.kind !== 'model') return null;
  try {
    const response = await fetch(contentUrl(media.file.path), { signal });
    if (!response.ok) return null;
    const bytes = await response.arrayBuffer();
    const { scene } = await (await reader()).parseAsync(bytes, '');
    return heroForm(scene);
  } catch (error) {
    // Falls back: a plinth without its object is still a lit plinth.
    if (!signal.aborted) console.warn(`The model of ${id} cannot be shown.`, error);
    return null;
  }
}

/** The reader of models comes when the first is wanted: the hall's first picture does not wait for it. */
async function reader() {
  const [{ GLTFLoader }, { MeshoptDecoder }] = await Promise.all([
    import('three/addons/loaders/GLTFLoader.js'),
    import('three/addons/libs/meshopt_decoder.module.js'),
  ]);
  return new GLTFLoader().setMeshoptDecoder(MeshoptDecoder);
}
