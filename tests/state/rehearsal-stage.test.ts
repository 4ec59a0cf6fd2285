import { afterEach, expect, test, vi } from 'vitest';
import { boothsToRehearse } from '#core/rehearsal/steps.ts';
import { beginVisit } from '#core/visit/state.ts';
import type { Language } from '#schema/languages.ts';
import type { CardFence } from '../../renderer/state/card-fence.ts';
import { countFrame } from '../../renderer/state/frame-count.ts';
import { createStage } from '../../renderer/state/rehearsal-stage.ts';
import { createVisitStore } from '../../renderer/state/visit-store.ts';
import { makeWorld } from '../support/make-world.ts';

afterEach(() => void vi.unstubAllGlobals());

const THROUGH: CardFence = { begin: () => undefined, isThrough: () => true };

/** A page that shows the title of what lies open in the visit's language, and a hall that stands empty and is never drawn. */
function setStage(booths: number, card: CardFence = THROUGH) {
  const world = makeWorld([{ booths }]);
  const language: Language = 'zh-Hans';
  const begin = { ...beginVisit(language, 0, 'ready'), mode: 'visit' } as const;
  const store = createVisitStore(world, begin, { language });
  const title = () => {
    const { open, language } = store.getState();
    return open && { textContent: world.exhibits.get(open.exhibit)?.title[language] };
  };
  const ids = world.plan.booths.map(({ id }) => id);
  const canvas = { dataset: { booths: ids.join(' ') } };
  vi.stubGlobal('document', {
    querySelector: (asked: string) => (asked === '.detail h1' ? title() : canvas),
    querySelectorAll: () => [],
  });
  const stage = createStage(store, {
    trouble: () => null,
    card,
    readFiles: () => undefined,
    filesLoading: () => 0,
  });
  return { store, stage, booths: boothsToRehearse(world, language) };
}

test('in another language the same booth is opened again at its first page, and no hall is waited for', () => {
  const { store, stage, booths } = setStage(1);
  const [booth] = booths;
  if (!booth) throw new Error('no booth');
  stage.goTo(booth);
  stage.turnPage();
  expect(stage.see(booth)).toMatchObject({ drawn: { page: 1 }, inHall: false });
  for (const language of ['en', 'zh-Hant'] as const) {
    stage.goOnIn(language);
    expect(stage.see(booth).drawn).toBeNull();
    stage.goTo(booth);
    expect(store.getState()).toMatchObject({ language, way: 'list' });
    expect(stage.see(booth)).toMatchObject({ drawn: { page: 0 }, inHall: true });
    stage.turnPage();
    expect(stage.see(booth)).toMatchObject({ drawn: { page: 1 } });
  }
});

test('a booth is in the hall once its frame was told to the card, and the card is through with it', () => {
  let through = false;
  const begin = vi.fn();
  const card = { begin, isThrough: () => through };
  const { stage, booths } = setStage(1, card);
  const [booth] = booths;
  if (!booth) throw new Error('no booth');
  stage.goTo(booth);
  expect(begin).toHaveBeenCalledTimes(1);
  through = true;
  expect(stage.see(booth).inHall).toBe(false);
  through = false;
  countFrame();
  expect(stage.see(booth).inHall).toBe(false);
  through = true;
  expect(stage.see(booth).inHall).toBe(true);
});

test('what the page draws in the same task is timed, the longest of a booth; loading is not', async () => {
  vi.useFakeTimers({ toFake: ['performance'] });
  const { store, stage, booths } = setStage(2);
  const [first, second] = booths;
  if (!first || !second) throw new Error('no booths');
  let takes = 40;
  // React too is told in the same task, and draws in a microtask.
  store.subscribe(() => queueMicrotask(() => vi.advanceTimersByTime(takes)));
  stage.goTo(first);
  await Promise.resolve();
  vi.advanceTimersByTime(1000);
  // Setting out and arriving: the store tells twice.
  expect(stage.heldUp()).toBe(80);
  takes = 100;
  stage.turnPage();
  await Promise.resolve();
  expect(stage.heldUp()).toBe(100);
  takes = 10;
  stage.goTo(second);
  await Promise.resolve();
  expect(stage.heldUp()).toBe(20);
  vi.useRealTimers();
});
