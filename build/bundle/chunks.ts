import { join } from 'node:path';

/** What the bundler tells of a module. */
interface Graph {
  readonly getModuleInfo: (id: string) => { readonly importedIds: readonly string[] } | null;
}

const RENDERER = join(import.meta.dirname, '../../renderer');

/**
 * Names the file into which a module of the page goes; null: the bundler decides. Each file is a question and an answer more before
 * the first picture, so what that needs is few: three, and the page itself.
 */
export function chunkOf(id: string, graph: Graph): string | null {
  const [begun, page] = ['begin.ts', 'main.tsx'].map((file) =>
    reachOf(join(RENDERER, file), graph),
  );
  if (begun?.has(id) || !page?.has(id)) return null;
  return /[/]three[/]build[/]three[.]/.test(id) ? 'three' : 'page';
}

const reached = new WeakMap<Graph, Map<string, ReadonlySet<string>>>();

/** A module and all that it needs at once. */
function reachOf(root: string, graph: Graph): ReadonlySet<string> {
  const known = reached.get(graph) ?? new Map<string, ReadonlySet<string>>();
  reached.set(graph, known);
  const found = known.get(root) ?? walk(root, graph);
  known.set(root, found);
  return found;
}

function walk(root: string, graph: Graph): ReadonlySet<string> {
  const met = new Set([root]);
  // A set that grows while it is walked is walked to its new end.
  for (const id of met)
    for (const imported of graph.getModuleInfo(id)?.importedIds ?? []) met.add(imported);
  return met;
}
