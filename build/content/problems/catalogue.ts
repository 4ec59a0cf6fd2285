import { FACT_MESSAGES, type FactProblems } from './fact-messages.ts';
import { FILE_MESSAGES, type FileProblems } from './file-messages.ts';
import { KEY_MESSAGES, type KeyProblems } from './key-messages.ts';
import { MEDIA_MESSAGES, type MediaProblems } from './media-messages.ts';
import type { Messages } from './message.ts';
import { PICTURE_MESSAGES, type PictureProblems } from './picture-messages.ts';
import { RELEASE_MESSAGES, type ReleaseProblems } from './release-messages.ts';
import { TEXT_MESSAGES, type TextProblems } from './text-messages.ts';
import { WORD_MESSAGES, type WordProblems } from './word-messages.ts';

/** Everything that can be wrong with an exhibition folder, and what each has to know. */
export interface Problems
  extends FileProblems,
    KeyProblems,
    TextProblems,
    WordProblems,
    PictureProblems,
    MediaProblems,
    FactProblems,
    ReleaseProblems {}

/** The code of a problem. */
export type ProblemCode = keyof Problems;

/** Every problem in staff's words: a code without a message does not compile. */
export const CATALOGUE: Messages<Problems> = {
  ...FILE_MESSAGES,
  ...KEY_MESSAGES,
  ...TEXT_MESSAGES,
  ...WORD_MESSAGES,
  ...PICTURE_MESSAGES,
  ...MEDIA_MESSAGES,
  ...FACT_MESSAGES,
  ...RELEASE_MESSAGES,
};
