import { spawnSync } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bundleElectron } from '../../build/bundle/electron.ts';
import { makeFolder } from '../support/host-for-test.ts';

let folder: string;
beforeAll(async () => {
  folder = await makeFolder();
  await bundleElectron(folder);
});
afterAll(() => rm(folder, { recursive: true }));

test('the main bundle imports Electron and Node, and nothing else', async () => {
  const text = await readFile(join(folder, 'main.js'), 'utf8');
  const names = [...text.matchAll(/^import .* from "([^"]+)";$/gm)].map(([, name]) => name);
  expect(names).toContain('electron');
  expect(names.filter((name) => name !== 'electron' && !name?.startsWith('node:'))).toEqual([]);
  expect(text).not.toMatch(/\brequire\(/);
});

test('the preload bundle is one CommonJS file that gives the page a frozen pair of words', async () => {
  const text = await readFile(join(folder, 'preload.cjs'), 'utf8');
  const exposed: [string, object][] = [];
  const contextBridge = {
    exposeInMainWorld: (name: string, value: object) => exposed.push([name, value]),
  };
  const required: string[] = [];
  runInNewContext(text, {
    require: (name: string) => {
      required.push(name);
      return { contextBridge };
    },
  });
  const { version } = JSON.parse(await readFile('package.json', 'utf8'));
  expect(required).toEqual(['electron']);
  expect(JSON.stringify(exposed)).toBe(JSON.stringify([['kiosk', { shell: 'electron', version }]]));
  expect(Object.isFrozen(exposed[0]?.[1])).toBe(true);
});

// Electron's own Node is not here; this one at least reads the whole bundle and runs its first steps.
test('the main bundle runs up to the lock, and ends when a kiosk runs already', () => {
  const electron = `export const app = {
    on: () => undefined, requestSingleInstanceLock: () => false, exit: (code) => process.exit(code + 40) };
    export const [BrowserWindow, Menu, powerSaveBlocker, protocol, screen, session] = [1, 2, 3, 4, 5, 6];`;
  const hooks = `import { registerHooks } from 'node:module';
    const url = ${JSON.stringify(dataUrl(electron))};
    const resolve = (name, context, next) => name === 'electron' ? { url, shortCircuit: true } : next(name, context);
    registerHooks({ resolve });`;
  const main = join(folder, 'main.js');
  const { status, stderr } = spawnSync(process.execPath, ['--import', dataUrl(hooks), main], {
    encoding: 'utf8',
  });
  expect(stderr).toContain('A kiosk is running here already');
  expect(status).toBe(40);
});

function dataUrl(program: string): string {
  return `data:text/javascript,${encodeURIComponent(program)}`;
}
