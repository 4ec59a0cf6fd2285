import { HALL_BUDGETS } from '../budgets.ts';
import { measuredWhere } from '../machine.ts';
import { type Measured, measuredTable } from '../verdict.ts';
import type { LoadTimes } from './loads.ts';
import type { TourCost } from './tour.ts';

/** One hall with the numbers behind its ratios. */
export interface HallNumbers extends Measured {
  readonly tour: TourCost;
  readonly slow: TourCost | null;
  readonly naive: TourCost | null;
  readonly load: LoadTimes | null;
}

/** What the section of the hall is written from. */
export interface HallReport {
  readonly browser: string;
  /** What drew, by its own name. */
  readonly drawnBy: string;
  readonly empty: LoadTimes | undefined;
  readonly halls: readonly HallNumbers[];
}

/** The section of docs/measured.md about the hall. */
export function hallSection({ browser, drawnBy, empty, halls }: HallReport): string {
  return `${measuredWhere(browser)}
${HOW}
WebGL here: ${drawnBy}.

${measuredTable(halls, HALL_BUDGETS)}

Numbers behind them, without a budget:

${table(halls)}

The empty three.js page: first 3D frame ${number(empty?.firstFrame, 0, ' ms')}, first paint ${number(empty?.firstPaint, 0, ' ms')}.`;
}

const HOW = `A column is an exhibition: the built-in one, and generated ones with so many booths. On 1920 × 1080, drawn as for a
graphics card (\`"drawing": "full"\`), a visitor's tour: a look around at the entrance and at eight zones and booths, the view from above. Draw
calls are counted and then dropped, so that rasterising distorts no time; frame times with a graphics card are another matter.
The naive hall is the same plan and pictures with a component, a geometry and a material for every box, a texture for every sign and poster.`;

type Row = readonly [string, (hall: HallNumbers) => string];

const ROWS: readonly Row[] = [
  ['frames of the tour', ({ tour }) => number(tour.frames)],
  ['frames of the tour, processor slowed', ({ slow }) => number(slow?.frames)],
  ['draw calls per frame, most', ({ tour }) => number(tour.draws.most)],
  ['triangles per frame, most', ({ tour }) => number(tour.triangles.most, 0, ' k')],
  ['handed to the card in one frame, most', ({ tour }) => number(tour.uploadMost, 1, ' MB')],
  ['first 3D frame', ({ load }) => number(load?.firstFrame, 0, ' ms')],
  ['first paint', ({ load }) => number(load?.firstPaint, 0, ' ms')],
  ['naive hall: draw calls, p95', ({ naive }) => number(naive?.draws.p95)],
  ['naive hall: triangles per frame, p95', ({ naive }) => number(naive?.triangles.p95, 0, ' k')],
  ['naive hall: JavaScript per frame, p50', ({ naive }) => number(naive?.js.p50, 2, ' ms')],
];

function table(halls: readonly HallNumbers[]): string {
  const heads = ['what', ...halls.map(({ name }) => name)];
  const rows = ROWS.map(([what, value]) => [what, ...halls.map(value)]);
  return [heads, heads.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

function number(value: number | undefined, places = 0, unit = ''): string {
  return value === undefined ? '–' : `${value.toFixed(places)}${unit}`;
}
