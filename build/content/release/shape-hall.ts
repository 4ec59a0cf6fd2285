import type { Exhibition } from '#schema/exhibition.ts';
import { HALL_NUMBER } from '#schema/hall-file.ts';
import type { MediaFile } from '#schema/media.ts';
import { type Cache, remember } from '../cache.ts';
import { hashBytes, type MediaStore, storeBytes } from '../media/media-store.ts';
import { hasAll } from './has-all.ts';

/**
 * Shapes the building of an exhibition's hall, so that no kiosk has to each time its page is loaded; gives where it lies in the
 * store. Shaped again only when zones, sides or the booths of a zone have changed.
 */
export async function shapeHall(
  exhibition: Exhibition,
  cache: Cache,
  store: MediaStore,
): Promise<MediaFile> {
  const { zones, layout, exhibits } = exhibition;
  const booths = exhibits.map(({ id, zone }) => [id, zone]);
  const key = hashBytes(JSON.stringify(['hall', HALL_NUMBER, zones, layout, booths]));
  const shape = async () => storeBytes(store, await packed(exhibition), 'bin');
  const { answer } = await remember(cache, key, shape);
  // The store may have been emptied since.
  return (await hasAll(store.folder, [answer])) ? answer : shape();
}

async function packed(exhibition: Exhibition): Promise<Uint8Array> {
  // Loaded when there is something to shape: with nothing to do, a build takes no longer than it takes to look.
  const [{ planExhibition }, { buildHall }, { packHall }] = await Promise.all([
    import('#core/world.ts'),
    import('../../../renderer/form/hall/hall-forms.ts'),
    import('../../../renderer/form/hall/hall-file.ts'),
  ]);
  return packHall(buildHall(planExhibition(exhibition), exhibition.zones));
}
