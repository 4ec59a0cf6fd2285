import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { _electron, expect, test } from '@playwright/test';
import { findElectron } from '../../../build/bootstrap/electron-binary.mjs';

const ROOT = join(import.meta.dirname, '../../..');

/** Electron's program; most machines that build have none, since it comes from a place they cannot reach. */
const program = findElectron(ROOT, process.env);
const hasDisplay = Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);

test.skip(program === null, 'no Electron binary');
test.skip(process.platform === 'linux' && !hasDisplay, 'no display');

test.beforeAll(() => {
  execFileSync(process.execPath, ['build/prepare.ts', '--electron'], {
    cwd: ROOT,
    stdio: ['ignore', 2, 2],
  });
});

test('the exhibition opens in Electron, over its own scheme and with nothing of Node in the page', async ({
  browserName: _,
}, { outputPath }) => {
  const kiosk = await _electron.launch({
    executablePath: program ?? '',
    cwd: ROOT,
    args: ['.', '--windowed', `--user-data-dir=${outputPath('profile')}`],
  });
  const page = await kiosk.firstWindow();
  await expect(page.locator('#zhanting')).not.toBeEmpty();
  expect(page.url()).toMatch(/^kiosk:\/\/app\//);
  const health = await page.evaluate(async () => (await fetch('/api/health')).json());
  expect(health).toMatchObject({ ok: true, shell: 'electron' });
  expect(await page.evaluate(() => 'require' in window || 'process' in window)).toBe(false);
  await kiosk.close();
});
