import type { BufferGeometry } from 'three';
import type { World } from '#core/world.ts';
import type { ExhibitId } from '#schema/ids.ts';
import { contentUrl } from '../../state/kiosk-api.ts';
import { readModel } from '../model/read-model.ts';
import { heroForm } from './hero-form.ts';

/** Reads an exhibit's model; null when it has none or it cannot be read: its plinth stays empty. The caller disposes of it. */
export async function loadHero(
  world: World,
  id: ExhibitId,
  signal: AbortSignal,
): Promise<BufferGeometry | null> {
  const own = world.exhibits.get(id)?.model;
  const media = own === undefined ? undefined : world.exhibition.media[own];
  if (media?.kind !== 'model') return null;
  try {
    const model = await readModel(contentUrl(media.file.path), signal);
    return model && (await heroForm(model));
  } catch (error) {
    // Falls back: a plinth without its object is still a lit plinth.
    if (!signal.aborted) console.warn(`The model of ${id} cannot be shown.`, error);
    return null;
  }
}
