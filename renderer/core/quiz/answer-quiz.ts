import { boothPlace, type PlaceId } from '../wayfinding.ts';
import type { Quiz } from './make-quiz.ts';

/** A quiz as it stands. There is no clock, and a wrong answer is an invitation to look again. */
export interface QuizState {
  /** The question asked, from 0; the number of questions when the quiz is over. */
  readonly question: number;
  /** How many questions were answered right at the first try. */
  readonly atFirstTry: number;
  /** Where to look again after a wrong answer: before the booth that is asked for. */
  readonly lookAgain: PlaceId | null;
}

/** A quiz before its first answer. */
export const QUIZ_BEGINS: QuizState = { question: 0, atFirstTry: 0, lookAgain: null };

/** The quiz after an answer was touched, from 0. One that is not there, or after the end, changes nothing. */
export function answerQuiz(quiz: Quiz, state: QuizState, choice: number): QuizState {
  const asked = quiz.questions[state.question];
  if (!asked?.answers[choice]) return state;
  if (choice !== asked.right) {
    return state.lookAgain === null ? { ...state, lookAgain: boothPlace(asked.exhibit) } : state;
  }
  return {
    question: state.question + 1,
    atFirstTry: state.atFirstTry + (state.lookAgain === null ? 1 : 0),
    lookAgain: null,
  };
}
