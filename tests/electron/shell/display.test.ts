import type { Display } from 'electron';
import { expect, test } from 'vitest';
import { findDisplay } from '../../../electron/shell/display.ts';

const [left, right] = ['left', 'right'].map((label) => ({ label }) as Display);
const screen = {
  getAllDisplays: () => [left, right] as Display[],
  getPrimaryDisplay: () => left as Display,
};

test.each([
  ['right', 'right'],
  [null, 'left'],
  ['gone', 'left'],
])('asked for %s, the kiosk fills %s', (asked, found) => {
  expect(findDisplay(screen, asked).label).toBe(found);
});
