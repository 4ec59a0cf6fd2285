import type { Exhibit, Zone } from '#schema/exhibition.ts';
import type { ExhibitId } from '#schema/ids.ts';
import type { Language } from '#schema/languages.ts';
import type { World } from '../world.ts';
import { pickOf } from './pick-of.ts';
import { type Asked, chooseWrong } from './wrong-answers.ts';

/** A picture to choose: the exhibit's cover, or its booth with the model when it has none. */
export interface QuizPicture {
  readonly exhibit: ExhibitId;
  readonly shows: 'cover' | 'booth';
}

/** What is asked, with the words of the question's template (`quiz.title`, `quiz.lead`, `quiz.zone` of the strings). */
export type QuizAsks =
  | { readonly kind: 'title'; readonly title: string }
  | { readonly kind: 'lead'; readonly lead: string }
  | { readonly kind: 'zone'; readonly number: number; readonly zone: string };

/** A question: three pictures, of which one is right. */
export interface QuizQuestion {
  readonly asks: QuizAsks;
  /** The exhibit asked for. */
  readonly exhibit: ExhibitId;
  readonly answers: readonly QuizPicture[];
  /** Which of the answers is right, from 0. */
  readonly right: number;
}

/** Three questions about what was just seen. */
export interface Quiz {
  readonly questions: readonly QuizQuestion[];
}

/** Questions in a quiz, and pictures in a question. */
const THREE = 3;
/** How far back a visit is remembered when the questions are chosen, in booths. */
const JUST_SEEN = 8;

/**
 * A quiz about the booths seen last, the latest at the end of `seen`; when fewer than three of them have a picture, about
 * their neighbours as well. Null when nothing can be asked fairly: fewer than three exhibits have covers of their own. Same
 * visit, same quiz.
 */
export function makeQuiz(
  world: World,
  seen: readonly ExhibitId[],
  language: Language,
): Quiz | null {
  const { exhibits } = world.exhibition;
  if (new Set(exhibits.flatMap(({ cover }) => cover?.media ?? [])).size < THREE) return null;
  const key = seen.join(' ');
  const questions: QuizQuestion[] = [];
  const asking = candidates(world, seen);
  const first = asking.slice(0, THREE).map(({ id }) => id);
  for (const exhibit of asking) {
    const shown = new Set([...first, ...shownIn(questions)]);
    const question = ask(world, exhibit, questions, { language, shown, key });
    if (question) questions.push(question);
    if (questions.length === THREE) return { questions: varied(questions) };
  }
  return null;
}

/** The exhibits to ask about, the best first: of the latest seen one of each zone, the others seen, then all that stand near. */
function candidates(world: World, seen: readonly ExhibitId[]): readonly Exhibit[] {
  const latest = [...new Set(seen.toReversed())].flatMap((id) => world.exhibits.get(id) ?? []);
  const recent = latest.slice(0, JUST_SEEN);
  const firsts = recent.filter(
    (exhibit, i) => recent.findIndex(({ zone }) => zone === exhibit.zone) === i,
  );
  const zones = new Set(latest.map(({ zone }) => zone));
  const all = world.exhibition.exhibits;
  const near = all.filter(({ zone }) => zones.has(zone));
  return [...new Set([...firsts, ...latest, ...near, ...all])];
}

/** What holds for every question of a quiz: its language, the pictures it shows already or will, and what it is drawn from. */
interface Circumstances {
  readonly language: Language;
  readonly shown: ReadonlySet<ExhibitId>;
  readonly key: string;
}

/** A question about an exhibit of a kind not yet asked where possible; null when its picture or three fair ones are missing. */
function ask(
  world: World,
  exhibit: Exhibit,
  before: readonly QuizQuestion[],
  { language, shown, key }: Circumstances,
): QuizQuestion | null {
  const picture = pictureOf(exhibit);
  if (!picture) return null;
  const kinds = new Set(before.map(({ asks }) => asks.kind));
  const turn = before.length;
  const ways = waysToAsk(world.zones.get(exhibit.zone), exhibit, language);
  const fresh = ways.toSorted((a, b) => Number(kinds.has(a.kind)) - Number(kinds.has(b.kind)));
  for (const asks of fresh) {
    const asked: Asked = { exhibit, kind: asks.kind, language, shown };
    const seed = `${key} ${exhibit.id} ${turn}`;
    const wrong = chooseWrong(world, asked, seed).flatMap((other) => pictureOf(other) ?? []);
    if (wrong.length !== THREE - 1) continue;
    const right = pickOf(THREE, seed);
    return { asks, exhibit: exhibit.id, answers: wrong.toSpliced(right, 0, picture), right };
  }
  return null;
}

function waysToAsk(
  zone: Zone | undefined,
  { title, lead }: Exhibit,
  language: Language,
): readonly QuizAsks[] {
  const words: readonly QuizAsks[] = [
    { kind: 'title', title: title[language] },
    { kind: 'lead', lead: lead[language] },
  ];
  if (!zone) return words;
  return [...words, { kind: 'zone', number: zone.number, zone: zone.name[language] }];
}

function pictureOf({ id, cover, model }: Exhibit): QuizPicture | null {
  if (cover) return { exhibit: id, shows: 'cover' };
  return model ? { exhibit: id, shows: 'booth' } : null;
}

function shownIn(questions: readonly QuizQuestion[]): readonly ExhibitId[] {
  return questions.flatMap(({ answers }) => answers.map(({ exhibit }) => exhibit));
}

/** The right answer is not always at the same place: when it would be, the last question's pictures move on by one. */
function varied(questions: readonly QuizQuestion[]): readonly QuizQuestion[] {
  const last = questions.at(-1);
  const moves = last && questions.every(({ right }) => right === last.right);
  if (!moves) return questions;
  const answers = [...last.answers.slice(-1), ...last.answers.slice(0, -1)];
  return [...questions.slice(0, -1), { ...last, answers, right: (last.right + 1) % THREE }];
}
