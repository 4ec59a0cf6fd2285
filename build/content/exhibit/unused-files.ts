import { type ContentProblem, problem } from '../problems/problem.ts';
import type { Entry } from '../source/walk-folder.ts';
import { kindByName } from './media-names.ts';

/** The names of an exhibit's list of facts. */
export const FACTS_NAMES: readonly string[] = ['facts.yaml', '事实.yaml'];
/** The names of an exhibit's questions. */
const QUIZ_NAMES: readonly string[] = ['quiz.yaml', '问答.yaml'];
const TEXT_NAMES: ReadonlySet<string> = new Set([
  'index.md',
  'index.en.md',
  'index.zh-Hant.md',
  ...FACTS_NAMES,
]);

/** Reminds of every file in an exhibit's folder that nothing will come of. */
export function checkUnused(
  files: ReadonlyMap<string, Entry>,
  used: ReadonlySet<string>,
): readonly ContentProblem[] {
  return [...files].flatMap(([name, { path, kind }]) => {
    if (kind === 'folder' || TEXT_NAMES.has(name) || used.has(name)) return [];
    const place = { file: path, line: null };
    if (kind === 'link') return [problem('link-not-followed', place, {})];
    if (kind === 'other') return [problem('not-a-file', place, {})];
    if (QUIZ_NAMES.includes(name)) return [problem('quiz-not-used', place, {})];
    return [problem(kindByName(name) === null ? 'unknown-file' : 'unused-media', place, {})];
  });
}
