import { expect, test } from 'vitest';
import { quizOf } from '../../../renderer/core/visit/ask.ts';
import type { VisitEvent } from '../../../renderer/core/visit/events.ts';
import { beginVisit, type Visit } from '../../../renderer/core/visit/state.ts';
import { visit } from '../../../renderer/core/visit/visit.ts';
import { idsOf, picturedWorld } from '../quiz/quiz-worlds.ts';

const WORLD = picturedWorld([{ booths: 4 }, { booths: 4 }]);
const SEEN = idsOf(WORLD).slice(0, 3);
const START: VisitEvent = { kind: 'quizStarted' };

const happen = (state: Visit, ...events: readonly VisitEvent[]) =>
  events.reduce((now, event) => visit(now, event, WORLD, { language: 'zh-Hans' }), state);

const begun = happen({ ...beginVisit('zh-Hans', 0, 'ready'), mode: 'visit', seen: SEEN }, START);
const rightAt = (question: number) => quizOf(begun, WORLD)?.questions[question]?.right ?? -1;
const choose = (choice: number): VisitEvent => ({ kind: 'quizAnswered', choice });

test('who has seen three booths may be asked; who has seen two may not', () => {
  expect(begun).toMatchObject({ sheet: 'quiz', asking: { question: 0, about: SEEN } });
  const two = { ...begun, sheet: null, asking: null, seen: SEEN.slice(0, 2) };
  expect(happen(two, START)).toBe(two);
});

test('a right answer leads on, a wrong one to another look, and the end says how many were known', () => {
  const wrong = happen(begun, choose((rightAt(0) + 1) % 3));
  expect(wrong.asking).toMatchObject({
    question: 0,
    lookAgain: `booth:${quizOf(begun, WORLD)?.questions[0]?.exhibit}`,
  });
  const over = happen(wrong, choose(rightAt(0)), choose(rightAt(1)), choose(rightAt(2)));
  expect(over.asking).toMatchObject({ question: 3, atFirstTry: 2 });
});

test('an answer that is not there changes nothing', () => {
  expect(happen(begun, choose(3))).toBe(begun);
});

test('the questions are the same in another language, and are forgotten with the visitor', () => {
  const english = happen(begun, { kind: 'languageChosen', language: 'en' });
  const ids = (state: Visit) => quizOf(state, WORLD)?.questions.map(({ exhibit }) => exhibit);
  expect(ids(english)).toEqual(ids(begun));
  const gone = happen(english, { kind: 'tick', now: 0 }, { kind: 'tick', now: 10_000 });
  expect(gone).toMatchObject({ mode: 'attract', asking: null });
});
