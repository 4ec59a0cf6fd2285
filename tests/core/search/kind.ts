import type { World } from '#core/world.ts';
import type { Exhibit } from '#schema/exhibition.ts';

/** A kind of query: what somebody who thinks of an exhibit types, or nothing where the kind does not fit the exhibit. */
export interface Kind {
  readonly name: string;
  readonly query: (exhibit: Exhibit, world: World) => string | undefined;
  /** Which other exhibits answer the same query as well; none when absent. */
  readonly alsoAnswers?: (other: Exhibit, exhibit: Exhibit) => boolean;
}

/** The Chinese characters of a text. */
export function han(text: string): string {
  return (text.match(/\p{Script=Han}/gu) ?? []).join('');
}

/** The names, title first, lead last, as syllables with their first reading. */
export function spelled({ search }: Exhibit): readonly (readonly string[])[] {
  const runs: string[][] = [[]];
  for (const [reading] of search.pinyin) {
    if (reading === undefined) runs.push([]);
    else runs.at(-1)?.push(reading);
  }
  return runs;
}

/** The syllables of the title. */
export function syllables(exhibit: Exhibit): readonly string[] {
  return spelled(exhibit)[0] ?? [];
}

/** The longest English word of the title that has only letters. */
export function englishWord({ title }: Exhibit): string {
  const words = title.en.match(/\b[a-z]+\b/gi) ?? [];
  return words.toSorted((a, b) => b.length - a.length)[0] ?? '';
}

/** Whether two exhibits share an English word of their titles. */
export function sharesWord(other: Exhibit, exhibit: Exhibit): boolean {
  return other.title.en.toLowerCase().includes(englishWord(exhibit).toLowerCase());
}

/** The other names in Chinese that a curator wrote. */
export function aliasesOf({ search, tags, maker }: Exhibit): readonly string[] {
  const others = new Set(
    [...tags, ...(maker ? [maker] : [])].flatMap((name) => Object.values(name)),
  );
  return search.words.split('\n').filter((line) => !others.has(line));
}
