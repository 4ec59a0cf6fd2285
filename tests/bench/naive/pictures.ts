import { CanvasTexture, SRGBColorSpace } from 'three';
import type { Exhibition } from '#schema/exhibition.ts';
import type { ExhibitId } from '#schema/ids.ts';

/** The pictures of the booths' walls, by exhibit. */
export type Pictures = ReadonlyMap<ExhibitId, HTMLImageElement>;

const POSTER = { width: 256, height: 144 } as const;
const SIGN = { width: 512, height: 64 } as const;

/** Fetches each exhibit's cover, as far as it has one. */
export async function loadPictures({ exhibits, media }: Exhibition): Promise<Pictures> {
  const found = exhibits.flatMap(({ id, cover }) => {
    const picture = cover && media[cover.media];
    const [size] = picture?.kind === 'picture' ? picture.sizes : [];
    return size ? [{ id, path: size.path }] : [];
  });
  const loaded = await Promise.all(
    found.map(async ({ id, path }) => {
      const image = new Image();
      image.src = `/content/${path}`;
      await image.decode();
      return [id, image] as const;
    }),
  );
  return new Map(loaded);
}

/** A texture of its own for one sign. */
export function paintSign(text: string, colour: string): CanvasTexture {
  return paint(SIGN, colour, (context) => {
    context.fillStyle = '#fff';
    context.font = '600 36px sans-serif';
    context.fillText(text, 16, 46, SIGN.width - 32);
  });
}

/** A texture of its own for one poster. */
export function paintPoster(image: HTMLImageElement | undefined): CanvasTexture {
  return paint(POSTER, '#ddd', (context) => {
    if (image) context.drawImage(image, 0, 0, POSTER.width, POSTER.height);
  });
}

function paint(
  { width, height }: typeof POSTER | typeof SIGN,
  ground: string,
  draw: (context: CanvasRenderingContext2D) => void,
): CanvasTexture {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  if (context) {
    context.fillStyle = ground;
    context.fillRect(0, 0, width, height);
    draw(context);
  }
  const texture = new CanvasTexture(canvas);
  texture.colorSpace = SRGBColorSpace;
  return texture;
}
