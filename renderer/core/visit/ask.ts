import type { ExhibitId } from '#schema/ids.ts';
import { answerQuiz, QUIZ_BEGINS, type QuizState } from '../quiz/answer-quiz.ts';
import { makeQuiz, type Quiz } from '../quiz/make-quiz.ts';
import type { World } from '../world.ts';
import type { Visit } from './state.ts';

/** A quiz that somebody answers: what it is about, and how it stands. */
export interface Asking extends QuizState {
  /** What the visitor had seen when it began: the same quiz is made from it in any language. */
  readonly about: readonly ExhibitId[];
}

/** Who has seen fewer booths is asked nothing. */
const ENOUGH = 3;

/** Whether a quiz can be offered to this visitor. */
export function canAsk(seen: readonly ExhibitId[]): boolean {
  return seen.length >= ENOUGH;
}

/** The questions of a running quiz, in the visit's language; null when there is none. */
export function quizOf({ asking, language }: Visit, world: World): Quiz | null {
  return asking && makeQuiz(world, asking.about, language);
}

/** Begins a quiz about what was seen. */
export function startQuiz(state: Visit, world: World): Visit {
  if (!canAsk(state.seen) || makeQuiz(world, state.seen, state.language) === null) return state;
  return { ...state, sheet: 'quiz', asking: { about: state.seen, ...QUIZ_BEGINS } };
}

/** A picture was chosen, from 0. */
export function answer(state: Visit, choice: number, world: World): Visit {
  const quiz = quizOf(state, world);
  if (!quiz || !state.asking) return state;
  const { about, ...before } = state.asking;
  const after = answerQuiz(quiz, before, choice);
  return after === before ? state : { ...state, asking: { about, ...after } };
}
