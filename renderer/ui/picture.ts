import type { World } from '#core/world.ts';
import type { Picture } from '#schema/media.ts';
import { contentUrl } from '../state/kiosk-api.ts';

/** What an `<img>` needs to show a picture of the release; null when there is no such picture. */
export interface PictureSource {
  readonly src: string;
  readonly srcSet: string;
  readonly width: number;
  readonly height: number;
  readonly colour: string;
}

/** The sources of a picture by its id, every size of it. */
export function pictureSource(world: World, id: string): PictureSource | null {
  const media = world.exhibition.media[id];
  const largest = media?.kind === 'picture' ? media.sizes.at(-1) : undefined;
  if (!largest || media?.kind !== 'picture') return null;
  return {
    src: contentUrl(largest.path),
    srcSet: sizes(media),
    width: largest.width,
    height: largest.height,
    colour: media.colour,
  };
}

function sizes(picture: Picture): string {
  return picture.sizes.map(({ path, width }) => `${contentUrl(path)} ${width}w`).join(', ');
}
