import { expect, test } from 'vitest';
import { HALL_BUDGETS } from './budgets.ts';
import { brokenBudgets, type Measured, measuredTable } from './verdict.ts';

const hall = (booths: number, values: Measured['values']): Measured => ({
  name: `${booths} booths`,
  booths,
  values,
});

test('what just keeps its budget breaks none', () => {
  const halls = [hall(29, { draws: 50, jsP50: 1.5 }), hall(1000, { draws: 70, heap: 45 })];
  expect(brokenBudgets(halls, HALL_BUDGETS)).toEqual([]);
});

test('a broken budget is one line with what, where, measured and allowed', () => {
  expect(brokenBudgets([hall(29, { draws: 51 })], HALL_BUDGETS)).toEqual([
    'draw calls per frame over the tour, p95 (29 booths): 51 measured, 50 allowed',
  ]);
});

test('draw calls may grow by one for fifty booths, at every size', () => {
  const most = (booths: number) => HALL_BUDGETS[0]?.most(booths);
  expect([29, 200, 1000].map(most)).toEqual([50, 54, 70]);
});

test('between the sizes for which there is a budget a number is only shown', () => {
  expect(brokenBudgets([hall(200, { heap: 400 })], HALL_BUDGETS)).toEqual([]);
});

test('what could not be measured keeps no budget', () => {
  expect(brokenBudgets([hall(29, { jsP95: Number.NaN })], HALL_BUDGETS)).toHaveLength(1);
  expect(
    brokenBudgets([hall(29, { revival: Number.POSITIVE_INFINITY })], HALL_BUDGETS),
  ).toHaveLength(1);
});

test('the table has a row for each metric measured anywhere and marks what is over budget', () => {
  const halls = [hall(29, { heap: 31.2 }), hall(200, { heap: 33, pick: 0.02 })];
  expect(measuredTable(halls, HALL_BUDGETS).split('\n')).toEqual([
    '| what | 29 booths | 200 booths |',
    '| --- | --- | --- |',
    '| JavaScript heap after collection, whole page | **31.2 MB** (≤ 30) | 33.0 MB |',
    '| one touch picked, p95 | – | 0.020 ms (≤ 0.5) |',
  ]);
});
