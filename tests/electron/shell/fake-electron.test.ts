import type { Session } from 'electron';
import { expect, test } from 'vitest';
import { fakeElectron } from '../../support/fake-electron.ts';

// The stand-in is only worth something if it refuses what Electron refuses.

test('a member that is not modelled throws', () => {
  const { electron } = fakeElectron();
  expect(() => electron.app.relaunch()).toThrow('app.relaunch is not modelled');
});

test('schemes are declared before ready, and once', async () => {
  const { electron } = fakeElectron();
  electron.protocol.registerSchemesAsPrivileged([{ scheme: 'a' }]);
  expect(() => electron.protocol.registerSchemesAsPrivileged([{ scheme: 'b' }])).toThrow('once');
  const late = fakeElectron();
  await late.electron.app.whenReady();
  expect(() => late.electron.protocol.registerSchemesAsPrivileged([])).toThrow(
    'before app is ready',
  );
});

test('windows, sessions and screens come after ready', () => {
  const { electron } = fakeElectron();
  expect(() => new electron.BrowserWindow()).toThrow('before app is ready');
  expect(() => electron.session.fromPartition('x')).toThrow('before app is ready');
  expect(() => electron.screen.getPrimaryDisplay()).toThrow('before app is ready');
});

test('an address whose scheme is not handled in the window’s own session does not load', async () => {
  const { electron } = fakeElectron();
  electron.protocol.registerSchemesAsPrivileged([{ scheme: 'kiosk' }]);
  await electron.app.whenReady();
  const session: Session = electron.session.fromPartition('persist:kiosk');
  const window = new electron.BrowserWindow({ webPreferences: { session } });
  await expect(window.loadURL('kiosk://app/')).rejects.toThrow('ERR_UNKNOWN_URL_SCHEME');
  session.protocol.handle('kiosk', () => new Response(''));
  await expect(window.loadURL('kiosk://app/')).resolves.toBeUndefined();
  await expect(new electron.BrowserWindow().loadURL('kiosk://app/')).rejects.toThrow();
});
