import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  answerQuiz,
  QUIZ_BEGINS,
  type QuizState,
} from '../../../renderer/core/quiz/answer-quiz.ts';
import { makeQuiz } from '../../../renderer/core/quiz/make-quiz.ts';
import { boothPlace } from '../../../renderer/core/wayfinding.ts';
import { spread } from '../../support/make-world.ts';
import { idsOf, picturedWorld } from './quiz-worlds.ts';

const WORLD = picturedWorld(spread(12, 4));
const MADE = makeQuiz(WORLD, idsOf(WORLD).slice(0, 3), 'en');
if (!MADE) throw new Error('no quiz');
const QUIZ = MADE;
const rightOf = (question: number) => QUIZ.questions[question]?.right ?? -1;
const after = (...choices: number[]) =>
  choices.reduce<QuizState>((state, choice) => answerQuiz(QUIZ, state, choice), QUIZ_BEGINS);

test('a right answer leads to the next question, three of them to the end', () => {
  expect(after(rightOf(0))).toEqual({ question: 1, atFirstTry: 1, lookAgain: null });
  expect(after(rightOf(0), rightOf(1), rightOf(2))).toEqual({
    question: 3,
    atFirstTry: 3,
    lookAgain: null,
  });
});

test('a wrong answer invites to look again at the booth asked for, and the question stays', () => {
  const state = after((rightOf(0) + 1) % 3);
  const place = boothPlace(QUIZ.questions[0]?.exhibit ?? ('' as never));
  expect(state).toEqual({ question: 0, atFirstTry: 0, lookAgain: place });
  // Another wrong one changes nothing more.
  expect(answerQuiz(QUIZ, state, (rightOf(0) + 2) % 3)).toBe(state);
  expect(answerQuiz(QUIZ, state, rightOf(0))).toEqual({
    question: 1,
    atFirstTry: 0,
    lookAgain: null,
  });
});

test('an answer that is not there, or one after the end, changes nothing', () => {
  for (const choice of [-1, 3, 0.5, Number.NaN]) expect(after(choice)).toBe(QUIZ_BEGINS);
  const end = after(rightOf(0), rightOf(1), rightOf(2));
  for (const choice of [0, 1, 2]) expect(answerQuiz(QUIZ, end, choice)).toBe(end);
});

test('whatever is touched, a quiz only goes on, and counts what was right at the first try', () => {
  const property = fc.property(
    fc.array(fc.integer({ min: -1, max: 3 }), { maxLength: 30 }),
    (choices) => {
      let state = QUIZ_BEGINS;
      let first = 0;
      let missed = false;
      for (const choice of choices) {
        const next = answerQuiz(QUIZ, state, choice);
        if (next.question > state.question) {
          expect(choice).toBe(rightOf(state.question));
          first += missed ? 0 : 1;
          missed = false;
        } else if (choice >= 0 && choice < 3) missed = true;
        expect(next.question - state.question).toBeLessThanOrEqual(1);
        expect(next.question).toBeGreaterThanOrEqual(state.question);
        expect(next.atFirstTry).toBe(first);
        state = next;
      }
    },
  );
  fc.assert(property, { numRuns: 300 });
});
