import { setImmediate as breathe } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { inLanes } from '../../../../../electron/host/release/store/in-lanes.ts';

const ITEMS = [1, 2, 3, 4, 5, 6, 7] as const;

test('every item is done once, in order, and never more at a time than there are lanes', async () => {
  const begun: number[] = [];
  let [now, most] = [0, 0];
  await inLanes(ITEMS, 3, async (item) => {
    begun.push(item);
    now += 1;
    most = Math.max(most, now);
    await breathe();
    now -= 1;
    return true;
  });
  expect(begun).toEqual(ITEMS);
  expect(most).toBe(3);
});

test('after a false no other is begun; those that were are through', async () => {
  const begun: number[] = [];
  const through: number[] = [];
  await inLanes(ITEMS, 2, async (item) => {
    begun.push(item);
    await breathe();
    through.push(item);
    return item !== 2;
  });
  expect(begun.length).toBeLessThan(ITEMS.length);
  expect(through).toEqual(begun);
});

test('what one throws comes out only when the others are through', async () => {
  let through = false;
  const all = inLanes(ITEMS, 2, async (item) => {
    if (item === 1) throw new Error('the disk is gone');
    await breathe();
    through = true;
    return true;
  });
  await expect(all).rejects.toThrow('the disk is gone');
  expect(through).toBe(true);
});
