import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  failedLately,
  forgetFailures,
  REMEMBERED_MS,
  rememberFailure,
} from '../../build/bootstrap/memory.mjs';

const NOON = 1_000_000_000_000;
let folder = '';
let file = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhanting-memory-'));
  file = join(folder, 'deeper/failed.json');
});

afterEach(() => rmSync(folder, { recursive: true }));

test('a failure is remembered for a day and then forgotten', () => {
  expect(failedLately(file, 'electron 1', NOON)).toBe(false);
  rememberFailure(file, 'electron 1', NOON);
  expect(failedLately(file, 'electron 1', NOON + REMEMBERED_MS - 1)).toBe(true);
  expect(failedLately(file, 'electron 1', NOON + REMEMBERED_MS)).toBe(false);
});

test('each thing is remembered by itself', () => {
  rememberFailure(file, 'electron 1', NOON);
  rememberFailure(file, 'chromium', NOON);
  expect(failedLately(file, 'electron 1', NOON)).toBe(true);
  expect(failedLately(file, 'electron 2', NOON)).toBe(false);
});

test('a clock that was set back does not prolong it', () => {
  rememberFailure(file, 'chromium', NOON);
  expect(failedLately(file, 'chromium', NOON - 1)).toBe(false);
});

test('failures can be forgotten on demand, even when there are none', () => {
  rememberFailure(file, 'chromium', NOON);
  forgetFailures(file);
  forgetFailures(file);
  expect(failedLately(file, 'chromium', NOON)).toBe(false);
});

test('a file cut off by a power failure remembers nothing and can be written again', () => {
  file = join(folder, 'failed.json');
  writeFileSync(file, '{"chromium": 10000');
  expect(failedLately(file, 'chromium', NOON)).toBe(false);
  rememberFailure(file, 'chromium', NOON);
  expect(failedLately(file, 'chromium', NOON)).toBe(true);
});
