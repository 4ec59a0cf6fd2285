import { type ExhibitId, exhibitId } from '#schema/ids.ts';
import { type ContentProblem, problem } from '../problems/problem.ts';
import type { Entry } from './walk-folder.ts';

/** The folder of one exhibit. */
export interface ExhibitFolder {
  readonly id: ExhibitId;
  /** Path inside the exhibition's folder. */
  readonly path: string;
  /** What lies in it, at any depth, by the path as seen from this folder (NFC). */
  readonly files: ReadonlyMap<string, Entry>;
}

/** The parts of an exhibition's folder. */
export interface Parts {
  readonly exhibition: Entry | null;
  readonly layout: Entry | null;
  /** By id. */
  readonly exhibits: readonly ExhibitFolder[];
  readonly problems: readonly ContentProblem[];
}

/** The names of the file about the whole exhibition. */
const EXHIBITION_NAMES = ['exhibition.yaml', '展览.yaml', 'exhibition.yml', '展览.yml'];
/** The names of the file about its layout. */
const LAYOUT_NAMES = ['layout.yaml', '布局.yaml', 'layout.yml', '布局.yml'];
/** The folders that hold nothing but exhibits. */
const EXHIBIT_PARENTS: ReadonlySet<string> = new Set(['exhibits', '展项']);
/** The file that makes a folder an exhibit. */
const INDEX = 'index.md';

/** Sorts what a walk found into the exhibition's file, its layout and its exhibits. */
export function findParts(entries: readonly Entry[]): Parts {
  const problems: ContentProblem[] = [];
  const top = entries.filter(({ path }) => !path.includes('/'));
  const exhibition = theOne(top, EXHIBITION_NAMES, problems);
  const layout = theOne(top, LAYOUT_NAMES, problems);
  if (exhibition === null) problems.push(problem('missing-exhibition', nowhere(''), {}));
  const exhibits = findExhibits(entries, problems);
  if (exhibits.length === 0) problems.push(problem('no-exhibits', nowhere(''), {}));
  const beside = entries.filter(({ path }) => isParent(path.split('/').slice(0, -1).join('/')));
  for (const { path, kind } of [...top, ...beside]) {
    if (isOwnFile(path) || kind === 'folder') continue;
    const code = kind === 'link' ? 'link-not-followed' : 'unknown-file';
    problems.push(problem(code, nowhere(path), {}));
  }
  return { exhibition, layout, exhibits, problems };
}

function theOne(
  top: readonly Entry[],
  names: readonly string[],
  problems: ContentProblem[],
): Entry | null {
  const [first, ...others] = top.filter(({ path }) => names.includes(path.normalize('NFC')));
  if (first === undefined) return null;
  for (const { path } of others) {
    problems.push(problem('two-of-a-kind', nowhere(path), { other: first.path }));
  }
  return first;
}

function findExhibits(entries: readonly Entry[], problems: ContentProblem[]): ExhibitFolder[] {
  const inside = groupByFolder(entries);
  const found = new Map<ExhibitId, ExhibitFolder>();
  for (const { path } of entries.filter(mayBeExhibit)) {
    const files = inside.get(path) ?? new Map<string, Entry>();
    const id = idOf(path, files, problems);
    if (id === null) continue;
    const other = found.get(id);
    if (other !== undefined) {
      problems.push(problem('duplicate-exhibit', nowhere(path), { id, other: other.path }));
    } else found.set(id, { id, path, files });
  }
  return [...found.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Whether something at the top has the name of one of the exhibition's own files. */
function isOwnFile(path: string): boolean {
  return [...EXHIBITION_NAMES, ...LAYOUT_NAMES].includes(path.normalize('NFC'));
}

/** Folders at the top, and those directly in a folder that holds nothing but exhibits. */
function mayBeExhibit({ path, kind }: Entry): boolean {
  if (kind !== 'folder' || isParent(path) || isOwnFile(path)) return false;
  const steps = path.split('/');
  return steps.length === (isParent(steps[0] ?? '') ? 2 : 1);
}

/** An exhibit's id from the name of its folder; null when the folder is no exhibit. */
function idOf(
  path: string,
  files: ReadonlyMap<string, Entry>,
  problems: ContentProblem[],
): ExhibitId | null {
  const name = path.split('/').at(-1) ?? path;
  if (!files.has(INDEX)) {
    const code = name === path ? 'unknown-file' : 'missing-index';
    problems.push(problem(code, nowhere(path), {}));
    return null;
  }
  const id = exhibitId.safeParse(name.normalize('NFC'), { jitless: true });
  if (!id.success) problems.push(problem('bad-folder-name', nowhere(path), { name }));
  return id.success ? id.data : null;
}

/** What lies below each folder that may be an exhibit, by the path as seen from it. */
function groupByFolder(entries: readonly Entry[]): ReadonlyMap<string, ReadonlyMap<string, Entry>> {
  const groups = new Map<string, Map<string, Entry>>();
  for (const entry of entries) {
    const steps = entry.path.split('/');
    const depth = isParent(steps[0] ?? '') ? 2 : 1;
    const name = steps.slice(depth).join('/').normalize('NFC');
    if (name === '') continue;
    const folder = steps.slice(0, depth).join('/');
    const group = groups.get(folder) ?? new Map<string, Entry>();
    groups.set(folder, group.set(name, entry));
  }
  return groups;
}

function isParent(path: string): boolean {
  return EXHIBIT_PARENTS.has(path.normalize('NFC'));
}

function nowhere(file: string): { readonly file: string; readonly line: null } {
  return { file, line: null };
}
