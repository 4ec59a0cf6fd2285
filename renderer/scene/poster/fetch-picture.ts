import type { World } from '#core/world.ts';
import type { ExhibitId } from '#schema/ids.ts';
import type { Picture } from '#schema/media.ts';
import { contentUrl } from '../../state/kiosk-api.ts';

/** The shape of a booth's picture: width ÷ height. */
const SHAPE = 3 / 2;

/**
 * A booth's picture, cut to 3 : 2 and made `width` pixels wide, decoded off the main thread; null when it has none or it
 * cannot be had. The caller closes it.
 */
export async function fetchPicture(
  world: World,
  exhibit: ExhibitId,
  width: number,
  signal: AbortSignal,
): Promise<ImageBitmap | null> {
  const cover = world.exhibits.get(exhibit)?.cover;
  const media = cover ? world.exhibition.media[cover.media] : undefined;
  const size = media?.kind === 'picture' ? sizeFor(media, width) : undefined;
  if (!size) return null;
  try {
    const response = await fetch(contentUrl(size.path), { signal });
    if (!response.ok) return null;
    const cut = cutTo(size.width, size.height);
    const blob = await response.blob();
    return await createImageBitmap(blob, cut.x, cut.y, cut.width, cut.height, {
      resizeWidth: width,
      resizeHeight: Math.round(width / SHAPE),
      resizeQuality: 'medium',
    });
  } catch {
    // Falls back: the booth keeps its wall.
    return null;
  }
}

/** The largest part of a picture in the wanted shape, from its middle. */
function cutTo(width: number, height: number) {
  const w = Math.min(width, height * SHAPE);
  const h = w / SHAPE;
  return { x: (width - w) / 2, y: (height - h) / 2, width: w, height: h };
}

/** The smallest size of a picture that is at least `width` pixels wide, or its largest. */
function sizeFor({ sizes }: Picture, width: number): Picture['sizes'][number] | undefined {
  return sizes.find((size) => size.width >= width) ?? sizes.at(-1);
}
