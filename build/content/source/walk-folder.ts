import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type ContentProblem, problem } from '../problems/problem.ts';

/** Something in an exhibition's folder. */
export interface Entry {
  /** Path inside the exhibition's folder, with `/`, as the disk spells it. */
  readonly path: string;
  readonly kind: 'file' | 'folder' | 'link' | 'other';
  /** Size of a file. */
  readonly bytes: number;
}

/** What a folder holds, parents before children, by name; and what was not read. */
export interface Walk {
  readonly entries: readonly Entry[];
  readonly problems: readonly ContentProblem[];
}

/** The most entries that are read: thirty for each of a thousand exhibits. */
const ENTRIES_MAX = 30_000;
/** How deep folders are read: exhibition, `exhibits`, exhibit, and folders of pictures. */
const DEPTH_MAX = 6;
/** What operating systems leave behind. */
const LEFTOVERS: ReadonlySet<string> = new Set(['thumbs.db', 'desktop.ini']);
const CONTROL = /\p{Cc}/u;

/**
 * Lists everything in a folder without following a link or opening a file. Names that begin with `.`, `_` or `~` are
 * the author's own business and are left out.
 */
export function walkFolder(root: string): Walk {
  const entries: Entry[] = [];
  const problems: ContentProblem[] = [];
  const waiting: string[] = [''];
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    const found = lookInside(root, folder);
    if (entries.length + found.entries.length > ENTRIES_MAX) {
      const about = { limit: ENTRIES_MAX };
      problems.push(problem('too-many-files', { file: folder, line: null }, about));
      break;
    }
    entries.push(...found.entries);
    problems.push(...found.problems);
    waiting.push(...found.entries.filter(isWorthEntering).map(({ path }) => path));
  }
  return { entries: entries.sort((a, b) => (a.path < b.path ? -1 : 1)), problems };
}

function lookInside(root: string, folder: string): Walk {
  const names = namesIn(join(root, folder));
  if (names === null) {
    const code = folder === '' ? 'no-such-folder' : 'unreadable';
    return { entries: [], problems: [problem(code, { file: folder, line: null }, {})] };
  }
  const paths = names.map((name) => (folder === '' ? name : `${folder}/${name}`));
  const bad = paths.filter((path) => CONTROL.test(path));
  const good = paths.filter((path) => !CONTROL.test(path));
  const entries = good.map((path) => look(root, path));
  const deep = entries.filter((entry) => entry.kind === 'folder' && !isWorthEntering(entry));
  return {
    entries,
    problems: [
      ...bad.map((file) => problem('bad-file-name', { file, line: null }, {})),
      ...deep.map(({ path: file }) =>
        problem('folder-too-deep', { file, line: null }, { limit: DEPTH_MAX }),
      ),
    ],
  };
}

function isWorthEntering({ kind, path }: Entry): boolean {
  return kind === 'folder' && path.split('/').length < DEPTH_MAX;
}

/** The names in a folder that matter, sorted; null when it cannot be read. */
function namesIn(folder: string): readonly string[] | null {
  try {
    const names = readdirSync(folder);
    return names.filter((n) => !/^[._~]/.test(n) && !LEFTOVERS.has(n.toLowerCase())).sort();
  } catch {
    // Missing, not a folder, or not ours to read: the caller names it.
    return null;
  }
}

function look(root: string, path: string): Entry {
  try {
    const found = lstatSync(join(root, path));
    if (found.isFile()) return { path, kind: 'file', bytes: found.size };
    if (found.isDirectory()) return { path, kind: 'folder', bytes: 0 };
    return { path, kind: found.isSymbolicLink() ? 'link' : 'other', bytes: 0 };
  } catch {
    // Gone since its folder was listed, or its folder may be listed but not entered: whoever needs it will say so.
    return { path, kind: 'other', bytes: 0 };
  }
}
