import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  isSoftwareDrawing,
  markSoftwareDrawing,
} from '../../../electron/shell/software-drawing.ts';
import { makeFolder } from '../../support/host-for-test.ts';

let folder: string;
beforeEach(async () => {
  folder = await makeFolder();
});
afterEach(() => rm(folder, { recursive: true }));

test('a kiosk without a marker uses its graphics card', () => {
  expect(isSoftwareDrawing(folder, '45.4.1')).toBe(false);
  expect(isSoftwareDrawing(join(folder, 'missing'), '45.4.1')).toBe(false);
});

test('the marker holds for every start under the same engine', () => {
  markSoftwareDrawing(folder, '45.4.1');
  expect(isSoftwareDrawing(folder, '45.4.1')).toBe(true);
  expect(isSoftwareDrawing(folder, '45.4.1')).toBe(true);
});

test('a new engine gets its own chance, and so does the old one after it', () => {
  markSoftwareDrawing(folder, '45.4.1');
  expect(isSoftwareDrawing(folder, '46.0.0')).toBe(false);
  expect(isSoftwareDrawing(folder, '45.4.1')).toBe(false);
});

test('a marker that was cut short is no marker', async () => {
  await writeFile(join(folder, 'software-drawing.txt'), '');
  expect(isSoftwareDrawing(folder, '45.4.1')).toBe(false);
});
