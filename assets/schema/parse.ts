import { type Exhibition, exhibition } from './exhibition.ts';
import type { MediaId } from './ids.ts';
import { LANGUAGES } from './languages.ts';
import type { PageNode } from './page.ts';
import { failed, ok, type Result } from './result.ts';

/** Why a document is not an exhibition. */
export type ParseCode = 'shape' | 'duplicate-id' | 'unknown-zone' | 'unknown-media';

/** One thing wrong with a document, and where, such as `exhibits.3.title.en`. */
export interface ParseProblem {
  readonly code: ParseCode;
  readonly path: string;
  readonly detail: string;
}

/**
 * Reads an exhibition from JSON that nobody has looked at yet: its shape, and what a shape cannot say (ids are unique,
 * every zone and every picture that is named exists). Gives the exhibition, or every problem of the first failing step.
 */
export function parseExhibition(json: unknown): Result<Exhibition, ParseProblem> {
  const shaped = exhibition.safeParse(json, { jitless: true });
  if (!shaped.success) {
    return failed(
      shaped.error.issues.map((issue) => ({
        code: 'shape',
        path: issue.path.join('.'),
        detail: issue.message,
      })),
    );
  }
  const problems = [
    ...duplicateIds(shaped.data),
    ...brokenReferences(shaped.data),
    ...brokenSides(shaped.data),
  ];
  return problems.length > 0 ? failed(problems) : ok(shaped.data);
}

function duplicateIds({ zones, exhibits }: Exhibition): ParseProblem[] {
  const seen = new Set<string>();
  const named = [
    ...zones.map(({ id }, i) => ({ id: `zone ${id}`, path: `zones.${i}.id` })),
    ...zones.map(({ number }, i) => ({ id: `number ${number}`, path: `zones.${i}.number` })),
    ...exhibits.map(({ id }, i) => ({ id: `exhibit ${id}`, path: `exhibits.${i}.id` })),
  ];
  return named.flatMap(({ id, path }) => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    return [{ code: 'duplicate-id' as const, path, detail: id }];
  });
}

function brokenReferences({ zones, exhibits, media }: Exhibition): ParseProblem[] {
  const known = new Set<string>(zones.map(({ id }) => id));
  return exhibits.flatMap((exhibit, i) => {
    const zone: ParseProblem[] = known.has(exhibit.zone)
      ? []
      : [{ code: 'unknown-zone', path: `exhibits.${i}.zone`, detail: exhibit.zone }];
    const named = [
      ...(exhibit.cover ? [exhibit.cover.media] : []),
      ...(exhibit.model ? [exhibit.model] : []),
      ...LANGUAGES.flatMap((l) => exhibit.pages[l].flatMap((p) => p.children.flatMap(mediaOf))),
    ];
    const missing = named.filter((id) => !Object.hasOwn(media, id));
    return [
      ...zone,
      ...missing.map((id) => ({
        code: 'unknown-media' as const,
        path: `exhibits.${i}`,
        detail: id,
      })),
    ];
  });
}

function brokenSides({ zones, layout }: Exhibition): ParseProblem[] {
  const known = new Set<string>(zones.map(({ id }) => id));
  return Object.keys(layout.sides)
    .filter((id) => !known.has(id))
    .map((id) => ({ code: 'unknown-zone', path: `layout.sides.${id}`, detail: id }));
}

function mediaOf(node: PageNode): MediaId[] {
  if (node.type === 'media') return [node.media];
  return node.type === 'element' ? node.children.flatMap(mediaOf) : [];
}
