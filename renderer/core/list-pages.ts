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

/** Lays the list out without scrolling: the tallest lines with which it fits one page, else more pages. Millimetres. */
export function layList(world: World, columns: number, heightMm: number): ListPages {
  const groups = world.plan.zones.map(({ id }) => ({
    id,
    exhibits: world.exhibition.exhibits.filter((exhibit) => exhibit.zone === id),
  }));
  for (const rowHeight of ROWS) {
    if (HEADING_MM + rowHeight > heightMm) continue;
    for (const keep of [true, false]) {
      const flowed = flow(groups, rowHeight, heightMm, keep);
      if (flowed.length <= columns) return { rowHeight, pages: [flowed] };
    }
  }
  const rowHeight = ROWS.at(-1) ?? 23;
  const flowed = flow(groups, rowHeight, heightMm, true);
  const pages = Array.from({ length: Math.ceil(flowed.length / columns) }, (_, i) =>
    flowed.slice(i * columns, (i + 1) * columns),
  );
  return { rowHeight, pages };
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
