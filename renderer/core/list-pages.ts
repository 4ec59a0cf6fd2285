import type { Exhibit } from '#schema/exhibition.ts';
import type { ExhibitId, ZoneId } from '#schema/ids.ts';
import type { World } from './world.ts';

/** A line of the list: a zone's heading or one of its booths. */
export type ListItem =
  | { readonly kind: 'zone'; readonly zone: ZoneId }
  | { readonly kind: 'booth'; readonly exhibit: ExhibitId };

/** The list, laid out: pages of columns of lines, and the height of a booth's line in millimetres. */
export interface ListPages {
  readonly rowHeight: number;
  readonly pages: readonly (readonly (readonly ListItem[])[])[];
}

/** Heights of a booth's line to try, in millimetres; never under the 20 mm that a finger needs. */
const ROWS = [54, 51, 48, 45, 43, 41, 39, 37, 35, 32, 29, 26, 23] as const;
/** Height of a zone's heading, in millimetres. */
export const HEADING_MM = 24;

/**
 * Lays the list out without scrolling: the tallest lines with which it takes the fewest pages. Only lines in which the
 * titles fit are taken, as long as there are any. Millimetres.
 */
export function layList(
  world: World,
  columns: number,
  heightMm: number,
  fits: (rowHeight: number) => boolean = () => true,
): ListPages {
  const groups = world.plan.zones.map(({ id }) => ({
    id,
    exhibits: world.exhibition.exhibits.filter((exhibit) => exhibit.zone === id),
  }));
  const low = ROWS.filter((rowHeight) => HEADING_MM + rowHeight <= heightMm);
  const fitting = low.filter(fits);
  const rows = fitting.length > 0 ? fitting : low.slice(0, 1);
  for (const rowHeight of rows) {
    for (const keep of [true, false]) {
      const flowed = flow(groups, rowHeight, heightMm, keep);
      if (flowed.length <= columns) return { rowHeight, pages: [flowed] };
    }
  }
  const all = rows.map((rowHeight) => {
    const flowed = flow(groups, rowHeight, heightMm, true);
    const count = Math.ceil(flowed.length / columns);
    const page = (_: unknown, i: number) => flowed.slice(i * columns, (i + 1) * columns);
    return { rowHeight, pages: Array.from({ length: count }, page) };
  });
  const fewest = Math.min(...all.map(({ pages }) => pages.length));
  return all.find(({ pages }) => pages.length === fewest) ?? { rowHeight: 23, pages: [] };
}

interface Group {
  readonly id: ZoneId;
  readonly exhibits: readonly Exhibit[];
}

/**
 * Fills columns from the top; a zone that runs on repeats its heading, and no heading stands alone. `keep`: a zone that
 * would be torn apart begins a new column instead, unless it is most of a column itself.
 */
function flow(
  groups: readonly Group[],
  rowHeight: number,
  heightMm: number,
  keep: boolean,
): ListItem[][] {
  const columns: ListItem[][] = [[]];
  let left = heightMm;
  const next = () => {
    columns.push([]);
    left = heightMm;
  };
  for (const { id, exhibits } of groups) {
    const whole = HEADING_MM + exhibits.length * rowHeight;
    if (left < HEADING_MM + rowHeight || (keep && whole > left && whole <= heightMm * 0.6)) next();
    const head = () => {
      columns.at(-1)?.push({ kind: 'zone', zone: id });
      left -= HEADING_MM;
    };
    head();
    for (const exhibit of exhibits) {
      if (left < rowHeight) {
        next();
        head();
      }
      columns.at(-1)?.push({ kind: 'booth', exhibit: exhibit.id });
      left -= rowHeight;
    }
  }
  return columns;
}
