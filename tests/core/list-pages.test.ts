import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  HEADING_MM,
  type ListItem,
  type ListPages,
  layList,
} from '../../renderer/core/list-pages.ts';
import { makeWorld, spread } from '../support/make-world.ts';
import { madeHalls } from './made-halls.ts';

/** The least height of a control for a finger, in millimetres. */
const FINGER_MM = 20;

function heightOf(column: readonly ListItem[], rowHeight: number): number {
  return column.reduce((sum, { kind }) => sum + (kind === 'zone' ? HEADING_MM : rowHeight), 0);
}

function everyList(
  check: (list: ListPages, booths: string[], columns: number, mm: number) => void,
) {
  const glass = fc.record({
    columns: fc.integer({ min: 1, max: 4 }),
    mm: fc.integer({ min: 60, max: 1000 }),
  });
  const property = fc.property(madeHalls(120), glass, (zones, { columns, mm }) => {
    const world = makeWorld(zones);
    const ids = world.exhibition.exhibits.map(({ id }) => id);
    check(layList(world, columns, mm), ids, columns, mm);
  });
  fc.assert(property, { numRuns: 80 });
}

test('the list names every booth once, in order, each under its own zone', () => {
  const world = makeWorld(spread(29, 8));
  const items = layList(world, 2, 300).pages.flat(2);
  let zone: string | null = null;
  const told = items.flatMap((item) => {
    if (item.kind === 'zone') zone = item.zone;
    return item.kind === 'booth' ? [[zone, item.exhibit]] : [];
  });
  expect(told).toEqual(world.exhibition.exhibits.map(({ zone: own, id }) => [own, id]));
  everyList((list, ids) => {
    const named = list.pages.flat(2).flatMap((item) => (item.kind === 'booth' ? item.exhibit : []));
    expect(named).toEqual(ids);
  });
});

test('every column fits the glass, and no page has more columns than the glass', () => {
  everyList(({ pages, rowHeight }, _, columns, mm) => {
    for (const page of pages) {
      expect(page.length).toBeLessThanOrEqual(columns);
      for (const column of page) expect(heightOf(column, rowHeight)).toBeLessThanOrEqual(mm);
    }
  });
});

test('every column begins with its zone’s heading, and no heading stands alone at its foot', () => {
  everyList(({ pages }) => {
    for (const column of pages.flat()) {
      expect(column[0]?.kind).toBe('zone');
      expect(column.at(-1)?.kind).toBe('booth');
    }
  });
});

test('a line is never too low for a finger', () => {
  everyList(({ rowHeight }) => {
    expect(rowHeight).toBeGreaterThanOrEqual(FINGER_MM);
  });
});

test('lines are only as high as titles fit, for as many pages as that takes', () => {
  const world = makeWorld(spread(29, 8));
  const usual = layList(world, 2, 400);
  const high = layList(world, 2, 400, (rowHeight) => rowHeight >= 45);
  expect(usual.rowHeight).toBeLessThan(45);
  expect(high.rowHeight).toBeGreaterThanOrEqual(45);
  expect(high.pages.length).toBeGreaterThan(usual.pages.length);
});

test('where no line is high enough, they are the highest there are', () => {
  const { rowHeight } = layList(makeWorld(spread(29, 8)), 2, 400, () => false);
  expect(rowHeight).toBe(54);
});

test('a list that fits one page has the tallest lines with which it does; a longer one has more pages', () => {
  const small = layList(makeWorld([{ booths: 2 }]), 1, 500);
  const large = layList(makeWorld(spread(300, 10)), 2, 500);
  expect(small.pages).toHaveLength(1);
  expect(large.pages.length).toBeGreaterThan(1);
  expect(small.rowHeight).toBeGreaterThan(large.rowHeight);
});
