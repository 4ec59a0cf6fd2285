import { expect, test } from 'vitest';
import { beginVisit } from '#core/visit/state.ts';
import type { OpinionReport } from '../../electron/contract.ts';
import { reportOpinion } from '../../renderer/state/report-opinion.ts';
import { createVisitStore } from '../../renderer/state/visit-store.ts';
import { makeWorld } from '../support/make-world.ts';

/** Longer than any visitor stays silent, in seconds. */
const LONG = 10_000;

/** A visit, and a machine that takes `ms` to count the first thing said and no time for all others. */
function watched(ms = 0) {
  const begin = beginVisit('zh-Hans', 0, 'ready');
  const store = createVisitStore(makeWorld([{ booths: 1 }]), begin, { language: 'zh-Hans' });
  const counted: OpinionReport[] = [];
  let delay = ms;
  reportOpinion(store, {
    giveOpinion: async (report) => {
      const wait = delay;
      delay = 0;
      if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
      counted.push(report);
    },
  });
  store.dispatch({ kind: 'touched', now: 0 });
  const settled = () => new Promise((resolve) => setTimeout(resolve, ms + 10));
  return { store, counted, settled };
}

test('each face and each remark is told once', async () => {
  const { store, counted, settled } = watched();
  for (const _ of ['first', 'again']) {
    store.dispatch({ kind: 'faceGiven', face: 'fine' });
    store.dispatch({ kind: 'remarkGiven', remark: 'small' });
  }
  await settled();
  expect(counted).toEqual([
    { kind: 'face', face: 'fine' },
    { kind: 'remark', remark: 'small' },
  ]);
});

test('another face is told with the one it replaces, and never overtakes it', async () => {
  const { store, counted, settled } = watched(30);
  store.dispatch({ kind: 'faceGiven', face: 'happy' });
  store.dispatch({ kind: 'faceGiven', face: 'sad' });
  await settled();
  expect(counted).toEqual([
    { kind: 'face', face: 'happy' },
    { kind: 'face', face: 'sad', instead: 'happy' },
  ]);
});

test('a visit that ends tells nothing, and the next visitor replaces nobody', async () => {
  const { store, counted, settled } = watched();
  store.dispatch({ kind: 'faceGiven', face: 'happy' });
  store.dispatch({ kind: 'remarkGiven', remark: 'fun' });
  for (let now = 1; now <= LONG && store.getState().mode === 'visit'; now += 1)
    store.dispatch({ kind: 'tick', now });
  expect(store.getState().mode).toBe('attract');
  store.dispatch({ kind: 'touched', now: LONG });
  store.dispatch({ kind: 'faceGiven', face: 'sad' });
  await settled();
  expect(counted.slice(2)).toEqual([{ kind: 'face', face: 'sad' }]);
});
