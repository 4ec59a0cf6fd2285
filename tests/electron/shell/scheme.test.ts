import { expect, test } from 'vitest';
import { isOwnAddress, isOwnResource, KIOSK_PAGE_URL } from '../../../electron/shell/scheme.ts';

test.each([
  ['kiosk://app/', true],
  ['kiosk://app/api/health?x=1#y', true],
  ['kiosk://other/', false],
  ['kiosk://app.evil/', false],
  ['kiosk://app@evil/', false],
  ['https://app/', false],
  ['file:///etc/passwd', false],
  ['about:blank', false],
  ['javascript:alert(1)', false],
  ['data:text/html,x', false],
  ['blob:kiosk://app/1', false],
  ['not an address', false],
])('the page may go to %s: %s', (address, isAllowed) => {
  expect(isOwnAddress(address, KIOSK_PAGE_URL)).toBe(isAllowed);
});

test.each([
  ['kiosk://app/content/media/a.webp', true],
  ['blob:kiosk://app/0b5e', true],
  ['data:image/png;base64,AA', true],
  ['blob:https://evil.example/0b5e', false],
  ['https://fonts.example/noto.woff2', false],
  ['http://127.0.0.1:4780/', false],
  ['ws://evil.example/', false],
  ['file:///etc/passwd', false],
])('the page may load %s: %s', (address, isAllowed) => {
  expect(isOwnResource(address, KIOSK_PAGE_URL)).toBe(isAllowed);
});

test('over loopback, another port of this machine is a stranger', () => {
  expect(isOwnAddress('http://127.0.0.1:4780/plan', 'http://127.0.0.1:4780/')).toBe(true);
  expect(isOwnAddress('http://127.0.0.1:4781/', 'http://127.0.0.1:4780/')).toBe(false);
});
