import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { makeFolder } from '../../support/host-for-test.ts';
import { type StartedShell, startShellForTest } from '../../support/start-shell-for-test.ts';

let folder: string;
beforeEach(async () => {
  folder = await makeFolder();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval'] });
});
afterEach(async () => {
  vi.useRealTimers();
  await rm(folder, { recursive: true });
});

async function open(words: readonly string[] = []) {
  const shell = await startShellForTest({ folder, words });
  const [window] = shell.windows;
  if (window === undefined) throw new Error('no window');
  return { shell, window, contents: window.webContents };
}

/** Lets time pass for the shell: its timers and its clock. */
function pass(shell: StartedShell, seconds: number): void {
  for (let second = 0; second < seconds; second += 1) {
    shell.clock.seconds += 1;
    vi.advanceTimersByTime(1_000);
  }
}

async function beat(shell: StartedShell): Promise<void> {
  const body = JSON.stringify({ framesDrawn: 1, way: 'hall', hall: 'ready', content: null });
  const request = new Request('kiosk://app/api/heartbeat', { method: 'POST', body });
  expect((await shell.session.handlers.get('kiosk')?.(request))?.status).toBe(204);
}

test('the window shows itself with its first picture, not before', async () => {
  const { window } = await open();
  expect(window.did).not.toContain('show');
  window.emit('ready-to-show');
  expect(window.did.filter((line) => line === 'show')).toHaveLength(1);
});

test('a window whose first picture does not come is shown after three seconds', async () => {
  const { shell, window } = await open();
  pass(shell, 3);
  expect(window.did).toContain('show');
});

test('a crashed page is loaded anew from its first address', async () => {
  const { window, contents, shell } = await open();
  contents.emit('render-process-gone', {}, { reason: 'crashed' });
  expect(window.did.filter((line) => line === 'load kiosk://app/')).toHaveLength(2);
  expect(shell.log).toEqual(['kiosk: page-gone (crashed): reload']);
});

test('a page that crashes again and again ends the shell once, with 70', async () => {
  const { contents, shell } = await open();
  for (let time = 0; time < 6; time += 1)
    contents.emit('render-process-gone', {}, { reason: 'crashed' });
  expect(shell.exits).toEqual([70]);
});

test('a page without memory gets a new window before the old one goes', async () => {
  const { window, contents, shell } = await open();
  contents.emit('render-process-gone', {}, { reason: 'oom' });
  expect(shell.windows).toHaveLength(2);
  expect(window.did).toContain('destroy');
  expect(shell.windows[1]?.did).toContain('load kiosk://app/');
});

test('a page that hangs is ended and loaded again, and its forced end is no second trouble', async () => {
  const { contents, shell } = await open();
  contents.emit('unresponsive');
  expect(contents.did).toEqual(['crash', 'reload']);
  expect(shell.log).toEqual(['kiosk: hang: crash-and-reload']);
});

test('a crash after a forced end that was never told, but loaded well, counts again', async () => {
  const { contents, shell } = await open();
  contents.forcefullyCrashRenderer = () => undefined;
  contents.emit('unresponsive');
  contents.emit('did-finish-load');
  contents.emit('render-process-gone', {}, { reason: 'crashed' });
  expect(shell.log[1]).toBe('kiosk: page-gone (crashed): reload');
});

test.each([
  ['the main document', -6, true, 1],
  ['a load given up for another', -3, true, 0],
  ['a picture', -6, false, 0],
])(
  'when %s fails to load, the troubles are counted rightly',
  async (_what, code, isMain, count) => {
    const { contents, shell } = await open();
    contents.emit('did-fail-load', {}, code, '', 'kiosk://app/', isMain);
    expect(shell.log).toHaveLength(count);
  },
);

test('a page that falls silent for more than 15 seconds hangs', async () => {
  const { shell, contents } = await open();
  await beat(shell);
  pass(shell, 15);
  expect(contents.did).toEqual([]);
  pass(shell, 5);
  expect(contents.did).toEqual(['crash', 'reload']);
});

test('a page that keeps speaking is left alone', async () => {
  const { shell, contents } = await open();
  for (let time = 0; time < 20; time += 1) {
    await beat(shell);
    pass(shell, 10);
  }
  expect(contents.did).toEqual([]);
});

test('a page gets a minute for its first word, also after it was loaded again', async () => {
  const { shell, contents } = await open();
  pass(shell, 60);
  expect(contents.did).toEqual([]);
  pass(shell, 5);
  expect(contents.did).toEqual(['crash', 'reload']);
  pass(shell, 55);
  expect(contents.did).toHaveLength(2);
});

test('after the machine has slept, the silence begins anew', async () => {
  const { shell, contents } = await open();
  await beat(shell);
  shell.clock.seconds += 3_600;
  pass(shell, 20);
  expect(contents.did).toEqual([]);
});

test('three crashes of the graphics process leave the marker and end with 71', async () => {
  const { shell } = await open();
  for (let time = 0; time < 3; time += 1)
    shell.app.emit('child-process-gone', {}, { type: 'GPU', reason: 'crashed' });
  expect(shell.exits).toEqual([71]);
  expect(await readFile(join(folder, 'software-drawing.txt'), 'utf8')).toBe('45.4.1');
});

test('the end of another process is no graphics trouble', async () => {
  const { shell } = await open();
  for (let time = 0; time < 3; time += 1)
    shell.app.emit('child-process-gone', {}, { type: 'Utility', reason: 'crashed' });
  expect(shell.log).toEqual([]);
});

function tryToClose(window: { emit: (name: string, event: object) => boolean }): boolean {
  let isPrevented = false;
  const event = {
    preventDefault: () => {
      isPrevented = true;
    },
  };
  window.emit('close', event);
  return !isPrevented;
}

test('nobody at the glass closes the window; a signal, the system and the desk do', async () => {
  const { window, shell } = await open();
  expect(tryToClose(window)).toBe(false);
  shell.app.emit('before-quit');
  expect(tryToClose(window)).toBe(true);

  const other = await open();
  other.window.emit('query-session-end');
  expect(tryToClose(other.window)).toBe(true);

  const desk = await open(['--windowed']);
  expect(tryToClose(desk.window)).toBe(true);
});

test('the window follows its screen once things have settled', async () => {
  const { window, shell } = await open();
  shell.screen.emit('display-metrics-changed');
  pass(shell, 1);
  expect(window.did).not.toContain('kiosk false');
  const [display] = shell.screen.displays;
  if (display !== undefined) display.bounds = { x: 0, y: 0, width: 1920, height: 1080 };
  shell.screen.emit('display-metrics-changed');
  shell.screen.emit('display-added');
  pass(shell, 1);
  expect(window.did.slice(-3)).toEqual([
    'kiosk false',
    'bounds {"x":0,"y":0,"width":1920,"height":1080}',
    'kiosk true',
  ]);
  expect(window.did.filter((line) => line === 'kiosk true')).toHaveLength(1);
});

test('the screen stays on, and a second start brings the window to the front', async () => {
  const { shell, window } = await open();
  expect(shell.calls).toContain('powerSaveBlocker prevent-display-sleep');
  shell.app.emit('second-instance');
  expect(window.did).toContain('focus');
});

test('what visitors thought is written down before the shell ends as asked', async () => {
  const { shell } = await open();
  const body = JSON.stringify({ kind: 'remark', remark: 'fun' });
  const request = new Request('kiosk://app/api/opinion', { method: 'POST', body });
  expect((await shell.session.handlers.get('kiosk')?.(request))?.status).toBe(204);
  const preventDefault = vi.fn();
  shell.app.emit('will-quit', { preventDefault });
  expect(preventDefault).toHaveBeenCalled();
  expect(shell.exits).toEqual([]);
  vi.useRealTimers();
  await vi.waitFor(() => expect(shell.exits).toEqual([0]));
  const kept = await readFile(join(folder, 'kiosk/opinions.json'), 'utf8');
  expect(JSON.parse(kept)).toMatchObject({ 'remark.fun': 1 });
});
