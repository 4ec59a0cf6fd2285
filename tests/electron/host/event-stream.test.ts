import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { KioskEvent } from '../../../electron/contract.ts';
import { createEventHub } from '../../../electron/host/event-hub.ts';
import { eventStream } from '../../../electron/host/event-stream.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
});
afterEach(() => {
  vi.useRealTimers();
});

const hello = (): KioskEvent => ({ kind: 'hello', contentHash: null });

test('the stream says hello every 15 s, and no more once nobody reads', async () => {
  const hub = createEventHub();
  const reader = eventStream(hub, hello).getReader();
  await reader.read();
  const second = reader.read();
  vi.advanceTimersByTime(14_999);
  expect(await Promise.race([second, Promise.resolve('nothing yet')])).toBe('nothing yet');
  vi.advanceTimersByTime(1);
  expect(Buffer.from((await second).value ?? []).toString()).toContain('"kind":"hello"');
  await reader.cancel();
  expect(vi.getTimerCount()).toBe(0);
});

test('a page that stops reading is let go', () => {
  const hub = createEventHub();
  eventStream(hub, hello);
  expect(hub.size).toBe(1);
  vi.advanceTimersByTime(5 * 60_000);
  expect(hub.size).toBe(0);
  expect(vi.getTimerCount()).toBe(0);
});

test('a hub that is closed leaves no timer behind', () => {
  const hub = createEventHub();
  eventStream(hub, hello);
  hub.close();
  eventStream(hub, hello);
  expect(vi.getTimerCount()).toBe(0);
});
