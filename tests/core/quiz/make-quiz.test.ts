import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Exhibit } from '../../../assets/schema/exhibition.ts';
import { LANGUAGES } from '../../../assets/schema/languages.ts';
import { makeQuiz, type Quiz, type QuizQuestion } from '../../../renderer/core/quiz/make-quiz.ts';
import type { World } from '../../../renderer/core/world.ts';
import { inAll, madeMedia, makeWorld, spread } from '../../support/make-world.ts';
import { idsOf, picturedWorld, quizVisits } from './quiz-worlds.ts';

const WORLD = picturedWorld(spread(29, 8));
const IDS = idsOf(WORLD);
const language = fc.constantFrom(...LANGUAGES);

function questionsOf(quiz: Quiz | null): readonly QuizQuestion[] {
  if (!quiz) throw new Error('no quiz');
  return quiz.questions;
}

function shownBy(world: World, question: QuizQuestion): readonly Exhibit[] {
  return question.answers.flatMap(({ exhibit }) => world.exhibits.get(exhibit) ?? []);
}

/** Whether an exhibit answers a question, as a visitor reads it. */
function answers(
  exhibit: Exhibit,
  { asks }: QuizQuestion,
  world: World,
  spoken: 'zh-Hans' | 'en' | 'zh-Hant',
) {
  if (asks.kind === 'title') return exhibit.title[spoken] === asks.title;
  if (asks.kind === 'lead') return exhibit.lead[spoken] === asks.lead;
  return world.zones.get(exhibit.zone)?.number === asks.number;
}

test('a quiz has three questions of three different pictures, and exactly one is right', () => {
  const property = fc.property(quizVisits, language, ({ world, seen }, spoken) => {
    const quiz = makeQuiz(world, seen, spoken);
    if (!quiz) return;
    expect(quiz.questions).toHaveLength(3);
    expect(new Set(quiz.questions.map(({ exhibit }) => exhibit)).size).toBe(3);
    for (const question of quiz.questions) {
      const shown = shownBy(world, question);
      expect(shown).toHaveLength(3);
      expect(new Set(shown.map(({ cover, model }) => cover?.media ?? model)).size).toBe(3);
      expect(shown.map((exhibit) => answers(exhibit, question, world, spoken))).toEqual(
        [0, 1, 2].map((place) => place === question.right),
      );
      expect(question.answers[question.right]?.exhibit).toBe(question.exhibit);
      for (const [i, { shows }] of question.answers.entries())
        expect(shows).toBe(shown[i]?.cover ? 'cover' : 'booth');
    }
  });
  fc.assert(property, { numRuns: 200 });
});

test('the quiz asks about what was seen last, of different zones, once each by title, lead and zone', () => {
  const seen = [0, 5, 9, 13, 14, 20].flatMap((i) => IDS[i] ?? []);
  const questions = questionsOf(makeQuiz(WORLD, seen, 'zh-Hans'));
  for (const { exhibit } of questions) expect(seen).toContain(exhibit);
  expect(questions[0]?.exhibit).toBe(IDS[20]);
  const zones = questions.map(({ exhibit }) => WORLD.exhibits.get(exhibit)?.zone);
  expect(new Set(zones).size).toBe(3);
  expect(questions.map(({ asks }) => asks.kind)).toEqual(['title', 'lead', 'zone']);
});

test('who saw fewer than three is asked about what stands beside as well', () => {
  const questions = questionsOf(makeQuiz(WORLD, IDS.slice(4, 5), 'en'));
  expect(questions[0]?.exhibit).toBe(IDS[4]);
  const zone = WORLD.exhibits.get(IDS[4] ?? ('' as never))?.zone;
  for (const { exhibit } of questions) expect(WORLD.exhibits.get(exhibit)?.zone).toBe(zone);
  expect(makeQuiz(WORLD, [], 'en')).not.toBeNull();
});

test('wrong answers stand in other zones and have covers of other colours where there are any', () => {
  for (const start of IDS.keys()) {
    for (const question of questionsOf(makeQuiz(WORLD, IDS.slice(start, start + 3), 'zh-Hant'))) {
      const wrong = shownBy(WORLD, question).filter(({ id }) => id !== question.exhibit);
      const own = WORLD.exhibits.get(question.exhibit);
      for (const { zone } of wrong) expect(zone).not.toBe(own?.zone);
      const colours = shownBy(WORLD, question).map(({ cover }) => {
        const picture = WORLD.exhibition.media[cover?.media ?? ''];
        return picture?.kind === 'picture' ? picture.colour : '';
      });
      expect(new Set(colours).size).toBe(3);
    }
  }
});

test('no picture is shown twice in a quiz where there are enough', () => {
  for (const start of IDS.keys()) {
    const questions = questionsOf(makeQuiz(WORLD, IDS.slice(start, start + 4), 'en'));
    expect(new Set(questions.flatMap((q) => q.answers.map(({ exhibit }) => exhibit))).size).toBe(9);
  }
});

test('the right answer is at every place as often, and never thrice at the same in one quiz', () => {
  const places = [0, 0, 0];
  for (let i = 0; i < 300; i += 1) {
    const seen = [i, i * 7 + 1, i * 13 + 5].flatMap((step) => IDS[step % IDS.length] ?? []);
    const rights = questionsOf(makeQuiz(WORLD, seen, 'en')).map(({ right }) => right);
    expect(new Set(rights).size).toBeGreaterThan(1);
    for (const right of rights) places[right] = (places[right] ?? 0) + 1;
  }
  for (const times of places) expect(times).toBeGreaterThan(225);
});

test('the same visit gives the same quiz, another visit another', () => {
  const again = picturedWorld(spread(29, 8));
  const seen = IDS.slice(3, 9);
  expect(makeQuiz(again, seen, 'en')).toEqual(makeQuiz(WORLD, seen, 'en'));
  expect(makeQuiz(WORLD, IDS.slice(10, 16), 'en')).not.toEqual(makeQuiz(WORLD, seen, 'en'));
});

test('there is no quiz where fewer than three exhibits have covers of their own', () => {
  const bare = (from: number) =>
    picturedWorld(spread(9, 3), ({ cover, ...exhibit }, i) => ({
      ...exhibit,
      model: madeMedia(2),
      ...(cover && i < from ? { cover } : {}),
    }));
  expect(makeQuiz(bare(2), idsOf(bare(2)), 'en')).toBeNull();
  expect(makeQuiz(bare(3), idsOf(bare(3)), 'en')).not.toBeNull();
  // All have the same cover.
  const alike = makeWorld(spread(9, 3));
  expect(makeQuiz(alike, idsOf(alike), 'en')).toBeNull();
});

test('a zone is asked for only where none of the wrong answers could belong there', () => {
  const kindsOf = (world: World) =>
    questionsOf(makeQuiz(world, idsOf(world).slice(0, 3), 'en')).map(({ asks }) => asks.kind);
  expect(kindsOf(picturedWorld(spread(12, 4)))).toContain('zone');
  const tagged = picturedWorld(spread(12, 4), (exhibit) => ({ ...exhibit, tags: [inAll('chip')] }));
  expect(kindsOf(tagged)).not.toContain('zone');
  expect(kindsOf(picturedWorld([{ booths: 12 }]))).not.toContain('zone');
  // Those of the first zone are chips, and all others speak of chips.
  const speaking = picturedWorld(spread(12, 4), (exhibit, i) =>
    i < 3 ? { ...exhibit, tags: [inAll('chip')] } : { ...exhibit, lead: inAll(`Chip ${i}`) },
  );
  expect(kindsOf(speaking)).not.toContain('zone');
});

test('the words of every kind of question are there in every language', () => {
  for (const spoken of LANGUAGES) {
    const file = new URL(`../../../assets/strings/${spoken}.json`, import.meta.url);
    const { quiz } = JSON.parse(readFileSync(file, 'utf8')) as { quiz: Record<string, string> };
    expect(quiz.title).toContain('{{title}}');
    expect(quiz.lead).toContain('{{lead}}');
    expect(quiz.zone).toContain('{{number}}');
    expect(quiz.zone).toContain('{{zone}}');
  }
});
