import { expect, test } from 'vitest';
import { keyMeaning } from '../../../renderer/core/visit/keys.ts';
import { beginVisit, type Visit } from '../../../renderer/core/visit/state.ts';
import { visitAfter, WORLD } from './visit-driver.ts';

const [BOOTH] = WORLD.plan.booths.map(({ id }) => id) as [never];
const HERE = visitAfter();
const READING = visitAfter({ kind: 'boothTapped', exhibit: BOOTH }, { kind: 'arrived' });
const SEARCHING: Visit = { ...HERE, sheet: 'search' };

test.each<[string, Visit, unknown]>([
  ['ArrowLeft', HERE, { kind: 'turned', by: Math.PI / 12 }],
  ['ArrowRight', HERE, { kind: 'turned', by: -Math.PI / 12 }],
  ['ArrowUp', HERE, { kind: 'stepped', back: false }],
  ['ArrowDown', HERE, { kind: 'stepped', back: true }],
  ['ArrowLeft', READING, { kind: 'pageTurned', by: -1 }],
  ['ArrowRight', READING, { kind: 'pageTurned', by: 1 }],
  ['Home', READING, { kind: 'homeTapped' }],
  ['Backspace', READING, { kind: 'wentBack' }],
  ['Escape', READING, { kind: 'closed' }],
  ['M', HERE, { kind: 'wayChosen', way: 'plan' }],
  ['l', HERE, { kind: 'wayChosen', way: 'list' }],
  ['/', READING, { kind: 'sheetOpened', sheet: 'search' }],
  ['?', HERE, { kind: 'sheetOpened', sheet: 'help' }],
  ['A', HERE, { kind: 'sheetOpened', sheet: 'comfort' }],
  ['Escape', SEARCHING, { kind: 'closed' }],
])('the key %s says what it should', (key, state, event) => {
  expect(keyMeaning(key, state)).toEqual(event);
});

test.each<[string, string, Visit]>([
  ['m', 'while somebody types a search', SEARCHING],
  ['Backspace', 'while somebody types a search', SEARCHING],
  ['Tab', 'anywhere', HERE],
  ['Enter', 'anywhere', HERE],
  ['constructor', 'anywhere', HERE],
  ['m', 'before anybody came', beginVisit('zh-Hans', 0)],
])('the key %s means nothing %s', (key, _, state) => {
  expect(keyMeaning(key, state)).toBeNull();
});
