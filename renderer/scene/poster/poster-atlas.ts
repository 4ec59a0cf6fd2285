import type { World } from '#core/world.ts';
import type { Picture } from '#schema/media.ts';
import { paintPattern } from '../floor/pattern.ts';
import { PALETTE } from '../palette.ts';

/** The atlas of the pictures on the booths' walls: one cell per booth, in the plan's order, all 3 : 2. */
export interface PosterAtlas {
  readonly canvas: HTMLCanvasElement;
  readonly columns: number;
  readonly rows: number;
}

/** Cells in a row to try; the fewest, and so the largest, with which the atlas is no higher than wide are taken. */
const ROWS_OF = [4, 8, 16, 32, 64] as const;

/** An atlas `width` pixels wide in which every booth shows its zone's pattern until its picture has come. */
export function createPosterAtlas(world: World, width: number): PosterAtlas {
  const count = world.plan.booths.length;
  const columns = ROWS_OF.find((n) => Math.ceil(count / n) * cellHeight(width / n) <= width) ?? 64;
  const rows = Math.ceil(count / columns);
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = rows * cellHeight(width / columns);
  const atlas = { canvas, columns, rows };
  const paint = canvas.getContext('2d');
  if (paint) for (const i of world.plan.booths.keys()) paintEmpty(paint, atlas, world, i);
  return atlas;
}

function cellHeight(width: number): number {
  return Math.round((width * 2) / 3);
}

/** The cell of a booth, in pixels. */
function cellOf({ canvas, columns, rows }: PosterAtlas, index: number) {
  const width = canvas.width / columns;
  const height = canvas.height / rows;
  return {
    x: (index % columns) * width,
    y: Math.floor(index / columns) * height,
    width,
    height,
  };
}

function paintEmpty(
  paint: CanvasRenderingContext2D,
  atlas: PosterAtlas,
  world: World,
  index: number,
): void {
  const { x, y, width, height } = cellOf(atlas, index);
  const zone = world.zones.get(world.plan.booths[index]?.zone ?? ('' as never));
  paint.save();
  paint.beginPath();
  paint.rect(x, y, width, height);
  paint.clip();
  paint.fillStyle = zone
    ? `color-mix(in srgb, ${zone.colour} 22%, ${PALETTE.paper})`
    : PALETTE.paper;
  paint.fillRect(x, y, width, height);
  const area = { minX: x, maxX: x + width, minZ: y, maxZ: y + height };
  if (zone) paintPattern(paint, zone.pattern, area, `${zone.colour}55`, width / 8);
  paint.restore();
}

/** Draws a booth's picture into its cell. */
export function paintPoster(atlas: PosterAtlas, index: number, picture: ImageBitmap): void {
  const paint = atlas.canvas.getContext('2d');
  const { x, y, width, height } = cellOf(atlas, index);
  const scale = Math.max(width / picture.width, height / picture.height);
  const w = width / scale;
  const h = height / scale;
  paint?.drawImage(
    picture,
    (picture.width - w) / 2,
    (picture.height - h) / 2,
    w,
    h,
    x,
    y,
    width,
    height,
  );
}

/** The smallest size of a picture that is at least `width` pixels wide, or its largest. */
export function sizeFor({ sizes }: Picture, width: number): string | undefined {
  return (sizes.find((size) => size.width >= width) ?? sizes.at(-1))?.path;
}
