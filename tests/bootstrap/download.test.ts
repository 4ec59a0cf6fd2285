import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runDownload } from '../../build/bootstrap/download.mjs';

/** Writes a byte every 200 ms, so many times, below the folder it runs in. */
const DRIPPING = `
const { appendFileSync, mkdirSync } = require('node:fs');
mkdirSync('deep', { recursive: true });
let left = Number(process.argv[1]);
const timer = setInterval(() => {
  appendFileSync('deep/drops', 'x');
  if (--left === 0) clearInterval(timer);
}, 200);
`;

/** Starts a child that holds on for a minute, as npx and Playwright do, and says its number. */
const PARENT = `
const { spawn } = require('node:child_process');
const child = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)'], { stdio: 'ignore' });
console.log(child.pid);
setTimeout(() => {}, 60000);
`;

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhanting-download-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

function download(script: string, args: readonly string[], onBytes: (bytes: number) => void) {
  return runDownload({
    program: process.execPath,
    args: ['-e', script, ...args],
    cwd: folder,
    env: process.env,
    folders: [folder],
    patienceMs: 1500,
    onBytes,
  });
}

test('while bytes come it goes on, longer than its patience', async () => {
  const heard: number[] = [];
  const startedAt = Date.now();
  const ended = await download(DRIPPING, ['15'], (bytes) => heard.push(bytes));
  expect(ended).toMatchObject({ code: 0, stalled: false });
  expect(Date.now() - startedAt).toBeGreaterThan(2500);
  expect(heard.length).toBeGreaterThan(2);
  expect(heard).toEqual([...heard].sort((a, b) => a - b));
});

test('when nothing comes it is given up, and everything it started ends with it', async () => {
  const ended = await download(PARENT, [], () => expect.unreachable('no byte was written'));
  expect(ended.stalled).toBe(true);
  const grandchild = Number(ended.output);
  expect(grandchild).toBeGreaterThan(0);
  await expect.poll(() => isAlive(grandchild), { timeout: 3000 }).toBe(false);
});

test('a program that fails at once is not called stalled', async () => {
  const ended = await download('console.error("refused"); process.exit(3)', [], () => undefined);
  expect(ended).toMatchObject({ code: 3, stalled: false, output: 'refused\n' });
});

test('a program that is not there is a failure, not a crash', async () => {
  const ended = await runDownload({
    program: join(folder, 'nothing'),
    args: [],
    cwd: folder,
    env: process.env,
    folders: [folder],
    patienceMs: 1500,
    onBytes: () => undefined,
  });
  expect(ended).toMatchObject({ code: 127, stalled: false });
});

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false; // No such process.
  }
}
