import { checkExhibition } from '../../../build/content/check-exhibition.ts';
import type { ContentProblem } from '../../../build/content/problems/problem.ts';
import {
  type ExhibitionWishes,
  exhibitionFiles,
  makeExhibitionFolder,
} from '../../support/make-exhibition-folder.ts';

/** The files of the first exhibit of a made exhibition. */
export const FIRST = 'exhibits/exhibit-0001';
export const INDEX = `${FIRST}/index.md`;
export const ENGLISH = `${FIRST}/index.en.md`;
export const FACTS = `${FIRST}/facts.yaml`;

/** What a check of a made exhibition finds. */
export async function problemsOf(wishes: ExhibitionWishes): Promise<readonly ContentProblem[]> {
  const { folder, remove } = await makeExhibitionFolder(wishes);
  try {
    return (await checkExhibition(folder)).problems;
  } finally {
    await remove();
  }
}

/** A file of a made exhibition with one line, from 1, in another wording; an empty list takes it away. */
export function withLine(path: string, line: number, ...instead: readonly string[]): string {
  const lines = String(exhibitionFiles()[path]).split('\n');
  return [...lines.slice(0, line - 1), ...instead, ...lines.slice(line)].join('\n');
}

/** `index.md` of the first exhibit with another body; it begins on line 13. */
export function withBody(body: string, path = INDEX): string {
  const head = String(exhibitionFiles()[path]).split('---\n').slice(0, 2).join('---\n');
  return `${head}---\n${body}\n`;
}
