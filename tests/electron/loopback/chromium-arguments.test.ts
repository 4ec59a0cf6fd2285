import { expect, test } from 'vitest';
import { chromiumArguments } from '../../../electron/loopback/chromium-arguments.ts';

const WINDOW = {
  url: 'http://127.0.0.1:4780/?key=k',
  profile: '/var/kiosk',
  windowed: false,
  noSandbox: false,
};

test('a kiosk fills the screen with its address, in a profile of its own', () => {
  const options = chromiumArguments(WINDOW);
  expect(options).toContain('--kiosk');
  expect(options).toContain('--app=http://127.0.0.1:4780/?key=k');
  expect(options).toContain('--user-data-dir=/var/kiosk');
});

test.each([
  '--no-first-run',
  '--noerrdialogs',
  '--disable-session-crashed-bubble',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-pinch',
  '--overscroll-history-navigation=0',
  '--disable-domain-blocking-for-3d-apis',
  '--disable-gpu-process-crash-limit',
])('a kiosk has %s, in a window too', (option) => {
  expect(chromiumArguments(WINDOW)).toContain(option);
  expect(chromiumArguments({ ...WINDOW, windowed: true })).toContain(option);
});

test('a windowed kiosk is a window', () => {
  const options = chromiumArguments({ ...WINDOW, windowed: true });
  expect(options).not.toContain('--kiosk');
  expect(options).toContain('--window-size=1280,800');
  expect(options).toContain('--app=http://127.0.0.1:4780/?key=k');
});

test('the sandbox is given up only when asked, and no debugging port is ever opened', () => {
  expect(chromiumArguments(WINDOW)).not.toContain('--no-sandbox');
  expect(chromiumArguments({ ...WINDOW, noSandbox: true })).toContain('--no-sandbox');
  expect(chromiumArguments(WINDOW).join(' ')).not.toMatch(/remote-debugging|disable-web-security/);
});
