import { expect, test } from 'vitest';
import { readWishes } from './bench-arguments.ts';

test('no word picks every part', () => {
  const wishes = readWishes([]);
  expect(wishes.ok && wishes.value).toEqual({
    parts: ['hall', 'touch', 'content', 'search', 'release'],
    plant: null,
    long: false,
  });
});

test('words pick parts, in the order of the sections', () => {
  const wishes = readWishes(['content', 'hall', '--long']);
  expect(wishes.ok && wishes.value.parts).toEqual(['hall', 'content']);
  expect(wishes.ok && wishes.value.long).toBe(true);
});

test('a word that is no part is refused by name, and so is an unknown option', () => {
  const word = readWishes(['halls']);
  expect(word.ok ? [] : word.problems).toEqual([expect.stringContaining('“halls”')]);
  expect(readWishes(['--fast']).ok).toBe(false);
});

test('a fault that nobody has written is refused by name', () => {
  const wishes = readWishes(['hall', '--plant', 'more-lamps']);
  expect(wishes.ok ? [] : wishes.problems).toEqual([expect.stringContaining('“more-lamps”')]);
});

test('a fault to plant is passed on', () => {
  const wishes = readWishes(['hall', '--plant', 'material-per-booth']);
  expect(wishes.ok && wishes.value.plant).toBe('material-per-booth');
});
