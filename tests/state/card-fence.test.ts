import { expect, test } from 'vitest';
import { createCardFence } from '../../renderer/state/card-fence.ts';

/** A card that is through with a fence when the test says so. */
function makeCard() {
  const card = { fences: 0, done: false, lost: false };
  const gl = {
    SYNC_GPU_COMMANDS_COMPLETE: 1,
    SYNC_STATUS: 2,
    SIGNALED: 3,
    isContextLost: () => card.lost,
    fenceSync: () => {
      card.fences += 1;
      return {};
    },
    flush: () => undefined,
    getSyncParameter: () => (card.done ? 3 : 4),
  };
  const canvas = { getContext: () => gl } as unknown as HTMLCanvasElement;
  return { card, fence: createCardFence(() => canvas) };
}

test('a card is through when it says so, and is asked about what it was told by the first asking', () => {
  const { card, fence } = makeCard();
  fence.begin();
  expect([fence.isThrough(), fence.isThrough()]).toEqual([false, false]);
  expect(card.fences).toBe(1);
  card.done = true;
  expect(fence.isThrough()).toBe(true);
  fence.begin();
  fence.isThrough();
  expect(card.fences).toBe(2);
});

test('where there is no card, or it was lost, nothing is waited for', () => {
  expect(createCardFence(() => null).isThrough()).toBe(true);
  const { card, fence } = makeCard();
  card.lost = true;
  expect(fence.isThrough()).toBe(true);
});
