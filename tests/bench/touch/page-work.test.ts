import { expect, test } from 'vitest';
import { type TraceEvent, workOf } from './page-work.ts';

const PAGE = { pid: 1, tid: 1 } as const;
const answer = (number: number, from: number, to: number): TraceEvent[] => [
  { ...PAGE, name: `touch-look ${number}`, ph: 'b', ts: from },
  { ...PAGE, name: `touch-look ${number}`, ph: 'e', ts: to },
];
const task = (ts: number, dur: number, tdur = dur, where: { pid: number; tid: number } = PAGE) => ({
  ...{ ...where, name: 'RunTask', ph: 'X', ts },
  ...{ dur, tdur },
});

test('what another program took of the time is no work of the page', () => {
  const work = workOf([...answer(1, 0, 50_000), task(1000, 40_000, 8000)], 'touch-look');
  expect(work.get(1)).toBe(8);
});

test('only what lies between a touch and its answer counts, and only of the page’s own thread', () => {
  const other = task(10_000, 5000, 5000, { pid: 1, tid: 2 });
  const around = [task(0, 4000), task(60_000, 4000), other];
  expect(
    workOf([...around, ...answer(3, 5000, 50_000), task(20_000, 6000)], 'touch-look').get(3),
  ).toBe(6);
});

test('a task that the touch had to wait for counts from the touch on, the last one until the answer', () => {
  const work = workOf(
    [...answer(1, 10_000, 30_000), task(0, 20_000), task(28_000, 4000)],
    'touch-look',
  );
  expect(work.get(1)).toBe(12);
});

test('each touch has its own number, and one without an answer has none', () => {
  const open = answer(9, 0, 1).slice(0, 1);
  const work = workOf([...answer(1, 0, 10), ...answer(2, 20, 30), ...open], 'touch-look');
  expect([...work.keys()]).toEqual([1, 2]);
});
