import type { ExhibitReading } from './exhibit/read-exhibit.ts';
import { type Placement, placeExhibits } from './exhibition/place-exhibits.ts';
import type { ExhibitionReading } from './exhibition/read-exhibition.ts';
import type { LayoutReading } from './exhibition/read-layout.ts';
import { inParallel } from './in-parallel.ts';
import type { Extent } from './problems/print-problems.ts';
import { type ContentProblem, sortProblems } from './problems/problem.ts';
import { type ExhibitFolder, findParts } from './source/find-parts.ts';
import { type Entry, walkFolder } from './source/walk-folder.ts';

/** The ways to read the parts of an exhibition: afresh to check it, from memory where possible to compile it. */
export interface Readers<Reading extends ExhibitReading> {
  readonly exhibition: (entry: Entry) => Promise<ExhibitionReading>;
  readonly layout: (entry: Entry) => Promise<LayoutReading>;
  readonly exhibit: (folder: ExhibitFolder) => Promise<Reading>;
}

/** An exhibition's folder, read. */
export interface Survey<Reading extends ExhibitReading> {
  readonly exhibition: ExhibitionReading;
  /** The layout's file; empty when there is none. */
  readonly layoutFile: string;
  readonly placement: Placement;
  readonly exhibits: readonly Reading[];
  readonly extent: Extent;
  /** Everything that is wrong, by file and line. */
  readonly problems: readonly ContentProblem[];
}

/** How many exhibits are read at once: enough to keep two to four cores busy with pictures. */
const EXHIBITS_AT_ONCE = 4;
/** An exhibition without its file. */
const NO_EXHIBITION: ExhibitionReading = { head: null, file: '', zoneLines: {}, problems: [] };
/** An exhibition without a layout. */
const NO_LAYOUT: LayoutReading = { layout: {}, file: '', lines: {}, problems: [] };

/** Reads everything in an exhibition's folder. Never throws for what a folder may hold. */
export async function survey<Reading extends ExhibitReading>(
  root: string,
  read: Readers<Reading>,
): Promise<Survey<Reading>> {
  const walk = walkFolder(root);
  const parts = findParts(walk.entries);
  const exhibition = parts.exhibition ? await read.exhibition(parts.exhibition) : NO_EXHIBITION;
  const layout = parts.layout ? await read.layout(parts.layout) : NO_LAYOUT;
  const exhibits = await inParallel(parts.exhibits, EXHIBITS_AT_ONCE, read.exhibit);
  const drafts = exhibits.flatMap(({ draft }) => draft ?? []);
  const unread = parts.exhibits.filter((_, i) => exhibits[i]?.draft === null).map(({ id }) => id);
  const placement = placeExhibits({ drafts, unread }, exhibition, layout);
  const missing = walk.problems.some(({ code }) => code === 'no-such-folder');
  return {
    exhibition,
    layoutFile: layout.file,
    placement,
    exhibits,
    extent: {
      exhibits: parts.exhibits.length,
      zones: exhibition.head?.zones.length ?? 0,
      languages: exhibition.head?.languages.length ?? 0,
    },
    problems: sortProblems([
      ...walk.problems,
      ...(missing ? [] : parts.problems),
      ...[exhibition, layout, placement, ...exhibits].flatMap(({ problems }) => problems),
    ]),
  };
}
