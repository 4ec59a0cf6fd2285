import type { AuthoredExhibit } from '#schema/authored/authored-exhibit.ts';
import type { AuthoredFact, AuthoredSource } from '#schema/authored/authored-fact.ts';

/** The sources of an exhibit: those of the facts it names and its own, each outlet and date once, by date and outlet. */
export function collectSources(
  { facts: named = [], sources: own = [] }: AuthoredExhibit,
  facts: readonly AuthoredFact[] | null,
): readonly AuthoredSource[] {
  const all = [...named.flatMap((fact) => facts?.[fact - 1]?.sources ?? []), ...own];
  const byKey = new Map(all.map((source) => [`${source.date} ${source.outlet.zh}`, source]));
  return [...byKey.keys()].sort().flatMap((key) => byKey.get(key) ?? []);
}
