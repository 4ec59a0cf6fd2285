import { readExhibit } from './exhibit/read-exhibit.ts';
import { readExhibition } from './exhibition/read-exhibition.ts';
import { readLayout } from './exhibition/read-layout.ts';
import type { Extent } from './problems/print-problems.ts';
import type { ContentProblem } from './problems/problem.ts';
import { survey } from './survey.ts';

/** What a check found. */
export interface Checked {
  readonly problems: readonly ContentProblem[];
  readonly extent: Extent;
}

/**
 * Checks an exhibition's folder without writing anything. Of media only the first bytes are looked at: what is wrong deeper
 * inside them is found when they are packed.
 */
export async function checkExhibition(root: string): Promise<Checked> {
  const { problems, extent } = await survey(root, {
    exhibition: async (entry) => readExhibition(root, entry),
    layout: async (entry) => readLayout(root, entry),
    exhibit: async (folder) => readExhibit(root, folder),
  });
  return { problems, extent };
}
