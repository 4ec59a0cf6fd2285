import { beforeEach, expect, test } from 'vitest';
import { beginVisit } from '#core/visit/state.ts';
import { staffDoor } from '../../renderer/state/staff-door.ts';
import { type ContentSwitch, switchContent } from '../../renderer/state/switch-content.ts';
import { createVisitStore } from '../../renderer/state/visit-store.ts';
import { makeWorld } from '../support/make-world.ts';

beforeEach(() => staffDoor.setState({ open: false }));

/** A kiosk at rest that shows `old`, and what became of it. */
function watched(wishes: Partial<ContentSwitch> & { answers?: boolean[] } = {}) {
  const begin = beginVisit('zh-Hans', 0, 'ready');
  const store = createVisitStore(makeWorld([{ booths: 1 }]), begin, { language: 'zh-Hans' });
  const asked: string[] = [];
  const loaded: string[] = [];
  const { answers = [], ...rest } = wishes;
  const hear = switchContent(store, {
    shown: 'old',
    loadedFor: null,
    show: async (hash) => {
      asked.push(hash);
      return answers.shift() ?? true;
    },
    reload: (hash) => loaded.push(hash),
    ...rest,
  });
  const settled = () => new Promise((resolve) => setTimeout(resolve, 0));
  return { store, asked, loaded, hear, settled };
}

test('a release that is on show already changes nothing', async () => {
  const { asked, loaded, hear, settled } = watched();
  hear('old');
  hear(null);
  await settled();
  expect([asked, loaded]).toEqual([[], []]);
});

test('with nobody there, another release is asked for once, and the page is loaded anew', async () => {
  const { asked, loaded, hear, settled } = watched();
  hear('new');
  hear('new');
  await settled();
  expect([asked, loaded]).toEqual([['new'], ['new']]);
});

test('a visitor sees the release they came for to the end', async () => {
  const { store, asked, loaded, hear, settled } = watched();
  store.dispatch({ kind: 'touched', now: 1 });
  hear('new');
  store.dispatch({ kind: 'wayChosen', way: 'list' });
  await settled();
  expect(asked).toEqual([]);
  store.dispatch({ kind: 'visitEnded', now: 2 });
  await settled();
  expect(loaded).toEqual(['new']);
});

test('staff are not torn from their screens', async () => {
  const { asked, loaded, hear, settled } = watched();
  staffDoor.setState({ open: true });
  hear('new');
  await settled();
  expect(asked).toEqual([]);
  staffDoor.setState({ open: false });
  await settled();
  expect(loaded).toEqual(['new']);
});

test('when the machine does not say yes the page stays, and asks when it hears of it again', async () => {
  const { asked, loaded, hear, settled } = watched({ answers: [false, true] });
  hear('new');
  await settled();
  expect([asked, loaded]).toEqual([['new'], []]);
  hear('new');
  await settled();
  expect([asked, loaded]).toEqual([['new', 'new'], ['new']]);
});

test('a release that is taken back before the visitor left is not asked for', async () => {
  const { store, asked, hear, settled } = watched();
  store.dispatch({ kind: 'touched', now: 1 });
  hear('new');
  hear('old');
  store.dispatch({ kind: 'visitEnded', now: 2 });
  await settled();
  expect(asked).toEqual([]);
});

test('a page that does not know what it shows takes the first that is named', async () => {
  const { asked, loaded, hear, settled } = watched({ shown: null });
  hear('old');
  await settled();
  expect(asked).toEqual([]);
  hear('new');
  await settled();
  expect(loaded).toEqual(['new']);
});

test('a page loaded in vain for a release is not loaded again and again', async () => {
  let now = 1;
  const { asked, loaded, hear, settled } = watched({ loadedFor: 'new', now: () => now });
  hear('new');
  await settled();
  expect(asked).toEqual([]);
  hear('newer');
  await settled();
  expect(loaded).toEqual(['newer']);
  now = 61;
  const late = watched({ loadedFor: 'new', now: () => now });
  late.hear('new');
  await late.settled();
  expect(late.loaded).toEqual(['new']);
});
