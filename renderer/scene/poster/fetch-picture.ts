import type { World } from '#core/world.ts';
import type { ExhibitId } from '#schema/ids.ts';
import type { Picture } from '#schema/media.ts';
import { contentUrl } from '../../state/kiosk-api.ts';
import { cutBeside } from './picture-thread.ts';

/** The shape of a booth's picture: width ÷ height. */
const SHAPE = 3 / 2;

/**
 * A booth's picture, cut to 3 : 2 and made `width` pixels wide beside the page; null when it has none, it cannot be had, or
 * nobody wants it any more. The caller closes it.
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
  const from = cutTo(size.width, size.height);
  const to = { width, height: Math.round(width / SHAPE) };
  const picture = await cutBeside({ url: contentUrl(size.path), from, to });
  if (!signal.aborted) return picture;
  picture?.close();
  return null;
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
