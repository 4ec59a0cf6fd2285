import type { AuthoredExhibit, AuthoredTranslation } from '#schema/authored/authored-exhibit.ts';
import { type ContentProblem, problem } from '../problems/problem.ts';
import type { LanguageFile } from './language-file.ts';

/** Reminds of what a translation leaves out, so that Chinese will stand in for it. */
export function checkTranslation(
  { file, head, lineOf, body }: LanguageFile<AuthoredTranslation>,
  chinese: LanguageFile<AuthoredExhibit>,
): readonly ContentProblem[] {
  const keys = ['title', 'lead', 'maker', 'coverAlt'] as const;
  const missing = keys.filter((k) => chinese.head[k] !== undefined && head[k] === undefined);
  const tags = { here: head.tags?.length ?? 0, chinese: chinese.head.tags?.length ?? 0 };
  const pages = { here: body.pages.length, chinese: chinese.body.pages.length };
  return [
    ...missing.map((key) => problem('missing-translation', { file, line: lineOf('') }, { key })),
    ...(tags.here === tags.chinese
      ? []
      : [problem('tags-differ', { file, line: lineOf('tags') }, tags)]),
    ...(pages.here === pages.chinese || pages.here === 0 || pages.chinese === 0
      ? []
      : [problem('pages-differ', { file, line: body.pageLines.at(-1) ?? 1 }, pages)]),
  ];
}
